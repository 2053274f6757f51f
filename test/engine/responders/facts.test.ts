import { describe, expect, it } from 'vitest'
import type { Words } from '../../../src/engine/responders/fact.ts'
import type { Observation } from '../../../src/engine/responders/observation.ts'
import { FACTS, recognition } from '../../../src/engine/responders/table.ts'
import { FACT_EXAMPLES } from './fact-examples.ts'
import { sighting } from './sighting.ts'

const said = (words: Words, seen: Observation) => (typeof words === 'string' ? words : words(seen))

const SPRING_VARY = ['Vary: Origin', 'Vary: Access-Control-Request-Method', 'Vary: Access-Control-Request-Headers']

describe.each(FACTS.map((fact) => [fact.id, fact] as const))('%s', (id, fact) => {
  const { shown, near } = FACT_EXAMPLES[id] ?? { shown: [], near: [] }
  const seen = sighting(shown)

  it('is recognized by its signs', () => {
    expect(recognition(seen)?.fact.id).toBe(fact.id)
  })

  it('is not recognized if one of them differs', () => {
    expect(recognition(sighting(near))?.fact.id).not.toBe(fact.id)
  })

  it('says what happened and what to do in at most three sentences each', () => {
    for (const text of [said(fact.means, seen), said(fact.remedy, seen)]) {
      expect(text).toMatch(/^[“\w].*[.”)]$/s)
      expect(text).not.toMatch(/undefined|null\b(?! )| {2}|\.\./)
      expect(text.length).toBeLessThanOrEqual(330)
    }
  })

  it('shows the header lines that identify it', () => {
    const evidence = recognition(seen)?.evidence ?? []
    expect(evidence.filter(({ on, value }) => on !== 'url' && value === null)).toEqual([])
  })
})

describe('a page instead of data', () => {
  const HTML = 'Content-Type: text/html; charset=UTF-8'

  it.each([
    [
      'php-output-before-headers',
      'GET https://api.example/a',
      'PHP Fatal error:  Uncaught TypeError: a() in /srv/a.php:3 Stack trace: #0 {main}   thrown in /srv/a.php on line 3',
    ],
    [
      'php-output-before-headers',
      'GET https://api.example/a',
      '[1]<b>Warning</b>: Cannot modify header information - headers already sent by (output started at /srv/b.php:1) in',
    ],
    ['login-page-instead-of-data', 'PUT https://api.example/a', '<html><form><input name="p" type="password">'],
    [
      'app-shell-instead-of-data',
      'GET https://api.example/v1/a',
      '<!doctype html><html><body><noscript>You need to enable JavaScript to run this app.</noscript>',
    ],
    [
      'app-shell-instead-of-data',
      'GET https://api.example/a.json',
      '<!doctype html> <script type="module" crossorigin src="/assets/index-BX2d8f1a.js"></script>',
    ],
    ['captive-portal', 'GET http://api.example/a', '<HTML><!-- <?xml version="1.0"?><WISPAccessGatewayParam xmlns:xsi="a"><Redirect>'],
  ])('%s: %s gets %s', (id, request, body) => {
    expect(recognition(sighting([request, '200', HTML, `body: ${body}`]))?.fact.id).toBe(id)
    expect(recognition(sighting([request, '200', HTML, 'Access-Control-Allow-Origin: *', `body: ${body}`]))).toBeNull()
  })

  it('names where PHP began to print', () => {
    const lines = [
      'GET https://api.example/a',
      '200',
      HTML,
      'body: <b>Warning</b>:  headers already sent by (output started at /srv/b.php:1) in <b>/srv/a.php</b> on line <b>2</b>',
    ]
    expect(said(FACTS.find(({ id }) => id === 'php-output-before-headers')?.means ?? '', sighting(lines))).toContain(
      'by output in “/srv/b.php:1”',
    )
  })
})

