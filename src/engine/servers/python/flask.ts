import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

export const flask: Server = {
  id: 'flask',
  name: 'Flask with Flask-Cors',
  group: 'application',
  platforms: ['werkzeug', 'gunicorn'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { isCrossSite }) => [
    {
      place: 'Where the app is created, right below app = Flask(__name__)',
      language: 'python',
      text: lines(
        'from flask_cors import CORS  # pip install flask-cors',
        '',
        'CORS(',
        '    app,',
        origins === '*' ? '    origins="*",  # for public data only' : `    origins=[${listed(origins, exactly)}],`,
        origins === '*' && '    send_wildcard=True,',
        `    methods=[${listed(methods, quoted)}],`,
        `    allow_headers=[${listed(requestHeaders, exactly)}],`,
        exposedHeaders.length > 0 && `    expose_headers=[${listed(exposedHeaders, quoted)}],`,
        credentials && '    supports_credentials=True,',
        maxAge !== null && `    max_age=${maxAge},`,
        origins !== '*' && '    vary_header=False,  # it sets it on some responses only; below, all have it',
        ')',
        ...(origins === '*'
          ? []
          : ['', '', '@app.after_request', 'def vary_by_origin(response):', '    response.vary.add("Origin")', '    return response']),
        credentials && isCrossSite && '\n\n# The page is on another site (needs https):',
        credentials && isCrossSite && 'app.config.update(SESSION_COOKIE_SAMESITE="None", SESSION_COOKIE_SECURE=True)',
      ),
    },
  ]),
  pitfalls: [
    'An entry with any of * \\ ] ? $ ^ [ ( ) is a case-insensitive regular expression, matched only from the start: end it with $ and escape the dots.',
    'A before_request function that responds with 401 does so for preflight requests too: let request.method == "OPTIONS" through.',
    'With app.debug, an unhandled exception gets the debugger page, without the headers; in production, the 500 has them.',
    'CORS(app) alone allows every origin, method and header.',
  ],
}

/** Flask-Cors takes what has one of these characters for a regular expression (probably_regex), so such a value is given as one. */
function exactly(value: string): string {
  return /[*\\\]?$^[()]/.test(value) ? quoted(`^${value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : quoted(value)
}
