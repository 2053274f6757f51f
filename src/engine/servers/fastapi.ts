import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, codePointQuoted as quoted } from './string-literals.ts'

export const fastapi: Server = {
  id: 'fastapi',
  name: 'FastAPI or Starlette',
  developmentOnly: false,
  platforms: ['starlette', 'uvicorn'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'where the app is made, at the end of the file',
      language: 'python',
      text: lines(
        'from starlette.middleware.cors import CORSMiddleware',
        '',
        '# Around the whole app: with app.add_middleware() the answer to an unhandled exception, a 500, has no headers.',
        'app = CORSMiddleware(',
        '    app,',
        origins === '*' ? '    allow_origins=["*"],  # for public data only' : `    allow_origins=[${listed(origins, quoted)}],`,
        `    allow_methods=[${listed(methods, quoted)}],`,
        `    allow_headers=[${listed(requestHeaders, quoted)}],`,
        exposedHeaders.length > 0 && `    expose_headers=[${listed(exposedHeaders, quoted)}],`,
        credentials && '    allow_credentials=True,',
        maxAge !== null && `    max_age=${maxAge},`,
        ')',
      ),
    },
  ]),
  traps: [
    'app.add_middleware(CORSMiddleware, ...) stands inside the handler of unhandled exceptions: a 500 looks like a CORS error in the page.',
    'allow_origins=["*"] with allow_credentials=True sends the origin of whoever asks with a cookie: every site can read as the user.',
    'redirect_slashes answers a URL without its slash with 307, whose Location may name http behind a proxy: call the URL that the route names.',
    'Answers to requests without Origin have no Vary: Origin: where images or links load what fetch() reads too, let a proxy add it.',
    'allow_origin_regex must match the whole origin; escape its dots.',
  ],
}
