import { requestedHeaderNames } from '../exchange/preflight.ts'
import { ANTHROPIC_FROM_PAGES } from '../report/readable-error.ts'
import type { Fact } from './fact.ts'
import { hasUnlistedHeader, headerOf, hostOf, type Observation, pageOf, unlistedHeadersOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'
const CREDENTIALS = 'Access-Control-Allow-Credentials'

/** APIs that are not yours to configure, and what is left for the page to do. */
export const THIRD_PARTIES: readonly Fact[] = [
  {
    id: 'anthropic-api',
    signs: [{ host: /^api\.anthropic\.com$/i, without: [ACAO] }],
    title: 'Anthropic’s API allows pages only with a header of its own',
    means: 'Visitors of a page can see its API key, so Anthropic sends CORS headers only to requests with a header that accepts this risk.',
    remedy: ANTHROPIC_FROM_PAGES,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'mediawiki-origin',
    signs: [
      {
        host: /(^|\.)(wikipedia|wikimedia|wiktionary|wikidata|wikisource|wikivoyage|wikibooks|mediawiki|fandom)\.(org|com)$/i,
        path: /\/api\.php\?/,
        without: [ACAO],
        holds: ({ url }) => url?.searchParams.has('origin') === false,
      },
    ],
    title: 'The URL of the MediaWiki API lacks the parameter origin',
    means: 'MediaWiki’s API sends CORS headers only if the URL itself has the parameter origin.',
    remedy:
      'Add origin=* to the parameters of the URL. For requests with a login, add the page’s own origin instead, which the wiki must allow.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'sentry-too-old',
    signs: [
      {
        at: 'response',
        status: [403],
        path: /^\/api\/\d+\/envelope\/?\?(.*&)?sentry_key=/,
        headers: { 'Content-Type': /^text\/html/i, Vary: /\bCookie\b/i },
      },
    ],
    title: 'The self-hosted Sentry is too old for the SDK',
    means:
      'Sentry responds with JSON where it takes events. A 403 page in HTML (“CSRF cookie not set”) shows that it doesn’t know /envelope/, to which current SDKs send.',
    remedy:
      'Update the self-hosted Sentry (version 10 has no Relay, which takes them), and let the proxy in front of it pass /api/ID/envelope/ to Relay. Or use an older SDK.',
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'sentry-allowed-domains',
    signs: [{ status: [401, 403], path: /^\/api\/\d+\/(envelope|store)\/?\?(.*&)?sentry_key=/ }],
    title: 'Sentry doesn’t accept events from this page',
    means: (seen) =>
      `Sentry rejected the event with ${seen.entry.response.status}: the project’s Allowed Domains don’t include ${pageOf(seen)}, the DSN’s key is disabled, or a proxy in front of a self-hosted Sentry responded.`,
    remedy: (seen) =>
      `Add ${pageOf(seen)} to Allowed Domains in the project’s settings (Security & Privacy; “*” is the default), and compare the DSN in the page with the project’s client keys. Only the page’s error reports are lost meanwhile.`,
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'loki-api',
    signs: [{ path: /^\/loki\/api\/v1\//, without: [ACAO] }],
    title: 'Loki’s API is made for agents and servers',
    means: 'Loki has no CORS setting, and a page that pushes logs would show everyone the password to do so.',
    remedy:
      'Send the page’s logs through your own server, or to a collector that is made for pages, such as Grafana Faro’s. If the Loki is yours, a proxy in front of it can handle OPTIONS and add the headers.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'server-only-api',
    signs: [
      {
        host: /^(maps\.googleapis\.com)$/i,
        path: /^\/maps\/api\/(place|directions|distancematrix|geocode|elevation|timezone)\//,
        without: [ACAO],
      },
      { host: /^github\.com$/i, path: /^\/login\/oauth\/access_token/ },
      { host: /^appleid\.apple\.com$/i, path: /^\/auth\/(oauth2\/)?token/, without: [ACAO] },
      { host: /\.myshopify\.com$/i, path: /^\/admin\/(api|oauth)\//, without: [ACAO] },
      { host: /\.atlassian\.net$/i, path: /^\/(rest|wiki\/(rest|api))\//, without: [ACAO] },
      {
        host: /^(api\.cloudflare\.com|api(test)?\.vipps\.no|api\.notion\.com|api\.linkedin\.com|www\.linkedin\.com|api\.yelp\.com|api\.twitter\.com|api\.x\.com|discord\.com|slack\.com|api\.sendgrid\.com|api\.mailgun\.net|api\.twilio\.com|api\.telegram\.org|graph\.instagram\.com|([\w-]+\.)?finance\.yahoo\.com|store\.steampowered\.com|api\.steampowered\.com|[\w-]+\.api\.riotgames\.com|api\.hubapi\.com|api(-free)?\.deepl\.com|api\.mailchimp\.com|api\.replicate\.com|[\w-]+\.api\.mailchimp\.com)$/i,
        without: [ACAO],
      },
    ],
    title: 'This API is made for servers and sends no CORS headers',
    means: (seen) =>
      `${hostOf(seen)} doesn’t allow pages of other sites to read its responses, and every visitor of your page could see its key.`,
    remedy: ({ url }) =>
      url?.hostname === 'maps.googleapis.com'
        ? 'Use the Maps JavaScript API in the page (its Places, Geocoder and Directions classes), or call this web service from your own server.'
        : 'Call the API from your own server and let the page call that. A public CORS proxy would see the key.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'open-without-credentials',
    signs: [
      {
        at: 'response',
        platform: ['okta', 'auth0', 'microsoft-login', 'google-api', 'third-party-api'],
        headers: { [ACAO]: /^\*$/ },
        without: [CREDENTIALS],
      },
    ],
    title: 'This API is open to every page, but not with credentials',
    means: (seen) => `${hostOf(seen)} allows every page at this URL (“*”), as public data needs no cookies, and you can’t change that.`,
    remedy:
      'Send the request without credentials: leave out credentials: "include" (fetch) or withCredentials: true (XMLHttpRequest, axios, Angular). If a library adds it, update the library or change its setting.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'slack-headers',
    signs: [{ at: 'preflight', host: /^(\w+\.)?slack\.com$/i, path: /^\/api\//, headers: { [ACAO]: /./ }, holds: hasUnlistedHeader }],
    title: 'Slack’s API doesn’t allow these request headers',
    means: (seen) => `Slack allows pages to call its API, but not with ${unlistedHeadersOf(seen)}, and only Slack could change that.`,
    remedy:
      'Call Slack from your own server: every visitor of a page can see its token. In a tool where people use their own token, send it as the field token of a form-encoded body (URLSearchParams), without an Authorization header and without JSON.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'third-party-headers',
    signs: [{ at: 'preflight', platform: 'third-party-api', headers: { [ACAO]: /./ }, holds: lacksOwnHeader }],
    title: 'This API doesn’t allow these request headers',
    means: (seen) =>
      `${hostOf(seen)} allows pages to call its API, but not with ${unlistedHeadersOf(seen)}, and only its owner could change that.`,
    remedy: (seen) =>
      `Don’t send what the API doesn’t need (its documentation has the list${unlistedHeadersOf(seen).includes('“authorization”') ? '; an HTTP interceptor or axios.defaults may add your own API’s token to every request' : ''}), or call the API from your own server and let the page call that.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'google-api-key',
    signs: [{ status: [400, 401, 403, 404], host: /(^|\.)googleapis\.com$/i }],
    title: 'The Google API rejected the request',
    means: (seen) =>
      `${hostOf(seen)} responded with ${seen.entry.response.status}: the API isn’t enabled, the key or token isn’t accepted (its restrictions may not list ${pageOf(seen)}), or the path is wrong.`,
    remedy:
      'Enable the API in the Google Cloud console, check the key’s website restrictions and the token’s scope, and read the error in the response body with curl.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'rate-limit',
    signs: [
      { status: [429] },
      { status: [403], headers: { 'x-ratelimit-remaining': /^0$/ } },
      { status: [503], headers: { 'Retry-After': /^\d+$/, 'x-ratelimit-limit': /./ } },
    ],
    title: 'Too many requests: a rate limit was reached',
    means: (seen) =>
      `${hostOf(seen)} limits the number of requests${headerOf(seen, 'Retry-After') === '' ? '' : ` and tells you to wait (Retry-After: ${headerOf(seen, 'Retry-After').slice(0, 40)})`}. The layer that counts them responded without CORS headers.`,
    remedy: (seen) =>
      `Send fewer requests: wait, retry with increasing delays, and cache responses. If the server is yours, raise the limit and don’t count OPTIONS${headerOf(seen, 'X-Powered-By') === 'Express' ? '; in Express, put cors() before the rate limiter, so that the page can read the 429' : ''}.`,
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'request-body-limit',
    signs: [{ at: 'response', status: [413] }],
    title: 'The request body is too large',
    means: (seen) =>
      `${hostOf(seen)} rejected the upload because its body is too large: ${headerOf(seen, 'X-Powered-By') === 'Express' ? 'Express’s body parser accepts 100 kB by default' : 'the web server, a gateway or the framework has a size limit'}.`,
    remedy: (seen) =>
      headerOf(seen, 'X-Powered-By') === 'Express'
        ? 'Raise the limit, for instance express.json({ limit: "10mb" }), and put cors() before the body parser. Or send a smaller body.'
        : /Kestrel/i.test(headerOf(seen, 'Server'))
          ? 'Raise MaxRequestBodySize in Kestrel (or use the RequestSizeLimit attribute), and maxAllowedContentLength with IIS. Or send a smaller body.'
          : 'Raise the size limit of the layer that rejected it, or send a smaller body or several parts.',
    responsible: 'server',
    headers: 'reveal-error',
  },
]

/** Does it lack a header that pages set themselves? Of those that libraries add, the library’s own setting gets rid. */
function lacksOwnHeader(seen: Observation): boolean {
  const isOwn = requestedHeaderNames(seen.entry).some((name) => /^(authorization|content-type|accept|x-api-key|api-key)$/i.test(name))
  return isOwn && hasUnlistedHeader(seen)
}
