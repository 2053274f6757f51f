import { describe, expect, it } from 'vitest'
import { diagnosisOf } from '../../cases/messages.ts'

const GET = 'GET https://api.example/items'
const ALLOWED = 'Access-Control-Allow-Origin: https://app.example'

/** What is said of messages to a page at https://app.example, or at another origin. */
function saidOf(messages: string, from = 'https://app.example') {
  const { cause, fixNote } = diagnosisOf({ from, messages })
  return { rule: cause?.rule, responsible: cause?.responsible, fixNote, text: `${cause?.title} ${cause?.explanation} ${cause?.remedy}` }
}

describe('the setting behind a header is named as the program calls it:', () => {
  const preflight = (...lines: readonly string[]) =>
    ['OPTIONS https://api.example/items for PATCH', '> x-token: a', '204', ALLOWED, ...lines].join('\n')
  const METHODS = 'Access-Control-Allow-Methods: GET, PATCH'

  it.each<[name: string, messages: string, setting: RegExp]>([
    [
      'a method in ASP.NET Core',
      preflight('Access-Control-Allow-Methods: GET', 'Server: Kestrel'),
      /CORS policy, the setting is WithMethods/,
    ],
    ['a header in Express', preflight(METHODS, 'X-Powered-By: Express'), /the setting is allowedHeaders/],
    [
      'credentials in Flask',
      `${GET}\n> Cookie: a=b\n200\n${ALLOWED}\nServer: Werkzeug/3.0.1 Python/3.11.4\nblocked`,
      /the setting is supports_credentials/,
    ],
    [
      'a wildcard in CouchDB',
      `${GET}\n> Cookie: a=b\n200\nAccess-Control-Allow-Origin: *\nServer: CouchDB/3.3.3 (Erlang OTP/25)\nblocked`,
      /the settings are origins and credentials/,
    ],
    [
      'another origin in Django',
      `${GET}\n200\nAccess-Control-Allow-Origin: https://other.example\nServer: daphne\nblocked`,
      /CORS_ALLOWED_ORIGINS/,
    ],
  ])('%s', (_, messages, setting) => {
    expect(saidOf(messages).text).toMatch(setting)
  })

  it('but none of a program that nothing names, and none where the page is to blame', () => {
    expect(saidOf(preflight(METHODS)).text).not.toContain('the setting is')
    const library = ['OPTIONS https://api.example/items for GET', '> sentry-trace: a', '204', ALLOWED, 'X-Powered-By: Express'].join('\n')
    expect(saidOf(library)).toMatchObject({ responsible: 'page', text: expect.not.stringContaining('the setting is') })
  })
})

describe('a page and a URL that differ by “www.”', () => {
  it('are the same site, whichever of them has it', () => {
    expect(saidOf('GET https://shop.example/api/items\n200\nblocked', 'https://www.shop.example')).toMatchObject({
      responsible: 'page',
      text: expect.stringMatching(
        /request “https:\/\/www\.shop\.example\/api\/items” .*redirect the visitors of www\.shop\.example to shop\.example/,
      ),
    })
    expect(saidOf('GET https://www.shop.example/api/items\n200\nblocked', 'https://shop.example').text).toMatch(/by another name/)
  })

  it.each([
    ['of another scheme', 'http://www.shop.example'],
    ['of another port', 'https://www.shop.example:8443'],
    ['of another subdomain', 'https://app.shop.example'],
  ])('but not %s', (_, from) => {
    expect(saidOf('GET https://shop.example/api/items\n200\nblocked', from).text).not.toMatch(/by another name/)
  })
})

describe('a preflight request for a header of responses', () => {
  const S3 = ['403 Forbidden', 'Server: AmazonS3', 'Content-Type: application/xml']
  const url = 'OPTIONS https://media.s3.eu-west-1.amazonaws.com/a.png for PUT'

  it('has to drop that first, and nobody has to allow it', () => {
    const { text, responsible } = saidOf([url, '> access-control-allow-origin: *', '> content-type: image/png', ...S3].join('\n'))
    expect(text).toMatch(/Remove “access-control-allow-origin” .* still fails, add a rule .* the header “content-type”/)
    expect(responsible).toBe('page')
  })

  it('keeps the steps of what else there is to do', () => {
    const { text } = saidOf(['OPTIONS https://api.example/items for PUT', '> access-control-allow-origin: *', '500'].join('\n'))
    expect(text).toMatch(/1\. Remove “access-control-allow-origin” .* 2\. If the preflight request still fails, fix the 500 .* 3\. /)
  })

  it('and one for other headers does not', () => {
    const { text, responsible } = saidOf([url, '> content-type: image/png', ...S3].join('\n'))
    expect(text).not.toMatch(/Remove/)
    expect(responsible).toBe('server')
  })
})

describe('headers of a library that does not work without them', () => {
  const asking = (names: string) => ['OPTIONS https://api.example/items for GET', `> ${names}`, '204', ALLOWED].join('\n')
  const headers = (...names: readonly string[]) => saidOf(asking(names.map((name) => `${name}: a`).join('\n> '))).text

  it('are turned off by the one setting that all of them have', () => {
    expect(headers('hx-request', 'hx-target')).toMatch(/can do without, turn them off: hx-request/)
  })

  it.each(['x-mine', 'tus-resumable', 'x-csrf-token'])('but not together with another: %s', (other) => {
    expect(headers('hx-request', other)).not.toMatch(/turn them off/)
  })
})

