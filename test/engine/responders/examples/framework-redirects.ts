import type { FactExamples } from '../fact-examples.ts'

export const FRAMEWORK_REDIRECTS = {
  'django-append-slash': {
    source: 'https://docs.djangoproject.com/en/5.2/ref/settings/#append-slash',
    shown: [
      'GET http://localhost:8000/items?page=2',
      '301',
      'Server: WSGIServer/0.2 CPython/3.12.3',
      'Cross-Origin-Opener-Policy: same-origin',
      'Location: /items/?page=2',
    ],
    near: [
      'GET http://localhost:8000/items',
      '301',
      'Server: WSGIServer/0.2 CPython/3.12.3',
      'Cross-Origin-Opener-Policy: same-origin',
      'Location: /articles/',
    ],
  },
  'flask-strict-slashes': {
    source: 'https://flask.palletsprojects.com/en/stable/quickstart/#unique-urls-redirection-behavior',
    shown: ['POST http://localhost:5000/items', '308', 'Server: Werkzeug/3.0.1 Python/3.11.4', 'Location: http://localhost:5000/items/'],
    near: ['POST http://localhost:5000/items', '308', 'Server: Werkzeug/3.0.1 Python/3.11.4', 'Location: https://www.example/items/'],
  },
  'starlette-redirect-slashes': {
    source: 'https://fastapi.tiangolo.com/reference/apirouter/',
    shown: ['GET https://api.example/items', '307', 'server: uvicorn', 'Location: https://api.example/items/'],
    near: [
      'GET https://api.example/items',
      '307',
      'server: uvicorn',
      'Location: https://api.example/items',
      'Access-Control-Allow-Origin: *',
    ],
  },
  'laravel-redirect-back': {
    source: 'https://laravel.com/docs/12.x/validation#quick-displaying-the-validation-errors',
    shown: ['POST http://localhost:8000/api/register', '302 Found', 'Set-Cookie: laravel_session=a', 'Location: http://localhost:8000'],
    near: [
      'POST http://localhost:8000/api/register',
      '> Accept: application/json',
      '302 Found',
      'Set-Cookie: laravel_session=a',
      'Location: http://localhost:8000',
    ],
  },
  'redirect-back-to-page': {
    source: 'https://github.com/fruitcake/laravel-cors/issues/239',
    shown: ['GET https://app.example/form', '200', 'Content-Type: text/html', 'redirected from POST https://api.example/leads'],
    near: ['GET https://other.example/form', '200', 'Content-Type: text/html', 'redirected from POST https://api.example/leads'],
  },
} satisfies Readonly<Record<string, FactExamples>>
