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
  'identity-server-origins': {
    source: 'https://docs.duendesoftware.com/identityserver/tokens/cors/',
    shown: ['GET https://id.example/.well-known/openid-configuration', '200 OK', 'Content-Type: application/json'],
    near: ['GET https://id.example/items', '200 OK', 'Content-Type: application/json'],
  },
} satisfies Readonly<Record<string, FactExamples>>
