import type { FactExamples } from '../fact-examples.ts'

export const IDENTITY_SERVERS = {
  'keycloak-web-origins': {
    source: 'https://www.keycloak.org/docs/latest/server_admin/index.html#_oidc_clients',
    shown: ['POST https://sso.example/realms/demo/protocol/openid-connect/token', '200 OK', 'Content-Type: application/json'],
    near: [
      'POST https://sso.example/realms/demo/protocol/openid-connect/token',
      '200 OK',
      'Access-Control-Allow-Origin: https://app.example',
    ],
  },
  'auth0-allowed-origins': {
    source: 'https://auth0.com/docs/get-started/applications/set-up-cors',
    shown: ['POST https://acme.eu.auth0.com/oauth/token', '200 OK', 'Content-Type: application/json'],
    near: ['POST https://acme.eu.auth0.com/oauth/token', '200 OK', 'Access-Control-Allow-Origin: *'],
  },
  'okta-trusted-origin': {
    source: 'https://developer.okta.com/docs/guides/enable-cors/main/',
    shown: ['POST https://acme.okta.com/api/v1/authn', '200 OK', 'Content-Type: application/json'],
    near: ['POST https://login.example/api/v1/authn', '200 OK', 'Content-Type: application/json'],
  },
  'zitadel-origins': {
    source: 'https://github.com/zitadel/zitadel/issues/1689',
    shown: ['POST https://auth.corp.example/oauth/v2/token', '200', 'vary: Origin', 'x-robots-tag: none'],
    near: ['POST https://auth.corp.example/oauth/v2/token', '200', 'vary: Origin'],
  },
  'identity-server-origins': {
    source: 'https://docs.duendesoftware.com/identityserver/tokens/cors/',
    shown: ['GET https://id.example/.well-known/openid-configuration', '200 OK', 'Content-Type: application/json'],
    near: ['GET https://id.example/items', '200 OK', 'Content-Type: application/json'],
  },
  'authentik-redirect-uris': {
    source: 'https://github.com/goauthentik/authentik/issues/3084',
    shown: ['GET https://auth.corp.example/application/o/app/.well-known/openid-configuration', '200', 'x-authentik-id: a1'],
    near: ['GET https://auth.corp.example/api/v3/core/users/me/', '200', 'x-authentik-id: a1'],
  },
  'authelia-oidc-origins': {
    source: 'https://www.authelia.com/configuration/identity-providers/openid-connect/provider/',
    shown: ['POST https://auth.corp.example/api/oidc/token', '200', 'cache-control: no-store'],
    near: ['POST https://auth.corp.example/api/token', '200', 'cache-control: no-store'],
  },
  'ory-kratos-origins': {
    source: 'https://www.ory.com/docs/kratos/guides/setting-up-cors',
    shown: ['GET http://127.0.0.1:4433/sessions/whoami', '401 Unauthorized', 'Access-Control-Allow-Origin: *'],
    near: ['GET http://127.0.0.1:4433/sessions', '401 Unauthorized', 'Access-Control-Allow-Origin: *'],
  },
  'ory-hydra-admin-api': {
    source: 'https://github.com/ory/hydra/issues/3459',
    shown: ['OPTIONS http://127.0.0.1:4445/admin/oauth2/auth/requests/login?login_challenge=a for GET', '405 Method Not Allowed'],
    near: ['OPTIONS http://127.0.0.1:4444/oauth2/token for POST', '405 Method Not Allowed'],
  },
  'keycloak-error': {
    source: 'https://www.iamdevbox.com/posts/cors-errors-in-oauth-flows-complete-troubleshooting-guide',
    shown: ['POST https://sso.example/realms/shop/protocol/openid-connect/token', '400'],
    near: ['POST https://sso.example/realms/shop/protocol/openid-connect/token', '200'],
  },
} satisfies Readonly<Record<string, FactExamples>>
