import type { Policy } from '../../policy/policy.ts'
import { lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { listed, codePointQuoted as pythonQuoted, shellQuoted } from '../string-literals.ts'
import { service } from './service.ts'

const jupyter = service(
  {
    id: 'jupyter',
    name: 'Jupyter Server or Notebook',
    platforms: ['jupyter', 'tornado'],
    pitfalls: [
      'allow_origin takes one origin; allow_origin_pat a regular expression.',
      'The token goes into an Authorization header: token TOKEN; cookies of another site are not sent.',
    ],
  },
  ({ origins, credentials }) => [
    {
      place: '~/.jupyter/jupyter_server_config.py',
      language: 'python',
      text: lines(
        origins === '*'
          ? 'c.ServerApp.allow_origin = "*"  # for public data only'
          : origins.length === 1
            ? `c.ServerApp.allow_origin = ${pythonQuoted(origins[0])}`
            : `c.ServerApp.allow_origin_pat = "|".join(map(__import__("re").escape, [${listed(origins, pythonQuoted)}])).join(["^(?:", ")$"])`,
        credentials && 'c.ServerApp.allow_credentials = True',
      ),
    },
  ],
)

const couchdb = service(
  {
    id: 'couchdb',
    name: 'CouchDB',
    platforms: ['couchdb'],
    pitfalls: ['Origins are compared with their port.', 'Settings made in Fauxton are per node.'],
  },
  ({ methods, requestHeaders, exposedHeaders, credentials, maxAge }, origins) => [
    {
      place: 'local.ini',
      language: 'ini',
      text: lines(
        '[chttpd]',
        'enable_cors = true',
        '[cors]',
        `origins = ${origins.join(', ')}`,
        `methods = ${methods.join(', ')}`,
        `headers = ${requestHeaders.join(', ')}`,
        exposedHeaders.length > 0 && `exposed_headers = ${exposedHeaders.join(', ')}`,
        `credentials = ${credentials}`,
        maxAge !== null && `max_age = ${maxAge}`,
      ),
    },
  ],
)

const rabbitmq = service(
  {
    id: 'rabbitmq',
    name: 'RabbitMQ management API',
    platforms: ['rabbitmq'],
    pitfalls: [
      'It allows the origins of the list alone, with credentials; methods and headers cannot be chosen.',
      'Web STOMP and Web MQTT are WebSockets, which know no CORS.',
    ],
  },
  ({ maxAge }, origins) => [
    {
      place: 'rabbitmq.conf',
      language: 'ini',
      text: lines(
        ...origins.map((origin, index) => `management.cors.allow_origins.${index + 1} = ${origin}`),
        maxAge !== null && `management.cors.max_age = ${maxAge}`,
      ),
    },
  ],
)

const auth0 = service(
  {
    id: 'auth0',
    name: 'Auth0, Allowed Origins of an application',
    platforms: ['auth0'],
    pitfalls: [
      '/authorize is a login page: send the browser there, fetch() cannot follow.',
      'The list counts once “Allow Cross-Origin Authentication” is on.',
      'An entry has no path; “Allowed Web Origins” is another list, for silent authentication.',
      'The Management API cannot be called from a page: call it from your backend.',
    ],
  },
  (_, origins) => [
    {
      place: 'the dashboard: Applications, your application, Settings, Cross-Origin Authentication, Allowed Origins (CORS)',
      language: 'text',
      text: lines(...origins),
    },
  ],
)

/** Servers that take environment variables. */
function fromEnvironment(
  server: Pick<Server, 'id' | 'name' | 'platforms' | 'pitfalls'>,
  variables: (policy: Policy, origins: readonly string[]) => readonly (readonly [string, string])[],
): Server {
  return service(server, (policy, origins) => [
    {
      place: 'the environment of the server',
      language: 'shell',
      text: lines(...variables(policy, origins).map(([name, value]) => `export ${name}=${shellQuoted(value)}`)),
    },
  ])
}

const hasura = fromEnvironment(
  {
    id: 'hasura',
    name: 'Hasura',
    platforms: ['hasura'],
    pitfalls: [
      'It allows every method and header to the listed origins, with credentials.',
      'In a domain “*” stands for one label: https://*.app.example.',
    ],
  },
  (_, origins) => [['HASURA_GRAPHQL_CORS_DOMAIN', origins.join(', ')]],
)

const directus = fromEnvironment(
  {
    id: 'directus',
    name: 'Directus',
    platforms: ['directus'],
    pitfalls: [
      'CORS_ORIGIN=true allows every origin.',
      'Cookies of another site also need REFRESH_TOKEN_COOKIE_SAME_SITE and SESSION_COOKIE_SAME_SITE: none.',
    ],
  },
  ({ methods, requestHeaders, exposedHeaders, credentials, maxAge }, origins) => [
    ['CORS_ENABLED', 'true'],
    ['CORS_ORIGIN', origins.join(',')],
    ['CORS_METHODS', methods.join(',')],
    ['CORS_ALLOWED_HEADERS', requestHeaders.join(',')],
    ['CORS_EXPOSED_HEADERS', exposedHeaders.join(',')],
    ['CORS_CREDENTIALS', String(credentials)],
    ...(maxAge === null ? [] : [['CORS_MAX_AGE', String(maxAge)] as const]),
  ],
)

const postgrest = fromEnvironment(
  {
    id: 'postgrest',
    name: 'PostgREST',
    platforms: [],
    pitfalls: [
      'Without it every origin is allowed.',
      'It allows GET, POST, PATCH, PUT and DELETE, every header, and credentials; what it exposes cannot be chosen.',
      'It sends no Vary: Origin: behind a cache, let the proxy in front add it.',
    ],
  },
  (_, origins) => [['PGRST_SERVER_CORS_ALLOWED_ORIGINS', origins.join(',')]],
)

export const MORE_SERVICES: readonly Server[] = [auth0, jupyter, couchdb, rabbitmq, hasura, directus, postgrest]
