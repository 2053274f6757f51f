import type { FactExamples } from '../fact-examples.ts'

const APISIX_404 = ['404 Not Found', 'Content-Type: text/plain; charset=utf-8', 'Server: APISIX/3.9.1']

export const API_MANAGERS = {
  'tyk-preflight': {
    source: 'https://github.com/TykTechnologies/tyk/issues/129',
    shown: ['OPTIONS https://api.example/ping for GET', '401 Unauthorized', 'X-Generator: tyk.io', 'Content-Type: application/json'],
    near: ['OPTIONS https://api.example/ping for GET', '401 Unauthorized', 'X-Generator: Drupal 10 (https://www.drupal.org)'],
  },
  'tyk-error': {
    source: 'https://tyk.io/docs/api-management/troubleshooting-debugging/',
    shown: ['GET https://api.example/ping', '403 Forbidden', 'X-Generator: tyk.io', 'Content-Type: application/json'],
    near: ['GET https://api.example/ping', '403 Forbidden', 'Content-Type: application/json'],
  },
  'api-umbrella-key': {
    source: 'https://github.com/NatLabRockies/api-umbrella/issues/143',
    shown: ['OPTIONS https://api.example/v1.json for GET', '403 Forbidden', 'Via: http/1.1 api-umbrella (ApacheTrafficServer [cMsSf ])'],
    near: ['OPTIONS https://api.example/v1.json for GET', '403 Forbidden', 'Via: http/1.1 proxy (ApacheTrafficServer [cMsSf ])'],
  },
  'apisix-no-route': {
    source: 'https://github.com/apache/apisix/issues/7082',
    shown: ['OPTIONS https://api.example/orders for GET', '> Access-Control-Request-Headers: env', ...APISIX_404],
    near: ['GET https://api.example/orders', ...APISIX_404],
  },
  'krakend-options': {
    source: 'https://github.com/linagora/tmail-backend/issues/639',
    shown: ['OPTIONS https://api.example/session for GET', '405', 'X-Krakend: Version 2.3.1'],
    near: ['GET https://api.example/session', '405', 'X-Krakend: Version 2.3.1'],
  },
} satisfies Readonly<Record<string, FactExamples>>
