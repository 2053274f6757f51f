import type { Fact } from './fact.ts'
import { hostOf, methodOf, pageOf, pathOf, requestedHeadersOf } from './observation.ts'

const ASP_NET_CORE = ['aspnet-core'] as const
const STARLETTE = ['starlette', 'uvicorn'] as const
const LARAVEL = ['laravel', 'http-foundation'] as const

/** Frameworks that respond before, or outside, their CORS middleware: where it has to be. */
export const FRAMEWORKS: readonly Fact[] = [
  {
    id: 'functions-host-cors',
    signs: [{ platform: 'azure-functions-host', status: [200, 204, 400, 401, 404] }],
    title: 'The local host of Azure Functions doesn’t allow the page',
    means: 'The local host of Azure Functions has a CORS setting of its own, and handles OPTIONS only with it.',
    remedy: (seen) =>
      `Set "Host": { "CORS": "${pageOf(seen)}" } in local.settings.json (with "CORSCredentials": true for credentials) and restart func start. For the deployed app, add the origin under CORS in the Azure portal.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'phoenix-options',
    signs: [{ at: 'preflight', status: [404], platform: 'phoenix' }],
    title: 'The Phoenix router has no route for OPTIONS',
    means:
      'A plug in a router pipeline only runs once a route matches, and none matches OPTIONS. So the CORS plug there never sees a preflight request.',
    remedy: 'Move the plug (CORSPlug or Corsica) into the endpoint, before the router: plug CORSPlug above plug MyAppWeb.Router.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'express-options',
    signs: [{ at: 'preflight', status: [400, 404, 405, 422], platform: ['express', 'nestjs'] }],
    title: 'Express doesn’t handle OPTIONS at this path',
    means: ({ entry }) =>
      `The CORS middleware isn’t used for this path, or it comes after the routes.${entry.response.status === 404 ? ' Or there is no such path.' : ''}`,
    remedy: (seen) =>
      `Use the middleware before all routes and before authentication: app.use(cors({ origin: "${pageOf(seen)}" })), in NestJS app.enableCors(). On a single route it also needs app.options(path, cors()).`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'nextjs-options',
    signs: [
      { at: 'preflight', status: [400, 404, 405], platform: 'nextjs' },
      // Next.js handles OPTIONS of a route by itself where the route doesn't export it.
      { at: 'preflight', status: [200, 204], platform: 'nextjs', headers: { Allow: /./ }, without: ['Access-Control-Allow-Origin'] },
    ],
    title: 'The Next.js route doesn’t handle OPTIONS',
    means:
      'A route of Next.js only handles the methods that it exports: any other OPTIONS gets an error, or 204 with only an Allow header. Headers in next.config don’t change a status.',
    remedy:
      'Export OPTIONS from the route (in pages/api, handle req.method === "OPTIONS" first) and respond with 204 and the CORS headers. Send them with the other methods too.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'vercel-options',
    signs: [
      {
        at: 'preflight',
        status: [200, 204],
        platform: 'vercel',
        without: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Headers', 'Content-Disposition'],
      },
    ],
    title: 'The function on Vercel responds to OPTIONS without CORS headers',
    means: 'Vercel passes OPTIONS on to the function. It responded without the headers, and vercel.json has none for this path.',
    remedy: (seen) =>
      `Let the function respond to OPTIONS first, and allow ${pageOf(seen)}, ${methodOf(seen)} and ${requestedHeadersOf(seen)} there. Send Access-Control-Allow-Origin with its other responses too. Or set the headers for this path in vercel.json.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'starlette-options',
    signs: [{ at: 'preflight', status: [405], platform: STARLETTE, without: ['Access-Control-Allow-Origin'] }],
    title: 'FastAPI or Starlette has no CORSMiddleware for this path',
    means:
      'FastAPI and Starlette respond to OPTIONS with 405 unless CORSMiddleware handles it: it isn’t installed, or only on another app.',
    remedy: (seen) =>
      `Add it to the app that serves this path: app.add_middleware(CORSMiddleware, allow_origins=["${pageOf(seen)}"], allow_methods=["${methodOf(seen)}"], allow_headers=[…]) with ${requestedHeadersOf(seen)}.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'starlette-exception',
    signs: [{ at: 'response', status: [500], platform: STARLETTE, headers: { 'Content-Type': /^text\/plain/i } }],
    title: 'An exception in FastAPI or Starlette, without CORS headers',
    means: 'An exception that your code doesn’t handle is turned into a 500 outside CORSMiddleware, so that response has no CORS headers.',
    remedy:
      '1. Fix the exception (see the server’s log). 2. So that your page can read such errors, put the middleware around the whole app, asgi = CORSMiddleware(app, …), instead of add_middleware.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'flask-exception',
    signs: [{ at: 'response', status: [500], platform: 'werkzeug' }],
    title: 'An exception in Flask, without CORS headers',
    means:
      'An exception that the view doesn’t handle ends in Werkzeug’s debugger, which responds by itself, so that Flask-CORS never adds its headers.',
    remedy:
      '1. Fix the exception (see the traceback in the server’s log). 2. So that your page can read such errors, handle them with @app.errorhandler(Exception), or run the app without debug mode.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'laravel-paths',
    signs: [{ at: 'preflight', status: [404, 405], platform: LARAVEL, without: ['Access-Control-Allow-Origin'] }],
    title: 'The CORS settings of Laravel or Symfony don’t cover this path',
    means:
      'Their CORS middleware only handles the paths in its settings. For any other path, OPTIONS goes to the router, which has no route for it.',
    remedy: (seen) =>
      `Add ${pathOf(seen)} (or a pattern for it) to paths in config/cors.php or nelmio_cors.yaml, then run php artisan config:clear. Check that the path exists.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'rails-options',
    signs: [{ at: 'preflight', status: [404], platform: 'rails' }],
    title: 'Rails has no route for OPTIONS',
    means: 'rack-cors isn’t installed, or no resource of it matches this path, so OPTIONS reached the router.',
    remedy: (seen) =>
      `Add the gem rack-cors with config.middleware.insert_before 0, Rack::Cors, and allow ${pageOf(seen)} there for a resource that matches the path, with ${methodOf(seen)} in methods.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'aspnet-core-options',
    signs: [{ at: 'preflight', status: [404, 405], platform: ASP_NET_CORE }],
    title: 'ASP.NET Core has no CORS policy for this path',
    means: (seen) => `Without app.UseCors(), OPTIONS goes to the endpoints of ${hostOf(seen)}, and none takes it.`,
    remedy: (seen) =>
      `Call app.UseCors() after UseRouting and before UseAuthorization and the endpoints, with a policy that has WithOrigins("${pageOf(seen)}"), WithMethods("${methodOf(seen)}") and WithHeaders for ${requestedHeadersOf(seen)}.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'aspnet-core-exception',
    signs: [{ at: 'response', status: [500], platform: ASP_NET_CORE }],
    title: 'An exception in ASP.NET Core, without CORS headers',
    means: 'An exception that nothing handles makes ASP.NET Core drop the headers that were set before, those of UseCors too.',
    remedy:
      '1. Fix the exception (see the server’s log). 2. So that your page can read such errors, call app.UseExceptionHandler() before app.UseCors().',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'cross-origin-protection',
    signs: [
      { at: 'response', status: [403], body: /[Cc]ross-origin request detected(?: from Sec-Fetch-Site|, and\/or browser is out of date)/ },
      // Go's text of an error, of which browsers often record the length only.
      {
        at: 'response',
        status: [403],
        headers: { 'Content-Type': /^text\/plain; charset=utf-8$/, 'X-Content-Type-Options': /^nosniff$/ },
        length: [57],
      },
    ],
    title: 'The server’s CSRF protection rejects the page',
    means:
      'http.CrossOriginProtection (Go) and enableCsrfProtection() (NestJS) reject what pages of other origins send, except GET, HEAD and OPTIONS. So the preflight request succeeds, and the request itself doesn’t.',
    remedy: (seen) =>
      `Trust the page there: AddTrustedOrigin("${pageOf(seen)}") in Go, trustedOrigins: ["${pageOf(seen)}"] in NestJS. Put the CORS middleware around it, so that the page can read such errors.`,
    responsible: 'server',
    headers: 'reveal-error',
  },
]