describe('a refused connection at the page’s host without its port', () => {
  const refused = (url: string) => saidOf(`HEAD ${url}\nnet::ERR_CONNECTION_REFUSED`, 'http://localhost:8000').text

  it('may be a URL of a server that does not know its port', () => {
    expect(refused('http://localhost/upload/1')).toMatch(/localhost:8000.*X-Forwarded-Host/)
  })

  it('is not one with a port, nor at another host', () => {
    expect(refused('http://localhost:3000/upload/1')).not.toMatch(/X-Forwarded/)
    expect(refused('http://127.0.0.1/upload/1')).not.toMatch(/X-Forwarded/)
  })
})

describe('a response for another origin that is older than the request', () => {
  const response = (...lines: readonly string[]) =>
    `${GET}\n200\nAccess-Control-Allow-Origin: https://other.example\n${lines.join('\n')}\nblocked`
  const YESTERDAY = 'Date: Sun, 01 Mar 2026 09:00:00 GMT'
  const STORED = 'Cache-Control: max-age=604800'

  it('is a stored one', () => {
    expect(saidOf(response(YESTERDAY, STORED))).toMatchObject({
      rule: 'cached-without-vary-origin',
      text: expect.stringMatching(/24 hours older .* cache: "no-store"/),
    })
  })

  it.each([
    ['of the same minute', ['Date: Mon, 02 Mar 2026 08:59:30 GMT', STORED]],
    ['that may not be stored so long', [YESTERDAY, 'Cache-Control: max-age=60']],
    ['that may not be stored', [YESTERDAY, 'Cache-Control: no-store']],
    ['that may not be stored, whatever age it has', [YESTERDAY, 'Cache-Control: max-age=604800, no-store']],
    ['that has to be revalidated', [YESTERDAY, 'Cache-Control: no-cache, max-age=604800']],
    ['that varies by origin', [YESTERDAY, STORED, 'Vary: Origin']],
    ['without a date', [STORED]],
  ])('but not one %s', (_, lines) => {
    expect(saidOf(response(...lines)).rule).toBe('allow-origin-mismatch')
  })
})

describe('a redirect to https', () => {
  it('is the cause, whatever the host allows', () => {
    const { rule, text } = saidOf('OPTIONS http://dev-1.okta.com/api for POST\n301\nLocation: https://dev-1.okta.com/api')
    expect([rule, text]).toEqual(['preflight-redirected-to-https', expect.not.stringContaining('Trusted Origin')])
  })

  it('but not where it leads elsewhere', () => {
    expect(saidOf('OPTIONS https://dev-1.okta.com/api for POST\n302\nLocation: /other').text).toMatch(/Trusted Origin/)
  })
})

describe('a copy in a shared cache', () => {
  it.each([
    ['Fastly', 'X-Served-By: cache-lhr-egll1980078-LHR\nX-Cache: HIT'],
    ['Google Cloud CDN', 'Via: 1.1 google\nAge: 300'],
    ['A shared cache', 'X-Served-By: web-1\nX-Cache: HIT'],
  ])('is of %s', (cdn, lines) => {
    expect(saidOf(`${GET}\n200\n${lines}\nblocked`).text).toMatch(
      new RegExp(`${cdn}.{0,20} in front of api\\.example served a stored copy`),
    )
  })
})

describe('headers that only reveal an error', () => {
  it('need “always” in nginx', () => {
    expect(saidOf(`${GET}\n504\nServer: nginx\nblocked`).fixNote).toMatch(/^These headers \(in nginx: add_header with “always”\) only let/)
    expect(saidOf(`${GET}\n503\nServer: istio-envoy\nblocked`).fixNote).toMatch(/^These headers only let/)
  })
})

describe('a server that names its own host as the allowed origin', () => {
  it('is the cause, and another host in the list is a misspelled origin', () => {
    const allowing = (host: string) => saidOf(`${GET}\n200\nAccess-Control-Allow-Origin: ${host}\nblocked`).text
    expect(allowing('api.example')).toMatch(/Let the proxy or program .* from your own server/)
    expect(allowing('app.example')).toMatch(/Replace “app\.example” with “https:\/\/app\.example”/)
  })
})

describe('a POST to a plain http host in Firefox, of either mode', () => {
  const noteOf = (response: string) =>
    diagnosisOf({
      from: 'http://app.example',
      browser: 'firefox',
      messages: `POST http://api.example/items\n> Content-Type: text/plain\n${response}`,
    }).fixNote

  it('names what blocks it in mode cors', () => {
    expect(noteOf('504 Gateway Timeout')).toMatch(
      /mode “cors”.*no Access-Control-Allow-Origin\. Fix the 504 Gateway Timeout first .* then send the header/,
    )
    expect(noteOf('200 OK')).toMatch(/Send the header from api\.example/)
  })

  it('but not where nothing would', () => {
    expect(noteOf('200 OK\nAccess-Control-Allow-Origin: http://app.example') ?? '').not.toMatch(/mode “cors”/)
  })
})

describe('the dev server’s proxy', () => {
  const said = (from: string) => saidOf('GET https://api.example/items\n200\nblocked', from).text

  it('is named to a page on a port of this computer, and to no other', () => {
    expect(said('http://localhost:5173')).toMatch(/dev server’s proxy/)
    expect(said('https://app.example')).not.toMatch(/dev server/)
    expect(said('https://localhost')).not.toMatch(/dev server/)
  })
})
