import type { Platform } from './platform.ts'
import { cookie, FAILURE, header, localPort, path, serverHeader } from './sign.ts'

const layer = 'application'

const WSGIREF = /^WSGIServer\/\S+ CPython\/\S+/
/** Rails and Spring, which can be made to send the same as Django. */
const NOT_DJANGO = [header('x-runtime'), header('x-xss-protection')]

export const PYTHON_AND_RUBY = {
  django: {
    name: 'Django',
    layer,
    signs: [
      // Bottle and others start with that server too, but without this header.
      { ...serverHeader(WSGIREF), beside: header('x-frame-options') },
      // On the redirect that appends a slash.
      { ...serverHeader(WSGIREF), beside: header('cross-origin-opener-policy') },
      serverHeader(/^daphne/i),
      cookie('csrftoken'),
      cookie('django_language'),
      // The default list of django-cors-headers.
      {
        header: 'access-control-allow-headers',
        value: /^accept, (?:accept-encoding, )?authorization, .*user-agent, x-csrftoken, x-requested-with$/,
      },
      // What Django's own middleware adds to every response since 4.0, and since 3.1.
      {
        header: 'referrer-policy',
        value: /^same-origin$/,
        beside: { header: 'x-frame-options', value: /^DENY$/, beside: { header: 'cross-origin-opener-policy', value: /^same-origin$/ } },
        without: NOT_DJANGO,
      },
      {
        header: 'referrer-policy',
        value: /^same-origin$/,
        beside: { header: 'x-frame-options', value: /^DENY$/, beside: { header: 'vary', value: /\b(?:Cookie|Accept-Language|origin)\b/ } },
        without: NOT_DJANGO,
      },
      { ...cookie('sessionid'), beside: { header: 'vary', value: /\bCookie\b/ } },
      // Django REST framework.
      { body: /^\{"detail":"(?:Authentication credentials were not provided\.|Method \\"\w+\\" not allowed\.)"\}/, status: FAILURE },
    ],
  },
  starlette: {
    name: 'FastAPI or Starlette',
    layer,
    signs: [
      { body: /^Disallowed CORS (?:origin|method|headers|private-network)/, status: /^400$/ },
      { body: /^\{"detail":"(?:Not Found|Method Not Allowed|Not authenticated)"\}/, status: FAILURE },
      { body: /^\{"detail":\[\{"(?:type|loc)":/, status: /^422$/ },
      // The middleware sends a max age whether or not one was given, and sorts the methods.
      {
        header: 'access-control-allow-methods',
        value: /^DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT$/,
        beside: { header: 'access-control-max-age', value: /^600$/ },
      },
    ],
  },
  uvicorn: { name: 'uvicorn (Python, ASGI)', layer, signs: [serverHeader(/^(?:uvicorn|hypercorn(?:-\S+)?|granian)/)] },
  werkzeug: { name: 'Werkzeug (Flask)', layer, signs: [serverHeader(/^Werkzeug\/\S+/)] },
  gunicorn: {
    name: 'a Python application (WSGI)',
    layer,
    signs: [serverHeader(/^(?:gunicorn|waitress|CherryPy|Cheroot)(?:\/\S+)?/i), serverHeader(WSGIREF)],
  },
  aiohttp: { name: 'aiohttp', layer, signs: [serverHeader(/\baiohttp\/\S+/)] },
  jupyter: {
    name: 'Jupyter Server',
    layer,
    signs: [
      { ...localPort(8888), beside: path(/^\/(?:api\/(?:kernels|contents|sessions)|lab)\b/) },
      { ...serverHeader(/^TornadoServer\/\S+/), beside: path(/^\/(?:.*\/)?api\/(?:kernels|contents|sessions|kernelspecs)\b/) },
    ],
  },
  tornado: { name: 'Tornado', layer, signs: [serverHeader(/^TornadoServer\/\S+/)] },
  rails: {
    name: 'Ruby on Rails',
    layer,
    signs: [
      { header: 'x-runtime', value: /^\d+\.\d{6}$/ },
      { header: 'server-timing', value: /\b(?:start_processing|process_action)\.action_controller\b/ },
      { ...cookie('_\\w+_session'), beside: header('x-request-id') },
    ],
  },
  'rack-cors': {
    name: 'rack-cors',
    layer,
    signs: [
      { header: 'x-rack-cors', value: /^(?:hit|miss|preflight-\w+|[a-z-]+)[^\n]{0,40}/ },
      // It sends the header of exposed headers even when there are none.
      { header: 'access-control-expose-headers', value: /^$/, beside: { header: 'access-control-max-age', value: /^7200$/ } },
    ],
  },
  rack: {
    name: 'a Ruby application (Rack)',
    layer,
    signs: [
      serverHeader(/^(?:Phusion Passenger|WEBrick\/\S+|thin\b|Puma\b)/i),
      { header: 'x-powered-by', value: /^Phusion Passenger/ },
      cookie('rack\\.session'),
      { header: 'x-cascade', value: /^pass$/ },
    ],
  },
} as const satisfies Record<string, Platform>
