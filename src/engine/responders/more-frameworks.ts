import type { Fact } from './fact.ts'
import { methodOf, pageOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'
const ALLOW = { responsible: 'server', headers: 'allow' } as const

/** More frameworks that respond before, or outside, their CORS middleware. Most are known by the text of their errors. */
export const MORE_FRAMEWORKS: readonly Fact[] = [
  {
    id: 'hono-options',
    signs: [{ at: 'preflight', status: [404], platform: 'hono' }],
    title: 'Hono has no route for OPTIONS',
    means: 'No cors() middleware of Hono covers this path, so OPTIONS went to the routes.',
    remedy: (seen) =>
      `Use it before the routes: app.use("*", cors({ origin: "${pageOf(seen)}" })), from hono/cors. A route that comes before it runs without it.`,
    ...ALLOW,
  },
  {
    id: 'axum-options',
    // Other servers write a blank after each comma.
    signs: [
      {
        at: 'preflight',
        status: [405],
        headers: { Allow: /^(?!.*OPTIONS)[A-Z]+(,[A-Z]+)+$/ },
        length: [0],
        without: [ACAO, 'Content-Type', 'Server', 'X-Powered-By'],
      },
    ],
    title: 'The router handled OPTIONS, as axum does without CorsLayer',
    means:
      'An empty 405 with such an Allow header is how axum (Rust) responds. In axum, a layer covers only the routes that were added before it.',
    remedy: (seen) =>
      `Add CorsLayer of tower-http after all routes: Router::new().route(…).layer(cors), with ${pageOf(seen)} in allow_origin and ${methodOf(seen)} in allow_methods.`,
    ...ALLOW,
  },
  {
    id: 'loopback-options',
    signs: [{ at: 'preflight', status: [404], body: /"Endpoint \\"OPTIONS / }],
    title: 'LoopBack’s CORS middleware didn’t handle OPTIONS',
    means:
      'OPTIONS reached LoopBack’s routes: its cors setting has preflightContinue: true, or the app’s own sequence doesn’t run the middleware.',
    remedy: (seen) =>
      `Set rest.cors to { origin: "${pageOf(seen)}" } without preflightContinue, and let the sequence in sequence.ts extend MiddlewareSequence.`,
    ...ALLOW,
  },
  {
    id: 'plumber-options',
    signs: [{ at: 'preflight', status: [404, 405], body: /^\{"error":\[?"40[45] - (Resource Not Found|Method Not Allowed)"/ }],
    title: 'plumber (R) has no route for OPTIONS',
    means: 'plumber handles no preflight requests by itself.',
    remedy: (seen) =>
      `Add a filter (#* @filter cors) that sets Access-Control-Allow-Origin to ${pageOf(seen)}, responds to OPTIONS with the allowed methods and headers and status 200, and calls plumber::forward() for any other method.`,
    ...ALLOW,
  },
  {
    id: 'vapor-error',
    signs: [{ at: 'response', body: /^\{("error":true,"reason":"|"reason":"[^"]{0,300}","error":true\})/, without: [ACAO] }],
    title: 'An error in Vapor, without CORS headers',
    means:
      'Vapor’s ErrorMiddleware made this response outside CORSMiddleware, so the headers are missing. The reason in its body tells what went wrong.',
    remedy:
      '1. Correct what the reason says. 2. So that your page can read such errors, put CORSMiddleware around everything: app.middleware.use(cors, at: .beginning).',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'yii-authenticator',
    signs: [
      { at: 'preflight', status: [401], body: /"type":"yii\\\\web\\\\/ },
      { at: 'preflight', status: [401], headers: { 'WWW-Authenticate': /^\w+ realm="api"$/, 'X-Powered-By': /^PHP\// } },
    ],
    title: 'Yii’s authenticator runs before its CORS filter',
    means: 'The behavior “authenticator” of the controller rejects OPTIONS, which never carries a token.',
    remedy:
      'In behaviors(), unset $behaviors["authenticator"], add corsFilter (yii\\filters\\Cors), then put the authenticator back after it, with except: ["options"]. Let the route accept OPTIONS, as yii\\rest\\UrlRule does.',
    ...ALLOW,
  },
  {
    id: 'web-api-options',
    signs: [
      { at: 'preflight', status: [405], platform: 'aspnet-framework', headers: { 'Content-Type': /\bjson\b/i }, without: [ACAO] },
      { at: 'preflight', status: [405], body: /does not support http method 'OPTIONS'/ },
    ],
    title: 'ASP.NET Web API has CORS disabled for this action',
    means: 'Without EnableCors, Web API looks for an action that takes OPTIONS, and there is none.',
    remedy: (seen) =>
      `Install Microsoft.AspNet.WebApi.Cors and call config.EnableCors(new EnableCorsAttribute("${pageOf(seen)}", "*", "${methodOf(seen)}")) in WebApiConfig. With OWIN, use app.UseCors() before app.UseWebApi() instead, not both.`,
    ...ALLOW,
  },
  {
    id: 'magento-options',
    signs: [{ at: 'preflight', status: [400, 404, 405, 500], path: /^\/(index\.php\/)?rest\/(\w+\/)?V1\//, without: [ACAO] }],
    title: 'Magento’s REST API fails on OPTIONS',
    means: 'The REST API of Magento (Adobe Commerce) has no CORS setting, and takes OPTIONS for an invalid method.',
    remedy: (seen) =>
      `Install a module for it, such as graycore/magento2-cors, and allow ${pageOf(seen)} there. Or let the web server respond to OPTIONS with 204 and add the headers.`,
    ...ALLOW,
  },
]