describe('a fact is not about another server:', () => {
  it.each<[id: string, what: string, lines: readonly string[]]>([
    [
      'cloudflare-worker-failed',
      'an error that the Worker itself sends',
      ['GET https://api.shop.workers.dev/items', '500', 'Server: cloudflare', 'Content-Type: application/json'],
    ],
    [
      'no-instance-of-app',
      'an error of the app on Fly.io',
      ['GET https://shop.fly.dev/items', '503', 'Server: Fly/7a1f2b', 'Content-Type: application/json; charset=utf-8'],
    ],
    [
      'windows-authentication',
      'Kerberos on Apache',
      ['OPTIONS https://api.example/items for PUT', '401', 'Server: Apache/2.4.62', 'WWW-Authenticate: Negotiate'],
    ],
    [
      'windows-authentication',
      'ASP.NET Core without IIS',
      ['OPTIONS https://api.example/items for PUT', '401', 'Server: Kestrel', 'WWW-Authenticate: Negotiate'],
    ],
    [
      'spring-gateway-duplicate',
      'nginx in front of Spring',
      [
        'GET https://api.example/items',
        '200',
        'Server: nginx',
        ...SPRING_VARY,
        'Access-Control-Allow-Origin: https://app.example, https://app.example',
      ],
    ],
    [
      'login-page-instead-of-data',
      'a page that htmx loads',
      ['GET https://shop.example/api/login', '> Accept: text/html', '200', 'Content-Type: text/html', 'body: <title>Log in</title>'],
    ],
    [
      'login-page-instead-of-data',
      'a page that a script loads as one',
      ['GET https://shop.example/login', '> Accept: */*', '200', 'Content-Type: text/html', 'body: <title>Log in</title>'],
    ],
    [
      'app-shell-instead-of-data',
      'the shell of an app in a frame',
      [
        'GET https://shop.example/api/docs/',
        '> Sec-Fetch-Dest: iframe',
        '200',
        'Content-Type: text/html',
        'body: <!doctype html><div id=app></div>',
      ],
    ],
    [
      'php-output-before-headers',
      'an article on PHP',
      [
        'GET https://blog.example/1',
        '200',
        'Content-Type: text/html',
        'body: <!doctype html><p><b>Warning</b>: Cannot modify header information in a.php on line 3',
      ],
    ],
    [
      'captive-portal',
      'a page without the part for hotspots',
      ['GET http://api.example/items', '200', 'Content-Type: text/html', 'body: <html><title>Guest network</title></html>'],
    ],
    [
      'starlette-authentication',
      'Django on uvicorn',
      [
        'OPTIONS https://api.example/items for PUT',
        '401 Unauthorized',
        'server: uvicorn',
        'x-frame-options: DENY',
        'cross-origin-opener-policy: same-origin',
      ],
    ],
    [
      'cloudflare-origin-unreachable',
      'a public CORS proxy, whose owner alone could start it',
      ['GET https://api.allorigins.win/raw?url=a', '522', 'Server: cloudflare', 'CF-RAY: 8a1b2c-FRA'],
    ],
    [
      'web-server-basic-auth',
      'an application behind Caddy',
      ['OPTIONS https://api.example/items for PUT', '401', 'Server: gunicorn', 'Via: 1.1 Caddy', 'WWW-Authenticate: Basic realm="api"'],
    ],
    [
      'jetty-cross-origin-filter',
      'GeoServer, which has a filter of its own, on Jetty',
      ['OPTIONS https://maps.example/geoserver/wfs for POST', '200', 'Server: Jetty(9.4.51.v20230217)', 'Allow: GET, POST'],
    ],
    [
      'firebase-emulator-no-function',
      'an Express app in a function, at a path without a route',
      [
        'OPTIONS http://localhost:5001/demo-f7v4/us-central1/api/items for POST',
        '404 Not Found',
        'X-Powered-By: Express',
        "Content-Security-Policy: default-src 'none'",
        'Content-Type: text/html; charset=utf-8',
      ],
    ],
    [
      'firebase-emulator-no-function',
      'an Express app in a function, which found no such item',
      [
        'POST http://localhost:5001/demo-f7v4/us-central1/api/items/1',
        '404 Not Found',
        'X-Powered-By: Express',
        'Content-Type: application/json; charset=utf-8',
      ],
    ],
    ['okta-trusted-origin', 'a limit of Okta', ['GET https://shop.okta.com/api/v1/users/me', '429', 'x-okta-request-id: aZ1']],
    ['auth0-allowed-origins', 'a failure of Auth0', ['POST https://shop.eu.auth0.com/oauth/token', '503', 'Server: cloudflare']],
    ['ollama-origins', 'a proxy that reached no Ollama', ['POST http://ai.home.example:11434/api/chat', '502', 'Server: nginx']],
    [
      'tunnel-warning-page',
      'an app behind a tunnel that requires a login',
      ['GET https://moody-fish-47.loca.lt/items', '401', 'Content-Type: application/json', 'Server: nginx/1.17.9'],
    ],
    [
      'haproxy-no-server',
      'a hosting platform, which names itself',
      ['GET https://shop.supabase.co/rest/v1/items', '503', 'Cache-Control: no-cache', 'Content-Type: text/html', 'sb-gateway-version: 1'],
    ],
    [
      'opentelemetry-cors',
      'a page of the proxy, which doesn’t know the path',
      ['OPTIONS https://api.example/v1/traces for POST', '404', 'Server: nginx', 'Content-Type: text/html'],
    ],
    [
      'axum-options',
      'a server that names itself',
      ['OPTIONS https://db.example/notes for PUT', '405', 'Allow: DELETE,GET,HEAD', 'Content-Length: 0', 'Server: notes/1.2'],
    ],
    [
      'double-slash-rejected',
      'a proxy that takes a URL in its path',
      ['GET https://proxy.example/https://api.example/items', '404', 'Content-Type: text/plain'],
    ],
  ])('%s: %s', (id, _, lines) => {
    expect(recognition(sighting(lines))?.fact.id).not.toBe(id)
  })

  it.each<[id: string, port: number, what: string, named: readonly string[]]>([
    ['comfyui-origins', 8188, 'an Express server', ['X-Powered-By: Express', 'Content-Type: application/json']],
    ['home-assistant-origins', 8123, 'a Django server', ['Server: WSGIServer/0.2 CPython/3.12.3', 'X-Frame-Options: DENY']],
    ['ethereum-node-origins', 8545, 'a Flask server', ['Server: Werkzeug/3.0.1 Python/3.11.4']],
  ])('%s, known by port %i: %s', (id, port, _, named) => {
    expect(recognition(sighting([`GET http://localhost:${port}/items`, '200', ...named]))?.fact.id).not.toBe(id)
  })

  it('spring-gateway-duplicate, but where both of its filters say what the response varies by', () => {
    const seen = sighting([
      'GET https://api.example/items',
      '200',
      'Server: nginx',
      ...SPRING_VARY,
      ...SPRING_VARY,
      'Access-Control-Allow-Origin: https://app.example, https://app.example',
    ])
    expect(recognition(seen)?.fact.id).toBe('spring-gateway-duplicate')
  })
})

