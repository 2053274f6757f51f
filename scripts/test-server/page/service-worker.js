// @ts-nocheck: served to browsers as it is, without a build.
// Its folder says how it responds: see ServiceWorkerKind of test-server/scenario.ts.
const RESPONDERS = {
  fetch: ({ request }) => fetch(request),
  made: async () => new Response('made by the service worker'),
  opaque: ({ request }) => fetch(request.url, { mode: 'no-cors' }),
  error: async () => Response.error(),
}
const respond = RESPONDERS[location.pathname.split('/')[2]]

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.url.includes('/s/') && respond !== undefined) event.respondWith(respond(event))
})
