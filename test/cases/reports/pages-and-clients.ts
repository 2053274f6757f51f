import { FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Trouble that the page, its libraries, its app or its browser make. */
export const PAGES_AND_CLIENTS: readonly ReportedCase[] = [
  report(
    'A content script requests another origin',
    'aopell/SchoologyPlus/issues/144',
    'GET https://api.school.example/v1/grades\nby chrome-extension://abcdefghijklmnopabcdefghijklmnop/content.js\n200\nserver: cloudflare\ncontent-type: application/json\nblocked',
    [/content script/, /background|service worker/, /host_permissions/],
    { from: 'https://www.school.example' },
  ),
  report(
    'An Electron app loads from its own scheme',
    'electron/electron/issues/21675',
    'GET app://cms/test.html\nas xhr\nblocked',
    [/scheme/, /Electron/, /registerSchemesAsPrivileged|corsEnabled/],
    { from: 'app://cms', rule: 'scheme-not-http', isFixed: false },
  ),
  report(
    'The Android app has https, and http is listed',
    'ionic-team/ionic-docs/issues/4546',
    'GET https://api.shop.example/items\n200\nserver: nginx\nAccess-Control-Allow-Origin: http://localhost\nVary: Origin\nblocked',
    [/Capacitor/, /https:\/\/localhost/, /Android/],
    { from: 'https://localhost', rule: 'allow-origin-scheme' },
  ),
  report(
    'A cache for axios sends headers of its own',
    'arthurfiorette/axios-cache-interceptor/issues/471',
    'OPTIONS https://api.partner.example/v2/items for GET\n> cache-control: no-cache\n> expires: 0\n> pragma: no-cache\n204\nserver: nginx\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Headers: Content-Type, Authorization',
    [/cache-control/i, /axios-cache-interceptor/, /cacheTakeover/],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'A polyfill of EventSource sends Cache-Control',
    'samdutton/simpl/issues/113',
    'OPTIONS https://sse.corp.example/events for GET\n> cache-control: no-cache\n> last-event-id: 5\n204\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: Content-Type',
    [/cache-control/i, /Access-Control-Allow-Headers/],
    { ...FIREFOX, from: 'https://simpl.example' },
  ),
  report(
    'An event stream is opened with credentials',
    'eclipse-ditto/ditto/issues/814',
    'GET http://ditto.corp.example/api/2/things\nas eventsource\n> Cookie: a=b\n200 OK\nServer: nginx\nContent-Type: text/event-stream\nAccess-Control-Allow-Origin: *\nblocked',
    [/withCredentials/, /http:\/\/ui\.corp\.example/],
    { from: 'http://ui.corp.example', rule: 'wildcard-with-credentials' },
  ),
  report(
    'A PDF viewer can’t see that ranges are accepted',
    'mozilla/pdf.js/issues/7531',
    'GET https://files.corp.example/doc.pdf\n200\nserver: nginx\nAccess-Control-Allow-Origin: https://app.example\nAccept-Ranges: bytes\nContent-Length: 1016315\nContent-Type: application/pdf\nContent-Encoding: identity',
    [/Accept-Ranges/, /Access-Control-Expose-Headers/],
    { verdict: 'allowed' },
  ),
  report(
    'A player reads sound from the media host',
    'mastodon/mastodon/issues/14391',
    'GET https://files.social.example/media/a.mp3\nas media\n> Range: bytes=0-\n206\nServer: nginx\nContent-Type: audio/mpeg\nblocked',
    [/files\.social\.example/, /Access-Control-Allow-Origin/],
    { from: 'https://social.example', rule: 'allow-origin-missing' },
  ),
  report(
    'NoScript keeps a request back in Firefox',
    'hypercerts-org/hypercerts/issues/500',
    'GET https://cors-proxy.hyper.workers.dev/?url=a\nunsent',
    [/extension/],
    { from: 'https://hyper.example', ...FIREFOX, verdict: 'failed', isFixed: false },
  ),
  report(
    'The project at Supabase is gone',
    'supabase/supabase/issues/5687',
    'GET https://abcdefghijkl.supabase.co/rest/v1/items\nnet::ERR_NAME_NOT_RESOLVED',
    [/DNS|host name|resolve/, /Supabase/, /paused|deleted|removed/],
    { from: LOCAL, verdict: 'failed', rule: 'name-not-resolved', isFixed: false },
  ),
  report(
    'The company’s DNS filter blocks the host',
    'supabase/supabase/issues/419',
    'GET https://abcdefghijkl.supabase.co/auth/v1/user\n303 See Other\nServer: openresty/1.9.7.3\nLocation: https://block.opendns.com/?url=abc&server=ash5&prefs=&tagging=&nref\nblocked',
    [/network|filter|company/i, /Umbrella|OpenDNS/],
    { isFixed: false, responsible: 'network' },
  ),
  report(
    'A font is served by nginx, past the application',
    'cyu/rack-cors/issues/186',
    'GET https://shop.example/packs/media/webfonts/fa-solid-900.woff2\nas font\n200\nServer: nginx\nContent-Type: font/woff2\nLast-Modified: Wed, 19 Jun 2019 10:00:00 GMT\nETag: "5d0a0a20-12b40"\nblocked',
    [/nginx/, /file|font/, /application|Rails|itself/],
    { from: 'https://www.shop.example', server: ['auto', /add_header/] },
  ),
]
