import type { FactExamples } from '../fact-examples.ts'

export const HOSTING = {
  'supabase-function-failed': {
    source: 'https://supabase.com/docs/guides/functions/cors',
    shown: ['OPTIONS https://abcdefghij.supabase.co/functions/v1/hello for POST', '500', 'Server: cloudflare', 'sb-gateway-version: 1'],
    near: ['GET https://abcdefghij.supabase.co/rest/v1/items', '500', 'Server: cloudflare', 'sb-gateway-version: 1'],
  },
  'supabase-function-refused': {
    source: 'https://supabase.com/docs/guides/functions/auth',
    shown: ['POST https://abcdefghij.supabase.co/functions/v1/hello', '546', 'Server: cloudflare', 'sb-gateway-version: 1'],
    near: ['POST https://abcdefghij.supabase.co/auth/v1/token', '500', 'Server: cloudflare'],
  },
  'vercel-deployment-protection': {
    source: 'https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/options-allowlist',
    shown: ['OPTIONS https://api-git-dev-acme.vercel.app/api/items for POST', '401', 'Server: Vercel', 'Set-Cookie: _vercel_sso_nonce=abc'],
    near: ['GET https://api.vercel.app/api/items', '401', 'Server: Vercel', 'Content-Type: application/json'],
  },
  'vercel-function-error': {
    source: 'https://vercel.com/docs/errors',
    shown: ['POST https://api.vercel.app/api/upload', '413', 'Server: Vercel', 'x-vercel-error: FUNCTION_PAYLOAD_TOO_LARGE'],
    near: ['POST https://api.vercel.app/api/upload', '413', 'Server: Vercel'],
  },
  'heroku-error': {
    source: 'https://devcenter.heroku.com/articles/error-codes',
    shown: ['GET https://api-1.herokuapp.com/items', '503 Service Unavailable', 'Server: Heroku', 'Content-Type: text/html; charset=utf-8'],
    near: ['GET https://api-1.herokuapp.com/items', '500 Internal Server Error', 'Server: gunicorn', 'Via: 1.1 vegur'],
  },
  'heroku-no-such-app': {
    source: 'https://devcenter.heroku.com/articles/error-pages',
    shown: ['GET https://api-old.herokuapp.com/items', '404 Not Found', 'Server: Heroku', 'Content-Type: text/html; charset=utf-8'],
    near: ['GET https://api-1.herokuapp.com/items', '404 Not Found', 'Server: gunicorn', 'Content-Type: text/html'],
  },
  'netlify-error': {
    source: 'https://docs.netlify.com/build/functions/overview/',
    shown: ['POST https://app-1.netlify.app/.netlify/functions/mail', '502', 'Server: Netlify'],
    near: ['POST https://app-1.netlify.app/.netlify/functions/mail', '400', 'Server: Netlify'],
  },
  'render-asleep': {
    source: 'https://render.com/docs/free#spinning-down-on-idle',
    shown: ['GET https://api-1.onrender.com/items', '503', 'Server: cloudflare', 'x-render-routing: hibernate-wake-error'],
    near: ['GET https://api-1.onrender.com/items', '503', 'Server: cloudflare', 'x-render-origin-server: uvicorn'],
  },
  'static-host-method': {
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/what-is-github-pages',
    shown: ['OPTIONS https://acme.github.io/api/items for POST', '405', 'Server: GitHub.com'],
    near: ['GET https://acme.github.io/api/items', '404', 'Server: GitHub.com'],
  },
  'supabase-paused': {
    source: 'https://supabase.com/docs/guides/troubleshooting/http-status-codes',
    shown: ['GET https://abcd.supabase.co/rest/v1/items', '540', 'Server: cloudflare'],
    near: ['GET https://abcd.supabase.co/rest/v1/items', '500', 'Server: cloudflare'],
  },
  'no-instance-of-app': {
    source: 'https://docs.railway.com/reference/errors/application-failed-to-respond',
    shown: ['GET https://shop.up.railway.app/items', '502', 'Server: railway-edge', 'X-Railway-Fallback: true'],
    near: ['GET https://shop.up.railway.app/items', '502', 'Server: railway-edge'],
  },
  'netlify-page': {
    source: 'https://github.com/twikoojs/twikoo-netlify/issues/2',
    shown: [
      'OPTIONS https://comments.netlify.app/ for POST',
      '200',
      'Server: Netlify',
      'Content-Type: text/html; charset=UTF-8',
      'ETag: "a-ssl"',
    ],
    near: [
      'OPTIONS https://comments.netlify.app/.netlify/functions/twikoo for POST',
      '200',
      'Server: Netlify',
      'Content-Type: text/html; charset=UTF-8',
      'ETag: "a-ssl"',
    ],
  },
} satisfies Readonly<Record<string, FactExamples>>
