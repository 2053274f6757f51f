import { allowed, blocked, differs } from './expectations.ts'
import { group } from './group.ts'
import { allowHeaders, allowMethods, NO_OPTIONS_ROUTE, noContent, ORIGIN, ok } from './lines.ts'

const REFUSED = blocked('PreflightMissingAllowOriginHeader')
const long = (n: number): string => 'a'.repeat(n)

/** No OPTIONS route: the request passes exactly if no preflight is due. */
const SIMPLE = { request: { method: 'POST', body: 'a=1' }, response: ok(ORIGIN), preflight: NO_OPTIONS_ROUTE } as const
const line = (id: string, says: string, headers: Record<string, string>, simple: boolean) => ({
  id: `safelist-${id}`,
  says,
  request: { headers },
  expect: simple ? allowed() : REFUSED,
})
const type = (value: string) => ({ 'Content-Type': value })

/** Which requests need a preflight. */
export const SAFELIST = group('safelist', SIMPLE, [
  line('text', 'text/plain needs no preflight.', type('text/plain'), true),
  line('form', 'A form’s type needs no preflight.', type('application/x-www-form-urlencoded'), true),
  line('multipart', 'multipart/form-data needs no preflight.', type('multipart/form-data; boundary=x'), true),
  line('charset', 'A parameter does not matter.', type('text/plain;charset=utf-8'), true),
  line('type-case', 'The case of the type does not matter.', type('TEXT/PLAIN'), true),
  line('json', 'application/json needs a preflight.', type('application/json'), false),
  line('xml', 'text/xml needs a preflight.', type('text/xml'), false),
  line('octets', 'application/octet-stream needs a preflight.', type('application/octet-stream'), false),
  line('type-128', 'A Content-Type of 128 bytes needs none.', type(`text/plain; ${long(116)}`), true),
  line('type-129', 'A Content-Type of 129 bytes needs a preflight.', type(`text/plain; ${long(117)}`), false),
  line('type-unsafe', 'A Content-Type with an unsafe byte needs a preflight.', type('text/plain; a={b}'), false),
  line('accept', 'Accept needs no preflight.', { Accept: 'application/json' }, true),
  line('accept-128', 'Accept of 128 bytes needs none.', { Accept: long(128) }, true),
  line('accept-129', 'Accept of 129 bytes needs a preflight.', { Accept: long(129) }, false),
  line('accept-unsafe', 'Accept with an unsafe byte needs a preflight.', { Accept: 'a{b}' }, false),
  line('language', 'Accept-Language needs no preflight.', { 'Accept-Language': 'de' }, true),
  line('language-unsafe', 'Accept-Language with an unsafe byte needs a preflight.', { 'Accept-Language': 'de@' }, false),
  line('content-language', 'Content-Language needs no preflight.', { 'Content-Language': 'de-CH' }, true),
  line('range', 'A simple Range needs no preflight.', { Range: 'bytes=0-5' }, true),
  line('range-suffix', 'A suffix Range needs a preflight.', { Range: 'bytes=-5' }, false),
  line('range-two', 'Two ranges need a preflight.', { Range: 'bytes=0-1,2-3' }, false),
  line('custom', 'Any other header needs a preflight.', { 'X-A': '1' }, false),
  line('authorization', 'Authorization needs a preflight.', { Authorization: 'Basic eDp5' }, false),
  line('total', 'Two safelisted values of 128 bytes each need none.', { Accept: long(128), 'Accept-Language': long(128) }, true),
  {
    id: 'safelist-client-hint',
    says: 'A client hint: safelisted in Chromium, preflighted in Firefox.',
    request: { headers: { DPR: '2' } },
    expect: differs(allowed(), REFUSED),
  },
  {
    id: 'safelist-user-agent',
    says: 'User-Agent set by the page: no preflight in Chromium, one in Firefox.',
    request: { headers: { 'User-Agent': 'x' } },
    expect: differs(allowed(), REFUSED),
  },
  {
    id: 'safelist-upload-listener',
    says: 'A listener on xhr.upload forces a preflight, and there is no OPTIONS route.',
    request: { kind: 'xhr', uploadListener: true },
    expect: REFUSED,
  },
  {
    id: 'safelist-upload-listener-ok',
    says: 'A listener on xhr.upload forces a preflight, which passes.',
    request: { kind: 'xhr', uploadListener: true },
    preflight: noContent(ORIGIN, allowMethods('POST')),
    expect: allowed(),
  },
  { id: 'safelist-head', says: 'HEAD needs no preflight.', request: { method: 'HEAD', body: null }, expect: allowed() },
  {
    id: 'safelist-json-ok',
    says: 'The preflight that JSON needs passes.',
    request: { headers: type('application/json') },
    preflight: noContent(ORIGIN, allowHeaders('content-type')),
    expect: allowed(),
  },
])
