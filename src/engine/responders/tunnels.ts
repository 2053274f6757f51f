import type { Fact } from './fact.ts'
import { hostOf } from './observation.ts'

const TUNNEL = /\.(ngrok(-free)?\.(app|dev|io)|loca\.lt|trycloudflare\.com)$/i
const LOCALTUNNEL = /\.(loca\.lt|localtunnel\.me)$/i

/** Services that lead from a public URL to a server on a developer's computer, and at times respond with pages of their own. */
export const TUNNELS: readonly Fact[] = [
  {
    id: 'tunnel-warning-page',
    signs: [
      { host: TUNNEL, headers: { 'ngrok-error-code': /^ERR_NGROK_6024$/ } },
      {
        at: 'response',
        host: /\.ngrok(-free)?\.(app|dev|io)$/i,
        status: [200],
        headers: { 'Content-Type': /^text\/html/i },
        without: ['Access-Control-Allow-Origin'],
      },
      { status: [408, 511], host: LOCALTUNNEL, without: ['Access-Control-Allow-Origin'] },
      // A server behind it may require a login of its own.
      {
        status: [401],
        host: LOCALTUNNEL,
        headers: { 'Content-Type': /^text\/html/i },
        without: ['Access-Control-Allow-Origin', 'WWW-Authenticate', 'X-Powered-By'],
      },
    ],
    title: 'The tunnel responded with its warning page',
    means: (seen) =>
      `${hostOf(seen)} is a free tunnel, which shows browsers a warning page on the first visit. The request got that page instead of your server’s response, and it has no CORS headers.`,
    remedy: ({ url }) =>
      LOCALTUNNEL.test(url?.hostname ?? '')
        ? 'Open the tunnel’s URL in a tab once and accept its page: localtunnel then lets requests from your IP address through, preflight requests too. The header bypass-tunnel-reminder is no way out here: it causes a preflight request, which gets the warning page. Or use another tunnel.'
        : 'Send the header ngrok-skip-browser-warning with any value, and allow it in your server’s Access-Control-Allow-Headers. Or use a paid plan or another tunnel.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'tunnel-offline',
    signs: [
      { headers: { 'ngrok-error-code': /^ERR_NGROK_(3200|8012|727|725|3004)$/ } },
      { status: [404, 502, 503, 530], host: TUNNEL, headers: { 'ngrok-error-code': /./ } },
      { status: [503, 530], host: /\.(trycloudflare\.com|loca\.lt)$/i },
    ],
    title: 'The tunnel has no server behind it',
    means: (seen) =>
      `The tunnel service responded for ${hostOf(seen)}: the tunnel is closed, has a new URL, or there is no server on the forwarded port.`,
    remedy: 'Start the tunnel and your server, and put the tunnel’s current URL into the page’s configuration.',
    responsible: 'server',
    headers: 'none',
  },
]
