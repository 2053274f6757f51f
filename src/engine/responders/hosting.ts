import type { Fact } from './fact.ts'
import { headerOf, hostOf, isJson, pathOf } from './observation.ts'

/** What hosting platforms respond in front of, or instead of, the code that they run. */
export const HOSTING: readonly Fact[] = [
  {
    id: 'supabase-function-failed',
    signs: [
      { at: 'preflight', status: [400, 404, 405, 500, 502, 503, 504, 546], headers: { 'sb-gateway-version': /./ } },
      {
        at: 'preflight',
        status: [400, 404, 405, 500, 502, 503, 504, 546],
        host: /\.(supabase\.co|functions\.supabase\.co)$/i,
        path: /^\/functions\/v1\/|^\/[\w-]+$/,
      },
    ],
    title: 'The edge function fails on the preflight request',
    means: ({ entry }) =>
      `The Supabase Edge Function ran for OPTIONS and responded with ${entry.response.status}: it doesn’t handle OPTIONS first, so it failed on the missing body or token, or it couldn’t start.`,
    remedy:
      'Begin the function with a branch for OPTIONS: if (req.method === "OPTIONS") return new Response("ok", { headers: corsHeaders }). Send the same headers with every other response, errors included, and check the function’s logs.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'supabase-function-refused',
    signs: [
      { status: [401], host: /\.supabase\.co$/i, path: /^\/functions\/v1\// },
      { at: 'response', status: [500, 502, 503, 504, 546], host: /\.supabase\.co$/i, path: /^\/functions\/v1\// },
    ],
    title: 'The edge function responded with an error, without CORS headers',
    means: ({ entry }) =>
      entry.response.status === 401
        ? 'Supabase verifies a JWT before it runs the function, and found no valid one.'
        : `The Supabase Edge Function crashed, timed out or hit a limit (${entry.response.status}), so its own CORS headers were never sent.`,
    remedy: ({ entry }) =>
      entry.response.status === 401
        ? 'Send the user’s or the anon key’s JWT in Authorization, or turn off “Verify JWT” (verify_jwt = false) for this function.'
        : 'Check the function’s logs, catch exceptions, and send corsHeaders with error responses too.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'supabase-paused',
    signs: [{ status: [540], host: /\.supabase\.co$/i }],
    title: 'The Supabase project is paused',
    means: 'Supabase responds with 540 for a paused project. Free projects are paused after a week without use.',
    remedy: 'Restore the project in the Supabase dashboard, and wait until it has started.',
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'vercel-deployment-protection',
    signs: [
      { status: [401, 403], headers: { Server: /^Vercel$/i, 'Set-Cookie': /_vercel_sso_nonce/ } },
      { status: [401], headers: { Server: /^Vercel$/i, 'Content-Type': /^text\/html/i }, without: ['Access-Control-Allow-Origin'] },
      { status: [302, 307, 308], location: /^https:\/\/vercel\.com\/(sso-api|login)/i },
      { host: /^vercel\.com$/i, path: /^\/(sso-api|login)/ },
    ],
    title: 'Vercel’s Deployment Protection responded instead of your deployment',
    means:
      'This deployment is protected: Vercel requires a login before anything else. A preflight request never carries one, and a script can’t use the login page.',
    remedy:
      'Add the path to the “OPTIONS Allowlist” and send the bypass header or cookie (Protection Bypass for Automation), or turn Deployment Protection off for this environment. Or send the request to the production domain.',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'vercel-function-error',
    signs: [{ headers: { 'x-vercel-error': /^[A-Z0-9_]+$/ } }],
    title: 'Vercel responded with its own error',
    means: (seen) =>
      `Vercel’s error code is ${headerOf(seen, 'x-vercel-error').slice(0, 60)}: ${vercelError(headerOf(seen, 'x-vercel-error'))}`,
    remedy: (seen) => vercelRemedy(headerOf(seen, 'x-vercel-error')),
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'heroku-error',
    signs: [
      { status: [503], headers: { Server: /^Heroku$/ } },
      { status: [503], platform: 'heroku', headers: { 'Content-Type': /^text\/html/i } },
    ],
    title: 'Heroku’s router got no response from the dyno',
    means: ({ entry }) =>
      entry.time !== null && entry.time >= 29_000
        ? 'The dyno didn’t respond within 30 seconds (H12 request timeout), so Heroku’s router responded with its own page.'
        : 'The application crashed, didn’t start or is asleep (H10 and the like), so Heroku’s router responded with its own page.',
    remedy: 'Check heroku logs --tail for the error code. Fix the crash, or move work that takes over 30 seconds into a background job.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'heroku-no-such-app',
    signs: [{ status: [404], platform: 'heroku', headers: { 'Content-Type': /^text\/html/i, Server: /^(Cowboy|Heroku)$/i } }],
    title: 'There is no Heroku app at this host',
    means: (seen) => `Heroku itself responded: there is no app at ${hostOf(seen)}. It was renamed or removed.`,
    remedy: 'Correct the host name in the page’s configuration: heroku domains lists the names of your app.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'netlify-error',
    signs: [
      { status: [500, 502, 504], headers: { Server: /^Netlify/i } },
      { at: 'preflight', status: [404, 405], headers: { Server: /^Netlify/i } },
    ],
    title: 'The Netlify function failed, or doesn’t handle OPTIONS',
    means: ({ entry, at }) =>
      at === 'preflight'
        ? `Netlify responded to OPTIONS with ${entry.response.status}: no function handles it. The _headers file only applies to files that Netlify serves, not to functions and proxied paths.`
        : `Netlify responded with ${entry.response.status}: the function threw, or took longer than its time limit.`,
    remedy:
      'Let the function first respond to OPTIONS with the CORS headers, and return them with every other response. Check the function log for errors, and use a background function for long tasks.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'netlify-page',
    signs: [
      {
        at: 'preflight',
        status: [200],
        platform: 'netlify',
        path: /^(?!\/\.netlify\/functions\/|\/api\/)/,
        // Of files, not of what a function returns.
        headers: { 'Content-Type': /^text\/html/i, ETag: /./ },
        without: ['Access-Control-Allow-Origin'],
      },
    ],
    title: 'A page of the Netlify site responded, not a function',
    means: (seen) =>
      `At ${pathOf(seen, 60)}, Netlify serves a page of the site. A function is at /.netlify/functions/ and its name, unless it has a path of its own.`,
    remedy: (seen) => `Correct the URL in the page: https://${hostOf(seen)}/.netlify/functions/ and the name of the function.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'render-asleep',
    signs: [{ status: [502, 503], headers: { 'x-render-routing': /./ } }],
    title: 'The Render service is asleep, deploying or has crashed',
    means: (seen) =>
      `Render’s router responded for ${hostOf(seen)} (${headerOf(seen, 'x-render-routing').slice(0, 60)}): no instance of the service took the request.`,
    remedy:
      'Wait and retry: a free service needs about a minute to wake. If the error persists, check the service’s logs; the server must listen on 0.0.0.0 and on the port in PORT.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'no-instance-of-app',
    signs: [
      { status: [404, 502, 503], headers: { 'x-railway-fallback': /true/i } },
      // Fly.io sends its line with the app's own responses too.
      { status: [502, 503, 504], headers: { Server: /^Fly\//i }, holds: (seen) => !isJson(seen) },
    ],
    title: 'The hosting platform found no running app',
    means: (seen) => `The platform’s edge itself responded for ${hostOf(seen)} (Railway or Fly.io): the app is down, or listens elsewhere.`,
    remedy:
      'Check the logs of the app. It must listen on 0.0.0.0 (or ::) and on the port that the platform routes to: PORT on Railway, internal_port on Fly.io.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'static-host-method',
    signs: [{ status: [405], headers: { Server: /^GitHub\.com$/i } }],
    title: 'GitHub Pages only serves files',
    means:
      'GitHub Pages accepts GET and HEAD, and responds to every other method with 405, OPTIONS included. You can’t run a server there.',
    remedy:
      'Correct the URL so that it points to your API. If it is a file, request it with GET and without extra headers, so that no preflight request is needed.',
    responsible: 'page',
    headers: 'none',
  },
]

function vercelError(code: string): string {
  if (/PAYLOAD_TOO_LARGE/.test(code)) return 'the request or response body is larger than 4.5 MB.'
  if (/TIMEOUT/.test(code)) return 'the function didn’t respond within its time limit.'
  if (/NOT_FOUND/.test(code)) return 'there is no such deployment, function or route.'
  return 'the function failed, and your own code’s headers weren’t sent.'
}

function vercelRemedy(code: string): string {
  if (/PAYLOAD_TOO_LARGE/.test(code)) return 'Send a smaller body, or upload large files straight to a store such as Vercel Blob or S3.'
  if (/TIMEOUT/.test(code)) return 'Make the function faster, raise maxDuration, or do the work in the background.'
  if (/NOT_FOUND/.test(code)) return 'Correct the URL in the page: the deployment’s domain and the function’s path.'
  return 'Check the function’s runtime log on Vercel, and send the CORS headers from the error path too.'
}