describe('what a fact says fits the response:', () => {
  const remedyIn = (lines: readonly string[]) => {
    const seen = sighting(lines)
    return said(recognition(seen)?.fact.remedy ?? '', seen)
  }

  it('a registry that rejects the request, not OPTIONS, may still get the headers', () => {
    const registry = ['401 Unauthorized', 'Docker-Distribution-Api-Version: registry/2.0']
    expect(remedyIn(['GET https://registry.example/v2/', ...registry])).toContain('config.yml')
    expect(remedyIn(['OPTIONS https://registry.example/v2/ for GET', ...registry])).toContain('proxy')
  })

  it('Apache rejects OPTIONS and POST for another reason than the methods that ModSecurity allows', () => {
    const forbidden = ['403 Forbidden', 'Server: Apache', 'Content-Type: text/html; charset=iso-8859-1']
    expect(remedyIn(['PUT https://cloud.example/recipes/7', ...forbidden])).toContain('tx.allowed_methods')
    expect(remedyIn(['OPTIONS https://cloud.example/recipes/7 for PUT', ...forbidden])).toMatch(/^(?!.*tx\.allowed_methods).*OPTIONS/)
    expect(remedyIn(['POST https://cloud.example/recipes', ...forbidden])).toMatch(/^(?!.*tx\.allowed_methods).*this path/)
  })

  it('a proxy keeps from the host that it responds for, not from one whose redirect led there', () => {
    const blocked = ['403 Forbidden', 'Server: squid/5.7']
    expect(remedyIn(['GET https://cdn.example/a', ...blocked, 'redirected from https://api.example/a'])).toContain('cdn.example')
    const login = ['302 Found', 'Location: https://login.zscalertwo.net/b']
    expect(remedyIn(['GET https://gateway.zscloud.net/auD?a', ...login, 'redirected from https://api.example/a'])).toContain('api.example')
  })

  it('a link that is too long is cut where one sees it', () => {
    const file = `GET https://github.com/o/r/raw/main/${'long/'.repeat(40)}a.json`
    expect(remedyIn([file, '302'])).toMatch(/githubusercontent.*… instead/)
  })

  it('a header that WordPress allows is not the one that is missing', () => {
    const preflight = (listed: string) => [
      'OPTIONS https://blog.example/wp-json/wp/v2/posts for GET',
      '200',
      '> Access-Control-Request-Headers: x-wp-nonce,x-shop',
      'Access-Control-Allow-Origin: https://app.example',
      `Access-Control-Allow-Headers: ${listed}`,
    ]
    expect(remedyIn(preflight('X-WP-Nonce, Content-Type'))).toContain('rest_allowed_cors_headers')
    expect(remedyIn(preflight('X-WP-Nonce, X-Shop'))).toBe('')
  })
})

describe('the facts', () => {
  it('have ids that are unique and kebab-case', () => {
    const ids = FACTS.map(({ id }) => id)
    expect(ids.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('have an example and a public source each', () => {
    expect(Object.keys(FACT_EXAMPLES).sort()).toEqual(FACTS.map(({ id }) => id).sort())
    expect(Object.entries(FACT_EXAMPLES).filter(([, { source }]) => !/^https:\/\/\S+$/.test(source))).toEqual([])
  })

  it('have short titles', () => {
    expect(FACTS.filter(({ title }) => title.length > 75 || !/^\w/.test(title) || title.endsWith('.')).map(({ title }) => title)).toEqual(
      [],
    )
  })

  it('promise no header from a responder that never sends one', () => {
    const wrong = FACTS.filter(({ headers, remedy }) => headers === 'none' && /send Access-Control/i.test(String(remedy)))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('recognize nothing in a response without any sign', () => {
    expect(recognition(sighting(['GET https://api.example/items', '200 OK', 'Content-Type: application/json']))).toBeNull()
    expect(recognition(sighting(['OPTIONS https://api.example/items for PUT', '403 Forbidden']))).toBeNull()
    expect(recognition(sighting(['GET https://api.example/items', '500 Internal Server Error', 'Server: nginx']))).toBeNull()
  })
})
