import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import type { Server } from '../server.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

/** A function that gives the CORS headers of a response, for frameworks whose packages leave some responses out. */
function corsHeaders(policy: Policy): readonly string[] {
  const { origins } = policy
  const pairs = (fields: readonly (readonly [string, string])[], indent: string) =>
    fields.map(([name, value]) => `${indent}headers[${quoted(name)}] = ${quoted(value)}`)
  return [
    ...(origins === '*' ? [] : [`ALLOWED_ORIGINS = {${listed(origins, quoted)}}`, '', '']),
    'def cors_headers(origin, is_preflight):',
    ...(origins === '*'
      ? ['    headers = {"Access-Control-Allow-Origin": "*"}  # for public data only']
      : [
          '    # Vary on every response, or a cache gives one origin what was meant for another.',
          '    headers = {"Vary": "Origin"}',
          '    if origin not in ALLOWED_ORIGINS:',
          '        return headers',
          '    headers["Access-Control-Allow-Origin"] = origin',
        ]),
    ...pairs([...sharedFields(policy), ...exposingFields(policy)], '    '),
    '    if is_preflight:',
    ...pairs(preflightFields(policy), '        '),
    '    return headers',
  ]
}

const aiohttp: Server = {
  id: 'aiohttp',
  name: 'aiohttp',
  group: 'application',
  platforms: ['aiohttp'],
  configure: configured((policy) => [
    {
      place: 'Where the app is created, below app = web.Application()',
      language: 'python',
      text: lines(
        'import logging',
        '',
        'from aiohttp import web',
        '',
        ...corsHeaders(policy),
        '',
        '',
        'def is_preflight(request):',
        '    return request.method == "OPTIONS" and "Access-Control-Request-Method" in request.headers',
        '',
        '',
        '@web.middleware',
        'async def cors(request, handler):',
        '    if is_preflight(request):',
        '        return web.Response(status=204)',
        '    try:',
        '        return await handler(request)',
        '    except web.HTTPException:',
        '        raise',
        '    except Exception:',
        '        # aiohttp itself would respond without the headers.',
        '        logging.exception("unhandled exception")',
        '        return web.Response(status=500)',
        '',
        '',
        'async def add_cors_headers(request, response):',
        '    for name, value in cors_headers(request.headers.get("Origin"), is_preflight(request)).items():',
        '        if name == "Vary" and "Vary" in response.headers:',
        '            value = response.headers["Vary"] + ", " + value',
        '        response.headers[name] = value',
        '',
        '',
        '# First, before any authentication.',
        'app.middlewares.insert(0, cors)',
        'app.on_response_prepare.append(add_cors_headers)',
      ),
    },
  ]),
  pitfalls: [
    'aiohttp-cors covers only the routes that were added to it, and not the 500 of an unhandled exception.',
    'If a middleware in front of this one raises HTTPUnauthorized, it does so for preflight requests too.',
  ],
}

const tornado: Server = {
  id: 'tornado',
  name: 'Tornado',
  group: 'application',
  platforms: ['tornado'],
  configure: configured((policy) => [
    {
      place: 'cors.py; let every handler inherit from CorsHandler',
      language: 'python',
      text: lines(
        'from tornado.web import RequestHandler',
        '',
        ...corsHeaders(policy),
        '',
        '',
        'class CorsHandler(RequestHandler):',
        '    # Called again for errors, which start with headers of their own.',
        '    def set_default_headers(self):',
        '        is_preflight = self.request.method == "OPTIONS" and "Access-Control-Request-Method" in self.request.headers',
        '        for name, value in cors_headers(self.request.headers.get("Origin"), is_preflight).items():',
        '            self.set_header(name, value)',
        '',
        '    def options(self, *_, **__):',
        '        self.set_status(204)',
      ),
    },
  ]),
  pitfalls: [
    'For URLs without a route, Tornado’s own handler sends the 404: pass default_handler_class.',
    'prepare() runs before options(): authentication there must let OPTIONS through.',
    'CORS doesn’t apply to WebSocketHandler: its check_origin() decides.',
  ],
}

const wsgi: Server = {
  id: 'wsgi',
  name: 'Bottle, Falcon, Pyramid or another WSGI application',
  group: 'application',
  platforms: ['gunicorn'],
  configure: configured((policy) => [
    {
      place: 'cors.py; then serve Cors(app) instead of app',
      language: 'python',
      text: lines(
        'import logging',
        '',
        ...corsHeaders(policy),
        '',
        '',
        'class Cors:',
        '    """Around the whole application, authentication and error pages too."""',
        '',
        '    def __init__(self, app):',
        '        self.app = app',
        '',
        '    def __call__(self, environ, start_response):',
        '        is_preflight = environ["REQUEST_METHOD"] == "OPTIONS" and "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in environ',
        '        added = list(cors_headers(environ.get("HTTP_ORIGIN"), is_preflight).items())',
        '        if is_preflight:',
        '            start_response("204 No Content", added)',
        '            return []',
        '        try:',
        '            return self.app(environ, lambda status, headers, *rest: start_response(status, [*headers, *added], *rest))',
        '        except Exception:',
        '            logging.exception("unhandled exception")',
        '            start_response("500 Internal Server Error", [("Content-Type", "text/plain"), *added])',
        '            return [b"Internal Server Error"]',
      ),
    },
  ]),
  pitfalls: [
    'The framework’s hooks and plugins miss preflight requests and some errors: wrap the whole application.',
    'If the framework sends CORS headers too, such as Falcon with cors_enable=True, the page gets each twice.',
  ],
}

export const PYTHON_BY_HAND: readonly Server[] = [aiohttp, tornado, wsgi]
