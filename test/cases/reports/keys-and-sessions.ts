import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Servers that want a key or a session before anything else, and those that give them out. */
export const KEYS_AND_SESSIONS: readonly ReportedCase[] = [
  report(
    'A model server wants its key for OPTIONS',
    'vllm-project/vllm/pull/4862',
    'OPTIONS http://localhost:8000/v1/models for GET\n> authorization: x\n401 Unauthorized\nserver: uvicorn\ncontent-length: 24\ncontent-type: application/json',
    [/OPTIONS/, /key|authenticat/, /CORSMiddleware|before/],
    { from: LOCAL, rule: 'preflight-authentication-required', never: [CHECK_TOKEN] },
  ),
  report(
    'A hook of Fastify wants the bearer token for OPTIONS',
    'fastify/fastify-bearer-auth/issues/165',
    'OPTIONS http://localhost:3001/api/items for GET\n> authorization: x\n401 Unauthorized\ncontent-type: application/json; charset=utf-8\ncontent-length: 40\nKeep-Alive: timeout=72',
    [/OPTIONS/, /before|without/, /authenticat/],
    { from: LOCAL, never: [CHECK_TOKEN], server: ['fastify', /register\(/] },
  ),
  report(
    'The CORS plugin of Fastify is registered for a part',
    'fastify/fastify-cors/issues/281',
    'OPTIONS http://localhost:3001/public for POST\n> content-type: application/json\n404 Not Found\ncontent-type: application/json; charset=utf-8\nbody {"message":"Route OPTIONS:/public not found","error":"Not Found","statusCode":404}',
    [/Fastify/, /@fastify\/cors/, /before|root|whole/],
    { from: LOCAL, ...FIREFOX, server: ['auto', /@fastify\/cors/] },
  ),
  report(
    'A page calls the admin API of Hydra',
    'ory/hydra/issues/3459',
    'OPTIONS http://127.0.0.1:4445/admin/oauth2/auth/requests/login?login_challenge=a for GET\n> content-type: application/json\n405 Method Not Allowed\nAllow: GET\nDate: Mon, 02 Mar 2026 09:00:01 GMT\nContent-Length: 0',
    [/Hydra/, /admin/, /your own server|server/],
    { from: 'http://127.0.0.1:3000', responsible: 'page' },
  ),
  report(
    'Kratos answers with a wildcard',
    'timalanfarrow/kratos-selfservice-ui-vue3-typescript/issues/8',
    'GET http://127.0.0.1:4433/sessions/whoami\n> Cookie: ory_kratos_session=a\nas xhr\n401 Unauthorized\nAccess-Control-Allow-Origin: *\nContent-Type: application/json\nblocked',
    [/http:\/\/127\.0\.0\.1:3000/, /credentials/, /Kratos/, /allowed_origins|serve\.public\.cors/],
    { from: 'http://127.0.0.1:3000', rule: 'wildcard-with-credentials' },
  ),
  report(
    'authentik knows the redirect URI as a pattern only',
    'goauthentik/authentik/issues/3084',
    'GET https://auth.corp.example/application/o/app/.well-known/openid-configuration\n200\nserver: nginx\nx-authentik-id: a1\nx-powered-by: authentik\ncontent-type: application/json\nblocked',
    [/authentik/, /[Rr]edirect URI/, /http:\/\/localhost:3000/],
    { from: LOCAL, ...FIREFOX, never: [/AllowedCorsOrigins/] },
  ),
  report(
    'Authelia allows no origin at its token endpoint',
    'authelia/authelia/issues/11158',
    'POST https://auth.corp.example/api/oidc/token\n> Content-Type: application/x-www-form-urlencoded\n200\ncache-control: no-store\ncontent-type: application/json; charset=utf-8\nx-content-type-options: nosniff\nblocked',
    [/Authelia/, /allowed_origins/, /https:\/\/app\.example/],
    { never: [CHECK_TOKEN] },
  ),
  report(
    'Apollo Sandbox includes cookies',
    'apollographql/apollo-server/issues/5868',
    'OPTIONS http://localhost:4000/graphql for POST\n> content-type: application/json\n204 No Content\nX-Powered-By: Express\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE\nVary: Access-Control-Request-Headers\nAccess-Control-Allow-Headers: content-type',
    [/https:\/\/studio\.apollographql\.com/, /credentials/],
    {
      from: 'https://studio.apollographql.com',
      rule: 'wildcard-with-credentials',
      server: ['apollo-server', /https:\/\/studio\.apollographql\.com/, /credentials: true/],
    },
  ),
]
