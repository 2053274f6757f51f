import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { allowArguments } from './allow-arguments.ts'

export const fastapi: Server = {
  id: 'fastapi',
  name: 'FastAPI or Starlette',
  group: 'application',
  platforms: ['starlette', 'uvicorn'],
  configure: configured((policy) => [
    {
      place: 'Where the app is created, below every other app.add_middleware()',
      language: 'python',
      text: lines(
        'import logging',
        '',
        'from starlette.middleware.base import BaseHTTPMiddleware',
        'from starlette.middleware.cors import CORSMiddleware',
        'from starlette.responses import JSONResponse',
        '',
        '',
        'async def catch_exceptions(request, call_next):',
        '    # Starlette responds to an unhandled exception outside of every middleware, without the headers.',
        '    try:',
        '        return await call_next(request)',
        '    except Exception:',
        '        logging.exception("unhandled exception")',
        '        return JSONResponse({"detail": "Internal Server Error"}, status_code=500)',
        '',
        '',
        'app.add_middleware(BaseHTTPMiddleware, dispatch=catch_exceptions)',
        '# Added last, it is the first to see a request: preflight requests carry no credentials, and pass no authentication.',
        'app.add_middleware(',
        '    CORSMiddleware,',
        ...allowArguments(policy),
        ')',
      ),
    },
  ]),
  pitfalls: [
    'With app.add_middleware(CORSMiddleware, ...) alone, the 500 response to an unhandled exception has no CORS headers, and the page gets a CORS error.',
    'If you wrap app under another name, such as CORSMiddleware(app, ...), fastapi run doesn’t start that.',
    'allow_origins=["*"] with allow_credentials=True sends back the requesting origin (since Starlette 1.0 always, before only if the request has a cookie): every site can read the user’s data.',
    'redirect_slashes redirects a URL without its slash with 307, and behind a proxy to http: request the URL exactly as in the route, and start uvicorn with --proxy-headers.',
    'Responses to requests without Origin have no Vary: Origin. If images or links load the same URLs as fetch(), let a proxy add it.',
    'allow_origin_regex must match the whole origin: escape its dots.',
    'Since Starlette 0.51, a preflight request for local network access gets 400 unless allow_private_network=True.',
  ],
}
