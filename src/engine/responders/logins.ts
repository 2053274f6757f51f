import type { Fact } from './fact.ts'
import { hostOf, locationOf, targetOf } from './observation.ts'

const LET_OPTIONS_PASS = 'Let OPTIONS pass without a login'

/** Login proxies and identity providers: their pages are for people in a tab, never for a script. */
export const LOGINS: readonly Fact[] = [
  {
    id: 'manifest-without-login',
    signs: [{ requestHeaders: { 'Sec-Fetch-Dest': /^manifest$/ }, redirectedFrom: /./ }],
    title: 'The page’s manifest was requested without its login',
    means: (seen) =>
      `Browsers request a page’s manifest without cookies, so the request was redirected to a login page${/\.cloudflareaccess\.com$/.test(seen.url?.hostname ?? '') ? ' (of Cloudflare Access)' : ''}, although the user is logged in.`,
    remedy:
      'Add crossorigin="use-credentials" to the link of the manifest: <link rel="manifest" href="/manifest.json" crossorigin="use-credentials">. Or let the proxy pass requests for the manifest without a login.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'cloudflare-access',
    signs: [
      { location: /^https:\/\/[\w-]+\.cloudflareaccess\.com\// },
      { host: /\.cloudflareaccess\.com$/i },
      { status: [401, 403], headers: { 'cf-access-domain': /./ } },
      { status: [401, 403], headers: { 'cf-access-aud': /./ } },
      { status: [401, 403], headers: { 'www-authenticate': /Cloudflare-Access/i } },
    ],
    title: 'The Cloudflare Access session is missing or has expired',
    means: (seen) =>
      seen.at === 'preflight'
        ? 'Cloudflare Access requires a login for OPTIONS too, and a preflight request never carries the Access cookie.'
        : 'Cloudflare Access sent the request to its login page: you are no longer signed in, or the request didn’t carry the Access cookie.',
    remedy: (seen) =>
      seen.at === 'preflight'
        ? 'Turn on “Bypass OPTIONS requests to origin” (or configure CORS) in the settings of this Access application. The request itself must then include credentials.'
        : 'Open the site in a tab and log in again; a page kept alive by a service worker has to reload for that. For calls from another origin, configure CORS in the Access application and include credentials.',
    responsible: 'user',
    headers: 'none',
  },
  {
    id: 'apps-script-access',
    signs: [{ host: /^script\.google\.com$/i, status: [302], location: /^https:\/\/accounts\.google\.com\// }],
    title: 'The Apps Script web app isn’t open to everyone',
    means: 'Google sent the request to its login page: the web app’s deployment allows only you, or only your organization.',
    remedy:
      'Deploy the web app again with “Execute as: Me” and “Who has access: Anyone”, and use the URL of that deployment (without /a/macros/…). Anybody can then call it, so check in doPost() what it gets.',
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'oauth2-proxy',
    signs: [
      { status: [302, 307], location: /\/oauth2\/(start|sign_in|auth)\b/ },
      { status: [401, 403], headers: { 'Gap-Auth': /./ } },
      { status: [302, 307, 401, 403], headers: { 'Set-Cookie': /(^|\n|, )_oauth2_proxy(_csrf)?=/ } },
    ],
    title: 'oauth2-proxy responded instead of the API',
    means: (seen) =>
      seen.at === 'preflight'
        ? 'oauth2-proxy required a login for OPTIONS, and a preflight request never carries its cookie.'
        : 'oauth2-proxy found no valid session and redirected the request to its login page, which a script can’t use.',
    remedy: (seen) =>
      seen.at === 'preflight'
        ? `${LET_OPTIONS_PASS}: start oauth2-proxy with --skip-auth-preflight, and let the API handle OPTIONS.`
        : 'Include credentials so that the cookie is sent, and let the user log in again in a tab. List API paths in --api-route to get 401 instead of a redirect.',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'authelia',
    signs: [
      { status: [302, 303, 307], location: /^https:\/\/[^/?]+\/\?(.*&)?rd=https?%3A/i },
      { status: [302, 307], location: /\/outpost\.goauthentik\.io\/|\/\.pomerium\/|\/_vouch|\/login\?url=https?/i },
    ],
    title: 'The single sign-on proxy responded instead of the API',
    means: (seen) =>
      `A login proxy (such as Authelia, authentik, Pomerium or Vouch) stands in front of ${hostOf(seen)} and redirects to its login page${seen.at === 'preflight' ? '. A preflight request never carries the session cookie' : ': the session is missing or has expired'}.`,
    remedy: (seen) =>
      seen.at === 'preflight'
        ? `${LET_OPTIONS_PASS}: add a rule with the policy “bypass” for the method OPTIONS to the proxy’s access control (Authelia: methods: [OPTIONS]).`
        : 'Log in again in a tab and include credentials in the request. Let the proxy respond to requests from scripts with 401 instead of a redirect.',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'load-balancer-login',
    signs: [
      { status: [302, 401], headers: { 'Set-Cookie': /AWSALBAuthNonce|AWSELBAuthSessionCookie/ } },
      { status: [302, 401], headers: { Server: /^awselb/i } },
    ],
    title: 'The AWS load balancer requires a login',
    means:
      'A listener rule with authentication redirects requests without a session to the identity provider. A preflight request never has one, and a script can’t use the login page.',
    remedy:
      'Add a listener rule with a higher priority that forwards OPTIONS without authentication. For API paths, set “on unauthenticated request” to deny, and log in again in a tab.',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'forwarded-port-private',
    signs: [
      { status: [302], host: /\.(app\.github\.dev|devtunnels\.ms|gitpod\.io|cloudworkstations\.dev|githubpreview\.dev)$/i },
      {
        status: [401, 404],
        host: /\.(app\.github\.dev|devtunnels\.ms|githubpreview\.dev|gitpod\.io|cloudworkstations\.dev)$/i,
        without: ['Access-Control-Allow-Origin'],
      },
      { location: /^https:\/\/(github\.dev\/pf-signin|[\w.-]*tunnels\.api\.visualstudio\.com\/)/i },
    ],
    title: 'The forwarded port of the development environment is private',
    means: (seen) =>
      `${hostOf(seen)} is a forwarded port (Codespaces, dev tunnels, Gitpod). Its service required a login instead of passing the request to your server.`,
    remedy:
      'Make the port public: change its visibility in the Ports view (gh codespace ports visibility 8000:public). Or proxy the API through the page’s own dev server.',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'entra-spa-redirect-uri',
    signs: [{ host: /^login\.(microsoftonline\.(com|us)|chinacloudapi\.cn|windows\.net)$/i, path: /\/oauth2\/(v2\.0\/)?token/ }],
    title: 'The redirect URI isn’t registered as a single-page application',
    means:
      'Microsoft Entra ID allows cross-origin requests to its token endpoint only for redirect URIs of the type “Single-page application”.',
    remedy: ({ origin }) =>
      origin !== null && /^(?!https?:|null$)/.test(origin)
        ? 'A custom scheme can’t be the redirect URI of a single-page application. In an app (Capacitor, Cordova), log in with a native plugin (MSAL for iOS and Android), register its platform as “Mobile and desktop”, and request the token with native HTTP (CapacitorHttp).'
        : 'Move the redirect URI from “Web” to “Single-page application” in the app registration, and use the authorization code flow with PKCE. Other flows belong on your server.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'cognito-endpoint',
    signs: [
      { status: [404, 405], headers: { 'x-amz-cognito-request-id': /./ } },
      { host: /\.auth(-fips)?\.[\w-]+\.amazoncognito\.com$/i, path: /^\/(\.well-known|oauth)\// },
    ],
    title: 'Amazon Cognito has no endpoint at this URL',
    means:
      'This host serves Cognito’s login pages and its endpoints below /oauth2/. The discovery document and the keys are on another host.',
    remedy:
      'Set the issuer to https://cognito-idp.REGION.amazonaws.com/USER_POOL_ID. On this host, use /oauth2/authorize, /oauth2/token and /oauth2/userInfo.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'no-discovery-document',
    signs: [{ status: [404], path: /\/\.well-known\/openid-configuration$/ }],
    title: 'There is no OpenID Connect discovery document at this URL',
    means: 'The client builds this URL from its issuer (authority) setting. The server has no such document, so that setting is wrong.',
    remedy:
      'Open the URL in a tab and correct the issuer until you see JSON: the realm, tenant or policy may be missing, or a prefix may be wrong (since version 17, Keycloak has no /auth).',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'identity-provider-page',
    signs: [
      {
        host: /^(login\.(microsoftonline\.(com|us)|windows\.net|live\.com)|accounts\.google\.com)$/i,
        without: ['Access-Control-Allow-Origin'],
      },
      {
        host: /\.(okta|oktapreview|auth0|onelogin|b2clogin|ciamlogin|duosecurity|amazoncognito)\.com$/i,
        path: /\/(authorize|oauth2\/[\w.]*\/?v?\d?\/?authorize|login|signin|sso|saml2?|u\/login)\b/i,
      },
      {
        path: /\/(protocol\/openid-connect\/auth|protocol\/saml|connect\/authorize|oauth2?\/(v\d(\.\d)?\/)?authorize|adfs\/(ls|oauth2)|cas\/login|saml2?\/(sso|idp)|Shibboleth\.sso)\b/i,
      },
      { holds: ({ url }) => isAuthorizationRequest(url) },
    ],
    title: 'The request went to an identity provider’s login page',
    means: (seen) =>
      `${hostOf(seen)} is an identity provider: its login page is meant for people in a browser tab, and never has CORS headers.${seen.redirectedFrom === null ? '' : ' The session of the page, or of the API behind it, is missing or has expired.'}`,
    remedy: ({ redirectedFrom }) =>
      `Navigate to the login (location.href, a link or a pop-up) instead of fetching it.${redirectedFrom === null ? '' : ' Let your API respond to requests from scripts with 401 instead of a redirect.'}`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'redirect-to-identity-provider',
    signs: [
      {
        // Google redirects to its login what it has no function for.
        host: /^(?!.*\.cloudfunctions\.net$)/i,
        status: [302, 303, 307],
        location:
          /^https:\/\/(login\.(microsoftonline\.(com|us)|windows\.net|live\.com)|accounts\.google\.com|[\w-]+\.(okta|auth0|onelogin|b2clogin)\.com)\//,
      },
      {
        status: [302, 303, 307],
        location:
          /\/(protocol\/openid-connect\/auth|connect\/authorize|oauth2?\/(v\d(\.\d)?\/)?authorize|adfs\/(ls|oauth2)|cas\/login|saml2?\/(sso|idp))\b/i,
      },
      { status: [302, 303, 307], holds: (seen) => isAuthorizationRequest(targetOf(seen)) },
    ],
    title: 'The API redirects to an identity provider',
    means: (seen) =>
      `${hostOf(seen)} sends requests without a valid session to ${(/^https?:\/\/([\w.-]+)/.exec(locationOf(seen))?.[1] ?? 'a login page').slice(0, 60)}${seen.at === 'preflight' ? ', preflight requests too, which never carry a session' : ''}. A script can’t use a login page.`,
    remedy: (seen) =>
      seen.at === 'preflight'
        ? `${LET_OPTIONS_PASS}, and respond to requests from scripts with 401 instead of a redirect.`
        : 'Send the session cookie or token with the request, and log in again in a tab if it has expired. Let the API respond to requests from scripts with 401 instead of a redirect.',
    responsible: 'server',
    headers: 'none',
  },
]

/** Is it the page where a user allows an app to act for them? @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.1 */
function isAuthorizationRequest(url: URL | null): boolean {
  return url?.searchParams.has('client_id') === true && url.searchParams.has('response_type')
}
