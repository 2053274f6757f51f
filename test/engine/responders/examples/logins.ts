import type { FactExamples } from '../fact-examples.ts'

export const LOGINS = {
  'apps-script-access': {
    source: 'https://github.com/jamiewilson/form-to-google-sheets/issues/14',
    shown: [
      'POST https://script.google.com/a/macros/corp.example/s/AKf/exec',
      '302',
      'Location: https://accounts.google.com/ServiceLogin?continue=a',
    ],
    near: ['POST https://script.google.com/macros/s/AKf/exec', '302', 'Location: https://script.googleusercontent.com/macros/echo?a=b'],
  },
  'cloudflare-access': {
    source: 'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/cors/',
    shown: [
      'GET https://budget.example/account',
      '302',
      'Location: https://team.cloudflareaccess.com/cdn-cgi/access/login/budget.example?kid=a',
    ],
    near: ['GET https://budget.example/account', '302', 'Location: https://budget.example/login'],
  },
  'oauth2-proxy': {
    source: 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview/',
    shown: ['OPTIONS https://api.example/items for PUT', '302 Found', 'Location: https://api.example/oauth2/start?rd=%2Fitems'],
    near: ['OPTIONS https://api.example/items for PUT', '302 Found', 'Location: https://api.example/items/'],
  },
  authelia: {
    source: 'https://github.com/authelia/authelia/issues/648',
    shown: [
      'OPTIONS https://rest.example/api/state for POST',
      '302',
      'Location: https://login.example/?rd=https%3A%2F%2Frest.example%2Fapi%2Fstate',
    ],
    near: ['OPTIONS https://rest.example/api/state for POST', '302', 'Location: https://www.rest.example/api/state'],
  },
  'load-balancer-login': {
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
    shown: [
      'OPTIONS https://api.example/items for PUT',
      '302 Found',
      'Server: awselb/2.0',
      'Location: https://idp.example/authorize?client_id=a',
    ],
    near: ['OPTIONS https://api.example/items for PUT', '302 Found', 'Server: nginx', 'Location: /items/'],
  },
  'forwarded-port-private': {
    source: 'https://docs.github.com/en/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace',
    shown: ['OPTIONS https://name-8000.app.github.dev/items for POST', '302', 'Location: https://github.dev/pf-signin?id=a'],
    near: ['OPTIONS https://name-8000.app.github.dev/items for POST', '204', 'Access-Control-Allow-Origin: *'],
  },
  'entra-spa-redirect-uri': {
    source: 'https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-auth-code-flow',
    shown: ['POST https://login.microsoftonline.com/common/oauth2/v2.0/token', '400 Bad Request'],
    near: ['GET https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=a', '200 OK'],
  },
  'identity-provider-page': {
    source: 'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/1500',
    shown: ['GET https://sso.example/realms/demo/protocol/openid-connect/auth?client_id=a', '200 OK', 'Content-Type: text/html'],
    near: ['POST https://sso.example/realms/demo/protocol/openid-connect/token', '200 OK', 'Content-Type: application/json'],
  },
  'redirect-to-identity-provider': {
    source: 'https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie',
    shown: [
      'GET https://api.example/items',
      '302 Found',
      'Location: https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=a',
    ],
    near: ['GET https://api.example/items', '302 Found', 'Location: https://www.api.example/items'],
  },
  'cognito-endpoint': {
    source: 'https://github.com/manfredsteyer/angular-oauth2-oidc/issues/608',
    shown: ['GET https://shop.auth.eu-west-1.amazoncognito.com/.well-known/openid-configuration', '404', 'x-amz-cognito-request-id: 1a'],
    near: [
      'GET https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a/.well-known/openid-configuration',
      '200',
      'Access-Control-Allow-Origin: *',
    ],
  },
  'no-discovery-document': {
    source: 'https://www.keycloak.org/migration/migrating-to-quarkus',
    shown: ['GET https://sso.example/auth/realms/demo/.well-known/openid-configuration', '404 Not Found'],
    near: ['GET https://sso.example/realms/demo/.well-known/openid-configuration', '200 OK', 'Content-Type: application/json'],
  },
  'manifest-without-login': {
    source: 'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/cors/',
    shown: [
      'GET https://team.cloudflareaccess.com/cdn-cgi/access/login/intra.example',
      '> Sec-Fetch-Dest: manifest',
      '200',
      'redirected from https://intra.example/manifest.json',
    ],
    near: [
      'GET https://team.cloudflareaccess.com/cdn-cgi/access/login/intra.example',
      '> Sec-Fetch-Dest: empty',
      '200',
      'redirected from https://intra.example/manifest.json',
    ],
  },
} satisfies Readonly<Record<string, FactExamples>>
