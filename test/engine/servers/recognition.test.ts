import { describe, expect, it } from 'vitest'
import { recognizeServer, server, servers } from '../../../src/engine/servers/table.ts'

type Line = readonly [string, string]

function recognized(...lines: readonly Line[]) {
  return answered(200, lines)
}

function answered(status: number, lines: readonly Line[]) {
  return recognizeServer({ status, headers: lines.map(([name, value]) => ({ name, value })) })
}

describe('a server is recognised', () => {
  it.each([
    ['django', 'Server', 'WSGIServer/0.2 CPython/3.11.2', 'WSGIServer/0.2 CPython/3.11.2'],
    ['django', 'Set-Cookie', 'csrftoken=s3cr3t; Path=/', 'csrftoken'],
    ['django', 'Server', 'gunicorn', 'gunicorn'],
    ['flask', 'Server', 'gunicorn/20.1.0', 'gunicorn'],
    ['flask', 'Server', 'Werkzeug/3.1.3 Python/3.13.1', 'Werkzeug/3.1.3'],
    ['fastapi', 'server', 'uvicorn', 'uvicorn'],
    ['rails', 'X-Runtime', '0.012345', '0.012345'],
    ['rails', 'Set-Cookie', '_shop_session=s3cr3t; path=/; HttpOnly', '_shop_session'],
    ['sinatra', 'Set-Cookie', 'rack.session=s3cr3t', 'rack.session'],
    ['sinatra', 'X-Cascade', 'pass', 'pass'],
    ['express', 'X-Powered-By', 'Express', 'Express'],
    ['koa', 'Set-Cookie', 'koa.sess=s3cr3t', 'koa.sess'],
    ['spring', 'WWW-Authenticate', 'Basic realm="Realm"', 'Basic realm="Realm"'],
    ['spring', 'Set-Cookie', 'theme=dark\nJSESSIONID=s3cr3t', 'JSESSIONID'],
    ['spring', 'Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate', 'no-cache, no-store, max-age=0, must-revalidate'],
    ['spring', 'Server', 'Jetty(12.0.16)', 'Jetty('],
    ['tomcat', 'Server', 'Apache-Coyote/1.1', 'Apache-Coyote/1.1'],
    ['aspnet-core', 'Server', 'Kestrel', 'Kestrel'],
    ['aspnet-core', 'Set-Cookie', '.AspNetCore.Identity=s3cr3t', '.AspNetCore.Identity'],
    ['laravel', 'Set-Cookie', 'laravel_session=s3cr3t', 'laravel_session'],
    ['laravel', 'Cache-Control', 'no-cache, private', 'no-cache, private'],
    ['php', 'X-Powered-By', 'PHP/8.4.1', 'PHP/8.4.1'],
    ['nginx', 'Server', 'nginx/1.27.2 (Ubuntu)', 'nginx/1.27.2'],
    ['nginx', 'Server', 'openresty', 'openresty'],
    ['apache', 'Server', 'Apache/2.4.62 (Debian)', 'Apache/2.4.62 (Debian)'],
    ['caddy', 'Via', '1.1 Caddy', '1.1 Caddy'],
    ['haproxy', 'Set-Cookie', 'SERVERID=web1', 'SERVERID'],
    ['lighttpd', 'Server', 'lighttpd/1.4.76', 'lighttpd/1.4.76'],
    ['aws-s3', 'Server', 'AmazonS3', 'AmazonS3'],
    ['aws-api-gateway', 'Apigw-Requestid', 'abc=', 'abc='],
    ['aws-cloudfront', 'Via', '1.1 0a1b2c.cloudfront.net (CloudFront)', '0a1b2c.cloudfront.net (CloudFront)'],
    ['cloudflare-workers', 'Server', 'cloudflare', 'cloudflare'],
    ['google-cloud-storage', 'Server', 'UploadServer', 'UploadServer'],
    ['azure-functions', 'Request-Context', 'appId=cid-v1:1234', 'appId=cid-v1:'],
  ])('%s by %s: %j', (id, header, value, evidence) => {
    expect(recognized([header, value]).map(({ server: { id }, clue }) => [id, clue])).toContainEqual([id, { header, value: evidence }])
  })

  it.each([
    ['Server', 'my-nginx-like/1'],
    ['Server', 'Apache-Coyote-not/1 nginx'],
    ['X-Powered-By', 'Expressive'],
    ['Set-Cookie', 'id=csrftoken=1'],
    ['Via', '1.1 varnish'],
    ['Content-Type', 'nginx'],
  ])('not by %s: %s', (header, value) => {
    expect(recognized([header, value])).toEqual([])
  })

  /** Lines that are many servers' by themselves. */
  const SHAPES: readonly (readonly [string, number, readonly Line[]])[] = [
    [
      'django',
      200,
      [
        ['Referrer-Policy', 'same-origin'],
        ['X-Frame-Options', 'DENY'],
      ],
    ],
    [
      'express',
      404,
      [
        ['Content-Security-Policy', "default-src 'none'"],
        ['Content-Type', 'text/html; charset=utf-8'],
      ],
    ],
    [
      'go',
      405,
      [
        ['Content-Type', 'text/plain; charset=utf-8'],
        ['X-Content-Type-Options', 'nosniff'],
      ],
    ],
    [
      'tomcat',
      401,
      [
        ['Content-Language', 'en'],
        ['Content-Type', 'text/html;charset=utf-8'],
      ],
    ],
    [
      'haproxy',
      503,
      [
        ['Cache-Control', 'no-cache'],
        ['Content-Type', 'text/html'],
      ],
    ],
  ]

  it.each(SHAPES)('%s by the shape of an answer with %i', (id, status, lines) => {
    const [[header, value] = ['', '']] = lines
    expect(answered(status, lines).map(({ server: { id }, clue }) => [id, clue])).toContainEqual([id, { header, value }])
    for (const line of lines) expect(answered(status, [line])).toEqual([])
  })

  it.each(SHAPES.filter(([, status]) => status >= 400))('not %s by lines of its error page on another answer', (_, __, lines) => {
    expect(answered(200, lines)).toEqual([])
  })

  it('beside the one that stands in front of it, applications first', () => {
    const found = recognized(['Server', 'nginx'], ['X-Powered-By', 'PHP/8.4'], ['Set-Cookie', 'laravel_session=1'])
    expect(found.map(({ server }) => server.id)).toEqual(['laravel', 'php', 'nginx'])
  })

  it('never with the value of a cookie', () => {
    const cookies = [
      'csrftoken',
      'sessionid',
      'connect.sid',
      'JSESSIONID',
      'PHPSESSID',
      'XSRF-TOKEN',
      '.AspNetCore.Session',
      'SERVERID',
      'ARRAffinity',
    ]
    const found = recognized(...cookies.map((name) => ['Set-Cookie', `${name}=s3cr3t; Path=/`] as const))
    expect(found.length).toBeGreaterThan(6)
    expect(JSON.stringify(found.map(({ clue }) => clue))).not.toContain('s3cr3t')
  })
})

describe('the table', () => {
  it('has every server once, under its own name', () => {
    expect(servers().map(({ id }) => server(id)?.id)).toEqual(servers().map(({ id }) => id))
    expect(new Set(servers().map(({ name }) => name)).size).toBe(servers().length)
  })

  it.each(['', 'apache2', '__proto__', 'toString'])('has no server %j', (id) => {
    expect(server(id)).toBeNull()
  })
})
