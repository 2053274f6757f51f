import type { FactExamples } from '../fact-examples.ts'

export const NETWORKS = {
  'airplay-receiver': {
    source: 'https://github.com/cyu/rack-cors/issues/235',
    shown: ['OPTIONS http://localhost:5000/api/login for POST', '403 Forbidden', 'Server: AirTunes/595.13.1'],
    near: ['OPTIONS http://localhost:5000/api/login for POST', '403 Forbidden', 'Server: Werkzeug/3.0.1 Python/3.12'],
  },
  'other-program-on-port': {
    source: 'https://www.jenkins.io/doc/book/security/csrf-protection/',
    shown: ['GET http://localhost:8080/api/items', '403 Forbidden', 'X-Jenkins: 2.440', 'Server: Jetty(10.0.18)'],
    near: ['GET http://localhost:8080/api/items', '403 Forbidden', 'Server: Jetty(10.0.18)'],
  },
  'captive-portal': {
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-6',
    shown: ['GET http://api.example/items', '302 Found', 'Location: http://hotspot.example/login?dst=http%3A%2F%2Fapi.example%2Fitems'],
    near: ['GET http://api.example/items', '302 Found', 'Location: https://api.example/login'],
  },
  'company-proxy': {
    source: 'https://wiki.squid-cache.org/SquidFaq/TroubleShooting',
    shown: ['GET http://api.example/items', '403 Forbidden', 'Server: squid/5.7', 'X-Squid-Error: ERR_ACCESS_DENIED 0'],
    near: ['GET http://api.example/items', '403 Forbidden', 'Server: nginx'],
  },
  'default-page-of-host': {
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-host-and-authority',
    shown: ['GET https://api.example/items', '302 Found', 'Location: https://api.example/cgi-sys/suspendedpage.cgi'],
    near: ['GET https://api.example/items', '302 Found', 'Location: https://api.example/items/'],
  },
  'public-cors-proxy': {
    source: 'https://github.com/Rob--W/cors-anywhere/issues/301',
    shown: ['GET https://cors-anywhere.herokuapp.com/https://api.example/items', '403 Forbidden', 'Server: Cowboy', 'Via: 1.1 vegur'],
    near: ['GET https://cors-anywhere.herokuapp.com/https://api.example/items', '404', 'Access-Control-Allow-Origin: *'],
  },
} satisfies Readonly<Record<string, FactExamples>>
