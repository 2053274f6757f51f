// @ts-nocheck: served to browsers as it is, without a build.
// Its folder says how it answers: see ServiceWorkerKind of test-server/scenario.ts.
const ANSWERS = {
  fetch: ({ request }) => fetch(request),
  made: async () => new Response('made by the service worker'),
  opaque: ({ request }) => fetch(request.url, { mode: 'no-cors' }),
  error: async () => Response.error(),
}
const answer = ANSWERS[location.pathname.split('/')[2]]

addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.url.includes('/s/') && answer !== undefined) event.respondWith(answer(event))
})
