import type { Fact } from './fact.ts'
import { pageOf } from './observation.ts'
import { unlessLimitedOrFailed } from './signs.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** Identity servers: their endpoints for scripts allow the origins of registered clients. Their login pages are in logins.ts. */
export const IDENTITY_SERVERS: readonly Fact[] = [
  {
    id: 'keycloak-error',
    signs: [
      { at: 'response', status: [400, 401], path: /\/realms\/[^/?]+\/protocol\/openid-connect\/(token|userinfo|revoke)/, without: [ACAO] },
    ],
    title: 'Keycloak rejected the request, without CORS headers',
    means: (seen) =>
      `Keycloak may send errors without CORS headers. With ${seen.entry.response.status}, usually the session or its refresh token has expired, the code was used already, or the client ID is wrong.`,
    remedy: (seen) =>
      `1. Log in again. If that helps, let the page do so when a refresh fails; the response body (in curl) names the error. 2. If no token request ever works, enter ${pageOf(seen)} under Web origins in the settings of the Keycloak client.`,
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'keycloak-web-origins',
    signs: [
      unlessLimitedOrFailed({
        path: /\/realms\/[^/?]+\/(protocol\/openid-connect\/(token|userinfo|logout|revoke|certs|3p-cookies)|account|\.well-known)/,
        without: [ACAO],
      }),
    ],
    title: 'The page’s origin isn’t a Web origin of the Keycloak client',
    means: (seen) =>
      `Keycloak sends CORS headers only to the Web origins of the client that sent the request. ${pageOf(seen)} isn’t one of them, or the client ID is wrong.`,
    remedy: (seen) =>
      `Enter ${pageOf(seen)} under Web origins in the settings of the Keycloak client (without a trailing slash), or “+” for the origins of its redirect URIs.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'auth0-allowed-origins',
    signs: [unlessLimitedOrFailed({ platform: 'auth0', without: [ACAO] })],
    title: 'The page’s origin isn’t allowed in the Auth0 application',
    means: 'Auth0 sends CORS headers only to the origins in the application’s settings.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to “Allowed Origins (CORS)” and “Allowed Web Origins” in the settings of the Auth0 application. The Management API is for servers only.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'okta-trusted-origin',
    signs: [unlessLimitedOrFailed({ platform: 'okta', without: [ACAO] })],
    title: 'The page’s origin isn’t a Trusted Origin in Okta',
    means: 'Okta sends CORS headers only to Trusted Origins, and not on every endpoint.',
    remedy: (seen) => `Add ${pageOf(seen)} under Security, API, Trusted Origins in the Okta admin console, and select CORS.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'zitadel-origins',
    signs: [unlessLimitedOrFailed({ path: /^\/(oauth\/v2|oidc\/v1)\/\w/, headers: { 'X-Robots-Tag': /^none$/ }, without: [ACAO] })],
    title: 'The page’s origin isn’t allowed in the ZITADEL application',
    means: 'ZITADEL allows the origins of the application’s redirect URIs, and those in its list of additional origins.',
    remedy: (seen) =>
      `In the ZITADEL console, add ${pageOf(seen)} to the additional origins of the application (no path, no trailing slash). Check the client ID in the page, too.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'identity-server-origins',
    signs: [
      unlessLimitedOrFailed({
        path: /^\/(\.well-known\/openid-configuration|connect\/(token|userinfo|revocation|endsession))\b/,
        without: [ACAO],
      }),
    ],
    title: 'The OpenID Connect server doesn’t allow the page’s origin',
    means: 'Discovery and token endpoints send CORS headers only to the allowed origins of registered clients.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to the allowed origins of the client (AllowedCorsOrigins in IdentityServer), without a trailing slash.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'authentik-redirect-uris',
    signs: [unlessLimitedOrFailed({ platform: 'authentik', path: /^\/application\/o\//, without: [ACAO] })],
    title: 'The page’s origin isn’t in the redirect URIs of the authentik provider',
    means:
      'authentik allows the origins of the provider’s redirect URIs. Older versions compare them literally, even if they are regular expressions.',
    remedy: (seen) => `Add a redirect URI of the type Strict that begins with ${pageOf(seen)} to the OAuth2/OpenID provider in authentik.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'authelia-oidc-origins',
    signs: [unlessLimitedOrFailed({ platform: 'authelia', without: [ACAO] })],
    title: 'Authelia doesn’t allow the page’s origin at this endpoint',
    means: 'As an OpenID Connect provider, Authelia sends CORS headers only at the endpoints and to the origins in its configuration.',
    remedy: (seen) =>
      `Under identity_providers.oidc.cors, list the endpoint in endpoints and ${pageOf(seen)} in allowed_origins, or set allowed_origins_from_client_redirect_uris: true. The list of clients isn’t part of cors.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'ory-kratos-origins',
    signs: [unlessLimitedOrFailed({ platform: 'ory-kratos' })],
    title: 'Ory Kratos doesn’t allow the page with its session',
    means: 'The public API of Ory Kratos needs the session cookie, so its CORS setting has to name the origin and allow credentials.',
    remedy: (seen) =>
      `Under serve.public.cors in the configuration of Kratos, set enabled: true, allow_credentials: true and ${pageOf(seen)} in allowed_origins, instead of “*”.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'ory-hydra-admin-api',
    signs: [unlessLimitedOrFailed({ platform: 'ory-hydra-admin', without: [ACAO] })],
    title: 'The admin API of Ory Hydra is for servers only',
    means: 'Whoever reaches the admin API of Ory Hydra can accept any login, so it must not be open to browsers.',
    remedy: 'Call it from your own server, the login and consent application, and let the page call that.',
    responsible: 'page',
    headers: 'none',
  },
]
