import type { Fact } from './fact.ts'
import { headerOf, hostOf, locationOf, type Observation, redirectingHostOf } from './observation.ts'

/** Where proxies and filters redirect what they block or want a login for. */
const PROXY_PAGE =
  /^https?:\/\/(gateway\.[\w.]*zscaler[\w.]*|[\w.-]*\.(zscaler|zscalertwo|zscloud)\.net|block\.opendns\.com|[\w.-]*umbrella\.com|[\w-]+\.opendns\.com|notify\.bluecoat\.com|[\w.-]+:(1000|1003|8015|6082)\/(fgtauth|php\/uid)|gateway\.[\w.-]+(:443)?\/auD\?)/i

/** Programs and networks that respond instead of the server, which therefore can't change anything. */
export const NETWORKS: readonly Fact[] = [
  {
    id: 'airplay-receiver',
    signs: [{ platform: 'airplay' }],
    title: 'AirPlay on this Mac responded, not your server',
    means: ({ url }) =>
      `“AirTunes” is the AirPlay Receiver of macOS. It listens on port ${url?.port || '5000'} on every interface and responds to everything with 403, so your server never saw the request.`,
    remedy:
      'Start your server on another port, such as 5001 or 8000, or turn AirPlay Receiver off in System Settings (General, AirDrop & Handoff).',
    responsible: 'network',
    headers: 'none',
  },
  {
    id: 'other-program-on-port',
    signs: [
      { host: /^(localhost|127\.0\.0\.1|\[::1\])$/i, headers: { 'X-Jenkins': /./ } },
      {
        host: /^(localhost|127\.0\.0\.1|\[::1\])$/i,
        headers: { Server: /^(Oracle XML DB|EnterpriseDB|Apple|Skype|TeamViewer|cPanel|Synology|McAfee|VMware)/i },
      },
    ],
    title: 'Another program on this computer responded',
    means: (seen) =>
      `The response comes from ${headerOf(seen, 'X-Jenkins') === '' ? headerOf(seen, 'Server').slice(0, 40) : 'Jenkins'}, which uses the port of ${hostOf(seen)}, and not from your server.`,
    remedy: 'Start your server on another port and change the URL in the page, or stop the other program.',
    responsible: 'network',
    headers: 'none',
  },
  {
    id: 'captive-portal',
    signs: [
      { status: [511] },
      // For the clients of hotspots, in a comment of the page.
      { status: [200], without: ['Access-Control-Allow-Origin'], body: /<WISPAccessGatewayParam\b/ },
      {
        status: [301, 302, 303, 307],
        location:
          /^https?:\/\/([\w.-]*(captive|hotspot|wifi|wlan|guest|portal)[\w.-]*|10\.[\d.]+|192\.168\.[\d.]+|172\.(1[6-9]|2\d|3[01])\.[\d.]+)(:\d+)?\/[^?]*(login|portal|guest|captive|splash|hotspot|auth)/i,
      },
    ],
    title: 'The network’s login page responded (captive portal)',
    means: (seen) =>
      `This computer’s network, such as a guest Wi-Fi, requires a login and responded instead of ${hostOf(seen)}. The server never saw the request.`,
    remedy: 'Open any page in a tab, log in to the network there, and retry.',
    responsible: 'user',
    headers: 'none',
  },
  {
    id: 'company-proxy',
    signs: [
      { headers: { 'X-Squid-Error': /./ } },
      {
        status: [403, 407, 502, 503, 504],
        headers: {
          Server:
            /^(squid|Zscaler|Cisco Umbrella|BlueCoat|McAfee Web Gateway|FortiGate|Forcepoint|Netskope|ContentKeeper|Barracuda|Sophos|WatchGuard|iboss)/i,
        },
      },
      {
        status: [403, 407, 502, 503, 504],
        headers: { Via: /\b(squid|Blue Coat|McAfee Web Gateway|Zscaler|ironport|WSA)\b/i, 'X-Cache': /^NONE|^MISS/i },
      },
      {
        status: [301, 302, 303, 307, 308],
        location: PROXY_PAGE,
      },
      { host: /^(gateway\.[\w.]*zscaler[\w.]*\.net|block\.opendns\.com|malware\.opendns\.com)$/i },
      { status: [407] },
    ],
    title: 'A company proxy responded',
    means: (seen) =>
      `A web proxy or filter between this computer and ${requestedHost(seen)} responded (${filterOf(seen)}): the site is blocked, or the proxy requires a login. The server never saw the request.`,
    remedy: (seen) =>
      `Ask the network’s administrator to let ${requestedHost(seen)} through, or log in to the proxy in a tab and retry. It works from another network.`,
    responsible: 'network',
    headers: 'none',
  },
  {
    id: 'default-page-of-host',
    signs: [
      {
        status: [301, 302, 307],
        location: /^https?:\/\/(www\.)?(sedoparking|parkingcrew|hugedomains|godaddy|namecheap|dan|afternic|bodis)\.com\//i,
      },
      { status: [301, 302], location: /\/cgi-sys\/(defaultwebpage|suspendedpage)\.cgi/i },
    ],
    title: 'The hosting provider responded for this domain',
    means: (seen) =>
      `The domain of ${hostOf(seen)} is parked, expired or not set up: it leads to ${locationOf(seen).slice(0, 60)} instead of your server.`,
    remedy: 'Renew the domain or point its DNS record at your server, and check the host name in the page’s configuration.',
    responsible: 'network',
    headers: 'none',
  },
  {
    id: 'public-cors-proxy',
    signs: [
      {
        host: /^(cors-anywhere\.(herokuapp\.com|com)|api\.allorigins\.(win|ml)|(www\.)?corsproxy\.(io|org)|proxy\.corsfix\.com|(proxy\.)?cors\.sh|cors\.(lol|eu\.org|bridged\.cc)|thingproxy\.freeboard\.io|api\.codetabs\.com|(www\.)?crossorigin\.me|yacdn\.org)$/i,
        without: ['Access-Control-Allow-Origin'],
      },
    ],
    title: 'The public CORS proxy rejects the request',
    means: (seen) =>
      `${hostOf(seen)} is a public CORS proxy: it adds CORS headers to other sites’ responses, but this response, with status ${seen.entry.response.status}, has none. Such proxies are demos: they limit who may use them and how often, and some have been switched off.`,
    remedy: ({ url }) =>
      `Run a proxy on your own server, which requests just that API, and let the page call it.${/^cors-anywhere\./i.test(url?.hostname ?? '') ? ' For development only: https://cors-anywhere.herokuapp.com/corsdemo lets this browser use the demo for a while.' : ''} Never send keys or cookies through a proxy of somebody else.`,
    responsible: 'page',
    headers: 'none',
  },
]

/** The host that the page requested, also where the proxy has redirected to a page of its own. */
function requestedHost(seen: Observation): string {
  return seen.redirectedFrom !== null && PROXY_PAGE.test(seen.url?.href ?? '') ? redirectingHostOf(seen) : hostOf(seen)
}

/** What names the proxy or filter. */
function filterOf(seen: Observation): string {
  if (/^https?:\/\/[\w.:-]+\/auD\?/i.test(locationOf(seen))) return 'Zscaler'
  if (/opendns\.com|umbrella\.com/i.test(locationOf(seen) || hostOf(seen))) return 'Cisco Umbrella or OpenDNS'
  return (headerOf(seen, 'Server') || headerOf(seen, 'Via') || hostOf(seen)).slice(0, 40)
}
