import type { Fact } from './fact.ts'
import { headerOf, hostOf, methodOf, secondsOf } from './observation.ts'

const CLOUDFLARE = /^cloudflare$/i

/** What content delivery networks and their firewalls respond in place of the origin server. */
export const CDNS: readonly Fact[] = [
  {
    id: 'cloudflare-challenge',
    signs: [{ headers: { 'cf-mitigated': /^challenge/i } }],
    responder: 'Cloudflare',
    title: 'Cloudflare responded with a bot challenge',
    means:
      'Cloudflare sent a challenge page, which only a person in a tab of its own can solve; a script never can, and a preflight request never carries the cookie that proves it.',
    remedy: (seen) =>
      `Add a skip rule for this path (or for OPTIONS) to the WAF or bot rules of ${hostOf(seen)}. If the site is not yours, use its API instead, or call it from your server with the owner’s consent.`,
    responsible: 'cdn',
    headers: 'none',
  },
  {
    id: 'cloudflare-timeout',
    signs: [{ status: [524], headers: { 'cf-ray': /./ } }],
    responder: 'Cloudflare',
    title: 'Cloudflare stopped waiting for the origin server (524)',
    means: (seen) =>
      `Cloudflare reached the origin server, which did not respond within the time limit of about 100 seconds${secondsOf(seen) === null ? '' : ` (here after ${secondsOf(seen)})`}.`,
    remedy:
      'Let the server respond at once and do the long work in the background, with a status URL to poll. Or use a host name that Cloudflare does not proxy.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-origin-unreachable',
    signs: [{ status: [520, 521, 522, 523, 525, 526, 530], headers: { 'cf-ray': /./ } }],
    responder: 'Cloudflare',
    title: 'Cloudflare could not reach the origin server',
    means: ({ entry }) =>
      `Cloudflare responded ${entry.response.status} itself: ${CLOUDFLARE_STATUS[entry.response.status] ?? 'the origin server could not be used'}.`,
    remedy:
      'Check that the origin server runs, that its firewall lets Cloudflare’s addresses in, and that its certificate fits the SSL mode.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-body-too-large',
    signs: [{ at: 'response', status: [413], headers: { Server: CLOUDFLARE } }],
    responder: 'Cloudflare',
    title: 'The request body is larger than Cloudflare accepts',
    means:
      'Cloudflare refuses uploads over the limit of the plan, 100 MB on Free and Pro, before the origin server sees them. The payload is too large.',
    remedy: 'Upload in smaller parts, or through a host name that Cloudflare does not proxy. A higher plan has a higher size limit.',
    responsible: 'cdn',
    headers: 'reveal-error',
  },
  {
    id: 'cloudflare-rate-limit',
    signs: [{ status: [429], headers: { Server: CLOUDFLARE, 'Content-Type': /^text\/(html|plain)/i } }],
    responder: 'Cloudflare',
    title: 'Cloudflare limits the rate of these requests',
    means:
      'Too many requests came from this IP address in a short time, and Cloudflare’s rate limiting responded instead of the origin server.',
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
    responder: 'Cloudflare',
    title: 'Cloudflare’s firewall blocked the request',
    means:
      'The headers of the response are those of a Cloudflare block page, so a WAF, bot or access rule refused the request before the origin server saw it.',
    remedy: (seen) =>
      `Look up the cf-ray ID under Security events in the Cloudflare dashboard of ${hostOf(seen)}, and skip that rule for this path. If the site isn’t yours, contact its owner.`,
    responsible: 'cdn',
    headers: 'none',
  },
  {
    id: 'cloudfront-method',
    signs: [
      { at: 'preflight', status: [403], headers: { Server: /^CloudFront$/i } },
      { at: 'preflight', status: [403], headers: { 'X-Cache': /^Error from cloudfront/i } },
      { at: 'response', status: [403], method: /^(POST|PUT|PATCH|DELETE)$/, headers: { Server: /^CloudFront$/i } },
    ],
    responder: 'Amazon CloudFront',
    title: 'CloudFront does not allow this method',
    means: (seen) =>
      `CloudFront responded 403 itself. A cache behavior that allows only GET and HEAD refuses ${seen.at === 'preflight' ? 'OPTIONS' : methodOf(seen)} like this.`,
    remedy: (seen) =>
      `Edit the cache behavior for this path: choose the allowed HTTP methods with ${seen.at === 'preflight' ? 'OPTIONS' : methodOf(seen)} among them, and forward Origin and the Access-Control-Request- headers. If it is set, look at AWS WAF.`,
    responsible: 'cdn',
    headers: 'allow',
  },
  {
    id: 'cloudfront-origin-failed',
    signs: [{ status: [502, 503, 504], headers: { Server: /^CloudFront$/i } }],
    responder: 'Amazon CloudFront',
    title: 'CloudFront got no usable response from the origin',
    means: (seen) =>
      `CloudFront responded ${seen.entry.response.status} itself: the origin was unreachable, its certificate was not accepted, or it took longer than the response timeout of 30 seconds.`,
    remedy:
      'Check the origin’s log, certificate and firewall. If it needs more time, raise the origin response timeout, or make the work asynchronous.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'aws-waf-challenge',
    signs: [{ status: [202, 405], headers: { 'x-amzn-waf-action': /^(challenge|captcha)$/i } }],
    responder: 'AWS WAF',
    title: 'AWS WAF responded with a challenge',
    means: 'AWS WAF sent a challenge or CAPTCHA page instead of passing the request on. A fetch of another origin cannot solve it.',
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
    responder: 'bot protection',
    title: 'Bot protection in front of the server refused the request',
    means: (seen) =>
      `A firewall or bot protection in front of ${hostOf(seen)} (Akamai, Imperva, DataDome, Sucuri or the like) responded with its own page instead of passing the request on.`,
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
    responder: 'Varnish or Fastly',
    title: 'The cache in front of the server got no response from it',
    means: (seen) =>
      `Varnish (the software of Fastly) responded 503 itself: the origin server failed, timed out or is unhealthy${headerOf(seen, 'x-served-by') === '' ? '' : ', so this is Fastly’s page'}.`,
    remedy: 'Check the origin server and its log. If it needs more time, raise the first-byte timeout of the backend.',
    responsible: 'server',
    headers: 'reveal-error',
  },
]

const CLOUDFLARE_STATUS: Readonly<Record<number, string>> = {
  520: 'the origin server sent an empty or invalid response',
  521: 'the origin server refused the connection',
  522: 'the connection to the origin server timed out',
  523: 'the origin server’s address cannot be reached',
  525: 'the TLS handshake with the origin server failed',
  526: 'the origin server’s certificate is not valid',
  530: 'the origin’s host name cannot be resolved, or its tunnel is not running',
}
