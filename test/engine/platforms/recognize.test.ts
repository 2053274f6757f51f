import { describe, expect, it } from 'vitest'
import { type PlatformId, recognizePlatforms } from '../../../src/engine/platforms/recognize.ts'
import { COLLECTED_HEADER_SETS } from './collected-header-sets.ts'
import { HEADER_SETS, type Line } from './header-sets.ts'
import { REPORTED_HEADER_SETS } from './reported-header-sets.ts'
import { SELF_HOSTED_HEADER_SETS } from './self-hosted-header-sets.ts'

interface Shown {
  readonly url?: string
  readonly method?: string
  readonly status?: number
  readonly reason?: string
  readonly lines?: readonly Line[]
  readonly body?: string
}

function recognized({ url = 'https://api.example/items', method = 'GET', status = 200, reason = '', lines = [], body }: Shown) {
  return recognizePlatforms([{ url, method, status, reason, headers: lines.map(([name, value]) => ({ name, value })), body: body ?? null }])
}

const idsOf = (shown: Shown) => recognized(shown).map(({ id }) => id)

describe('a platform is recognized by its host name, though no header was recorded', () => {
  it.each<[PlatformId, string]>([
    ['aws-lambda-url', 'https://abc123.lambda-url.eu-west-1.on.aws/'],
    ['aws-api-gateway', 'https://abc123.execute-api.us-east-1.amazonaws.com/prod/items'],
    ['aws-s3', 'https://bucket.s3.eu-central-1.amazonaws.com/a.png'],
    ['aws-s3', 'https://bucket.s3.amazonaws.com/a.png'],
    ['aws-s3', 'https://s3-us-west-2.amazonaws.com/bucket/a.png'],
    ['cloudfront', 'https://d111.cloudfront.net/a.js'],
    ['aws-amplify', 'https://main.d1.amplifyapp.com/'],
    ['appsync', 'https://abc.appsync-api.us-east-1.amazonaws.com/graphql'],
    ['supabase-functions', 'https://abcdef.supabase.co/functions/v1/hello'],
    ['supabase-storage', 'https://abcdef.supabase.co/storage/v1/object/a'],
    ['azure-app-service', 'https://shop.azurewebsites.net/api/items'],
    ['azure-blob', 'https://shop.blob.core.windows.net/c/a.png'],
    ['azure-api-management', 'https://shop.azure-api.net/items'],
    ['azure-static-web-apps', 'https://nice-sea-1.azurestaticapps.net/api'],
    ['azure-signalr', 'https://shop.service.signalr.net/client/negotiate'],
    ['vercel', 'https://shop-git-main-acme.vercel.app/api/items'],
    ['netlify', 'https://shop.netlify.app/.netlify/functions/a'],
    ['cloudflare-pages', 'https://shop.pages.dev/api'],
    ['cloudflare-workers', 'https://api.acme.workers.dev/'],
    ['cloudflare-r2', 'https://acc.r2.cloudflarestorage.com/bucket/a'],
    ['cloudflare-r2', 'https://pub-1.r2.dev/a'],
    ['firebase-hosting', 'https://shop.web.app/api'],
    ['firebase-hosting', 'https://shop.firebaseapp.com/api'],
    ['google-cloud-functions', 'https://us-central1-shop.cloudfunctions.net/items'],
    ['google-cloud-run', 'https://items-abc-ew.a.run.app/'],
    ['google-cloud-storage', 'https://storage.googleapis.com/bucket/a'],
    ['google-api', 'https://sheets.googleapis.com/v4/spreadsheets'],
    ['render', 'https://shop.onrender.com/'],
    ['heroku', 'https://shop.herokuapp.com/'],
    ['fly', 'https://shop.fly.dev/'],
    ['railway', 'https://shop.up.railway.app/'],
    ['github-pages', 'https://acme.github.io/data.json'],
    ['digitalocean-spaces', 'https://b.fra1.digitaloceanspaces.com/a'],
    ['backblaze', 'https://s3.us-west-004.backblazeb2.com/b/a'],
    ['wasabi', 'https://s3.eu-central-1.wasabisys.com/b/a'],
    ['okta', 'https://acme.okta.com/api/v1/authn'],
    ['auth0', 'https://acme.eu.auth0.com/oauth/token'],
    ['microsoft-login', 'https://login.microsoftonline.com/common/oauth2/v2.0/token'],
    ['ollama', 'http://localhost:11434/api/chat'],
    ['lm-studio', 'http://127.0.0.1:1234/v1/chat/completions'],
    ['keycloak', 'https://login.acme.example/realms/shop/protocol/openid-connect/token'],
    ['vite', 'http://localhost:5173/@vite/client'],
  ])('%s at %s', (id, url) => {
    const [first] = recognized({ url, status: 0 })
    expect(first?.id).toBe(id)
    expect(['URL', 'port']).toContain(first?.clue.name)
  })

  it.each([
    'https://supabase.co.evil.example/functions/v1/a',
    'https://notvercel.app/',
    'https://api.example:5173/items',
    'https://s3.example/',
    'nonsense',
  ])('none at %s', (url) => {
    expect(idsOf({ url, status: 0 })).toEqual([])
  })
})

describe('a platform is recognized by what it sends', () => {
  it.each([...HEADER_SETS, ...REPORTED_HEADER_SETS, ...COLLECTED_HEADER_SETS, ...SELF_HOSTED_HEADER_SETS])(
    '$name',
    ({ name, ids, ...shown }) => {
      expect(idsOf(shown)).toEqual(ids)
    },
  )

  it.each<Line>([
    ['Server', 'my-nginx-like/1'],
    ['Server', 'Apache-Coyote-not/1 nginx'],
    ['X-Powered-By', 'Expressive'],
    ['Set-Cookie', 'id=csrftoken=1'],
    ['Set-Cookie', 'XSRF-TOKEN=1'],
    ['Content-Type', 'nginx'],
    ['Referrer-Policy', 'same-origin'],
    ['Request-Context', 'appId=cid-v1:1234'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Vary', 'Origin'],
    ['Access-Control-Allow-Methods', 'GET, POST'],
  ])('but not by %s: %s', (...line) => {
    expect(idsOf({ lines: [line] })).toEqual([])
  })

  it('with the part of the header that says so, and never the value of a cookie', () => {
    const cookies = [
      'csrftoken',
      'connect.sid',
      'JSESSIONID',
      'PHPSESSID',
      'laravel_session',
      '.AspNetCore.Session',
      'SERVERID',
      'ARRAffinity',
      'koa.sess',
    ]
    const found = recognized({ lines: cookies.map((name) => ['Set-Cookie', `${name}=s3cr3t; Path=/`] as const) })
    expect(found.length).toBeGreaterThan(6)
    expect(JSON.stringify(found)).not.toContain('s3cr3t')
    expect(recognized({ lines: [['Server', 'nginx/1.27.2 (Ubuntu)']] })[0]?.clue).toEqual({ name: 'Server', value: 'nginx/1.27.2' })
  })
})
