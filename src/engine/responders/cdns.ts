import type { Fact } from './fact.ts'
import { headerOf, hostOf, isJson, methodOf, secondsOf } from './observation.ts'
import { isSignedUrl } from './signed-url.ts'

const CLOUDFLARE = /^cloudflare$/i

/** What content delivery networks and their firewalls respond in place of the origin server. */
export const CDNS: readonly Fact[] = [
  {
    id: 'cloudflare-challenge',
    signs: [{ headers: { 'cf-mitigated': /^challenge/i } }],
    title: 'Cloudflare responded with a bot challenge',
    means:
      'Cloudflare sent a challenge page, which only a person can solve, in a browser tab. A script can’t, and a preflight request never carries the cookie that proves it was solved.',
    remedy: (seen) =>
      `Add a skip rule for this path (or for OPTIONS) to the WAF or bot rules of ${hostOf(seen)}. If the site isn’t yours, use its API instead, or call it from your server with the owner’s consent.`,
    responsible: 'cdn',
    headers: 'none',
  },
  {
    id: 'cloudflare-timeout',
    signs: [{ status: [524], headers: { 'cf-ray': /./ } }],
    title: 'Cloudflare timed out waiting for the origin server (524)',
    means: (seen) =>
      `Cloudflare reached the origin server, which didn’t respond within the time limit of about 100 seconds${secondsOf(seen) === null ? '' : ` (here after ${secondsOf(seen)})`}.`,
    remedy:
      'Let the server respond at once and do the long work in the background, with a status URL to poll. Or use a host name that Cloudflare doesn’t proxy.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-origin-unreachable',
    signs: [{ status: [520, 521, 522, 523, 525, 526, 530], headers: { 'cf-ray': /./ } }],
    title: 'Cloudflare couldn’t reach the origin server',
    means: ({ entry }) =>
      `Cloudflare itself responded with ${entry.response.status}: ${CLOUDFLARE_STATUS[entry.response.status] ?? 'the origin server couldn’t be used'}.`,
    remedy:
      'Check that the origin server is running, that its firewall lets Cloudflare’s IP addresses in, and that its certificate fits the SSL mode.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-body-too-large',
    signs: [{ at: 'response', status: [413], headers: { Server: CLOUDFLARE } }],
    title: 'The request body is too large for Cloudflare',
    means:
      'The request body is too large: Cloudflare rejects uploads over the plan’s limit, 100 MB on Free and Pro, before the origin server sees them.',
    remedy: 'Upload in smaller parts, or through a host name that Cloudflare doesn’t proxy. A higher plan has a higher size limit.',
    responsible: 'cdn',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-rate-limit',
    signs: [{ status: [429], headers: { Server: CLOUDFLARE, 'Content-Type': /^text\/(html|plain)/i } }],
    title: 'Cloudflare’s rate limit was exceeded',
    means:
      'Too many requests came from this IP address in a short time, so Cloudflare’s rate limiting responded instead of the origin server.',
    remedy:
      'Send fewer requests, wait and retry later. If the site is yours, exclude this path from the rate limiting rule or raise its limit.',
    responsible: 'cdn',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-firewall',
    signs: [
      {
        status: [403],
        headers: {
          Server: CLOUDFLARE,
          'Content-Type': /^text\/html/i,
          'X-Frame-Options': /^SAMEORIGIN$/i,
          'Referrer-Policy': /^same-origin$/i,
        },
      },
      { status: [403], headers: { Server: CLOUDFLARE }, body: /Attention Required!|error code: 10\d\d|Sorry, you have been blocked/i },
    ],
    title: 'Cloudflare’s firewall blocked the request',
    means:
      'The response has the headers of a Cloudflare block page, so a WAF, bot or access rule rejected the request before the origin server saw it.',
    remedy: (seen) =>
      `Look up the cf-ray ID under Security events in the Cloudflare dashboard of ${hostOf(seen)}, and skip that rule for this path. If the site isn’t yours, contact its owner.`,
    responsible: 'cdn',
    headers: 'none',
  },
  {
    id: 'cloudflare-worker-failed',
    signs: [
      { status: [500, 503], platform: 'cloudflare-workers', headers: { Server: CLOUDFLARE }, holds: (seen) => !isJson(seen) },
      { status: [500, 503], headers: { Server: CLOUDFLARE }, body: /error code: 110[12]\b|Worker threw exception/ },
    ],
    title: 'The Cloudflare Worker failed',
    means: ({ entry, at }) =>
      `The Worker responded with ${entry.response.status}${at === 'preflight' ? ' to OPTIONS' : ''}: it threw an exception (error 1101) or reached a limit (1102), so its own CORS headers were never sent.`,
    remedy:
      'Run wrangler tail to see the exception. Begin the Worker with a branch for OPTIONS, catch exceptions, and send the CORS headers with error responses too.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'cloudfront-method',
    signs: [
      { at: 'preflight', status: [403], headers: { Server: /^CloudFront$/i } },
      { at: 'preflight', status: [403], headers: { 'X-Cache': /^Error from cloudfront/i } },
      { at: 'response', status: [403], method: /^(POST|PUT|PATCH|DELETE)$/, headers: { Server: /^CloudFront$/i } },
    ],
    title: 'CloudFront doesn’t allow this method',
    means: (seen) =>
      `CloudFront itself responded with 403, as it does to ${seen.at === 'preflight' ? 'OPTIONS' : methodOf(seen)} if the cache behavior allows only GET and HEAD.`,
    remedy: (seen) =>
      `Edit the cache behavior for this path: include ${seen.at === 'preflight' ? 'OPTIONS' : methodOf(seen)} in the allowed HTTP methods, and forward Origin and the Access-Control-Request-* headers. If it is included already, check AWS WAF.`,
    responsible: 'cdn',
    headers: 'allow',
  },
  {
    id: 'cloudfront-forbidden',
    signs: [{ at: 'response', status: [403], headers: { Server: /^CloudFront$/i } }],
    title: 'CloudFront denied access',
    means: (seen) =>
      `CloudFront itself responded with 403${isSignedUrl(seen) ? ': it doesn’t accept the signature, or it has expired' : ': the signed URL or the signed cookies are missing, AWS WAF or the geographic restriction rejects the request, or the host isn’t one of the distribution’s'}.`,
    remedy:
      'Read the error in the response body with curl. For signed cookies, include credentials. A response headers policy with CORS on this behavior lets the page read such errors.',
    responsible: 'cdn',
    headers: 'reveal-error',
  },
  {
    id: 'cloudfront-origin-failed',
    signs: [{ status: [502, 503, 504], headers: { Server: /^CloudFront$/i } }],
    title: 'CloudFront got no usable response from the origin',
    means: (seen) =>
      `CloudFront itself responded with ${seen.entry.response.status}: the origin was unreachable, its certificate wasn’t accepted, or it took longer than the response timeout of 30 seconds.`,
    remedy:
      'Check the origin’s log, certificate and firewall. If it needs more time, raise the origin response timeout, or make the work asynchronous.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'aws-waf-challenge',
    signs: [{ status: [202, 405], headers: { 'x-amzn-waf-action': /^(challenge|captcha)$/i } }],
    title: 'AWS WAF responded with a challenge',
    means: 'AWS WAF sent a challenge or CAPTCHA page instead of passing the request on. A cross-origin fetch can’t solve it.',
    remedy:
      'Integrate the AWS WAF JavaScript SDK in the page and send its token, or exclude this path and OPTIONS from the challenge rule.',
    responsible: 'cdn',
    headers: 'reveal-error',
  },
  {
    id: 'bot-protection',
    signs: [
      { status: [403, 405, 429], headers: { Server: /^(AkamaiGHost|AkamaiNetStorage|DataDome|Sucuri\/Cloudproxy|imperva|BigIP)/i } },
      { status: [403, 405, 429], headers: { 'x-datadome': /./ } },
      { status: [403, 405, 429], headers: { 'x-iinfo': /./ } },
      { status: [403, 405, 429], headers: { 'x-sucuri-block': /./ } },
      { status: [403, 405, 429], headers: { 'X-CDN': /^(Imperva|Incapsula)/i } },
    ],
    title: 'Bot protection in front of the server blocked the request',
    means: (seen) =>
      `A firewall or bot protection service in front of ${hostOf(seen)} (such as Akamai, Imperva, DataDome or Sucuri) responded with its own page instead of passing the request on.`,
    remedy:
      'If the site is yours, allow this path, its methods and OPTIONS in the protection’s rules. If not, use the site’s official API from your server.',
    responsible: 'cdn',
    headers: 'none',
  },
  {
    id: 'fastly-error',
    signs: [
      { status: [503], headers: { 'x-served-by': /^cache-/i, Via: /varnish/i } },
      { status: [503], headers: { Server: /^Varnish/i } },
    ],
    title: 'The cache got no response from the origin server',
    means: (seen) =>
      `Varnish (which Fastly is based on) itself responded with 503: the origin server failed, timed out or is unhealthy${headerOf(seen, 'x-served-by') === '' ? '' : ', so this is Fastly’s page'}.`,
    remedy: 'Check the origin server and its log. If it needs more time, raise the first-byte timeout of the backend.',
    responsible: 'server',
    headers: 'reveal-error',
  },
]

const CLOUDFLARE_STATUS: Readonly<Record<number, string>> = {
  520: 'the origin server sent an empty or invalid response',
  521: 'the origin server refused the connection',
  522: 'the connection to the origin server timed out',
  523: 'the origin server’s IP address can’t be reached',
  525: 'the TLS handshake with the origin server failed',
  526: 'the origin server’s certificate isn’t valid',
  530: 'the origin’s host name can’t be resolved, or its tunnel isn’t running',
}
