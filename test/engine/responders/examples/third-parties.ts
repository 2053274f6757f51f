import type { FactExamples } from '../fact-examples.ts'

export const THIRD_PARTIES = {
  'sentry-too-old': {
    source: 'https://github.com/getsentry/sentry-javascript/issues/2859',
    shown: [
      'POST https://sentry.corp.example/api/4/envelope/?sentry_key=a',
      '403',
      'Content-Type: text/html',
      'Vary: Accept-Language, Cookie',
    ],
    near: ['POST https://sentry.corp.example/api/4/envelope/?sentry_key=a', '403', 'Server: nginx', 'Content-Type: text/html'],
  },
  'sentry-allowed-domains': {
    source: 'https://github.com/mozilla/experimenter/issues/6013',
    shown: ['POST https://sentry.example/api/589/envelope/?sentry_version=7&sentry_key=79', '403', 'Server: nginx'],
    near: ['POST https://api.example/api/589/envelope/?key=79', '403', 'Server: nginx'],
  },
  'server-only-api': {
    source: 'https://developers.google.com/maps/documentation/places/web-service/overview',
    shown: ['GET https://maps.googleapis.com/maps/api/place/details/json?place_id=a', '200 OK', 'Content-Type: application/json'],
    near: ['GET https://maps.googleapis.com/maps/api/js?key=a', '200 OK', 'Access-Control-Allow-Origin: *'],
  },
  'google-api-key': {
    source: 'https://cloud.google.com/docs/authentication/api-keys',
    shown: ['GET https://www.googleapis.com/calendar/v3/calendars/a', '403', 'Server: ESF'],
    near: ['GET https://api.example/calendar/v3/calendars/a', '403', 'Server: nginx'],
  },
  'rate-limit': {
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
    shown: ['GET https://api.example/v3/anime/5', '429', 'Server: nginx/1.18.0'],
    near: ['GET https://api.example/v3/anime/5', '403', 'Server: nginx/1.18.0'],
  },
  'request-body-limit': {
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-413-content-too-large',
    shown: ['POST https://api.example/items', '413 Payload Too Large', 'X-Powered-By: Express'],
    near: ['POST https://api.example/items', '400 Bad Request', 'X-Powered-By: Express'],
  },
  'anthropic-api': {
    source: 'https://github.com/open-pencil/open-pencil/issues/436',
    shown: ['POST https://api.anthropic.com/v1/messages', '401', 'Server: cloudflare'],
    near: ['POST https://api.anthropic.com/v1/messages', '401', 'Server: cloudflare', 'Access-Control-Allow-Origin: *'],
  },
  'mediawiki-origin': {
    source: 'https://www.mediawiki.org/wiki/Manual:CORS',
    shown: ['GET https://en.wikipedia.org/w/api.php?action=query&titles=Batman&format=json', '200', 'Content-Type: application/json'],
    near: ['GET https://en.wikipedia.org/w/api.php?action=query&titles=Batman&format=json&origin=*', '429', 'Content-Type: text/html'],
  },
  'loki-api': {
    source: 'https://github.com/grafana/loki/issues/10523',
    shown: ['OPTIONS https://logs.grafana.net/loki/api/v1/push for POST', '401', 'Server: nginx'],
    near: ['OPTIONS https://agent.example/loki for POST', '401', 'Server: nginx'],
  },
  'slack-headers': {
    source: 'https://api.slack.com/changelog/2020-11-no-more-tokens-in-querystrings-for-newly-created-apps',
    shown: [
      'OPTIONS https://slack.com/api/chat.postMessage for POST',
      '> Access-Control-Request-Headers: authorization',
      '200',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: slack-route',
    ],
    near: [
      'OPTIONS https://slack.com/api/chat.postMessage for POST',
      '> Access-Control-Request-Headers: slack-route',
      '200',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: slack-route',
    ],
  },
  'third-party-headers': {
    source: 'https://docs.github.com/en/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests',
    shown: [
      'OPTIONS https://api.github.com/user for GET',
      '> Access-Control-Request-Headers: x-api-key',
      '204',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: Authorization, Content-Type',
    ],
    near: [
      'OPTIONS https://api.github.com/user for GET',
      '> Access-Control-Request-Headers: traceparent',
      '204',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: Authorization, Content-Type',
    ],
  },
  'open-without-credentials': {
    source: 'https://github.com/okta/okta-oidc-js/issues/337',
    shown: ['GET https://shop.oktapreview.com/oauth2/default/v1/keys', '200', 'Access-Control-Allow-Origin: *'],
    near: ['GET https://shop.oktapreview.com/oauth2/default/v1/keys', '200', 'Access-Control-Allow-Origin: https://app.example'],
  },
} satisfies Readonly<Record<string, FactExamples>>
