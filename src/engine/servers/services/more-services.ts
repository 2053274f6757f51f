import type { Policy } from '../../policy/policy.ts'
import { lines } from '../configured.ts'
import { headersOrAccept } from '../policy-lists.ts'
import type { Configuration, Server } from '../server.ts'
import { listed, codePointQuoted as pythonQuoted, shellQuoted } from '../string-literals.ts'
import { service } from './service.ts'

const jupyter = service(
  {
    id: 'jupyter',
    name: 'Jupyter Server or Notebook',
    platforms: ['jupyter', 'tornado'],
    pitfalls: [
      'allow_origin takes one origin, allow_origin_pat a regular expression.',
      'Send the token as Authorization: token TOKEN; cross-site cookies aren’t sent.',
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
            : lines(
                'import re',
                '',
                `origins = [${listed(origins, pythonQuoted)}]`,
                'c.ServerApp.allow_origin_pat = "^(?:" + "|".join(map(re.escape, origins)) + ")$"',
              ),
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
        requestHeaders.length > 0 && `headers = ${requestHeaders.join(', ')}`,
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
      'It allows exactly the listed origins, with credentials; you can’t choose methods and headers.',
      'Version 3.10 reads the max age but doesn’t send it.',
      'Web STOMP and Web MQTT use WebSockets, which CORS doesn’t apply to.',
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

const LOGIN_PAGE = '/authorize is a login page: navigate there; fetch() can’t use it.'

/** What to enter in a dashboard that takes origins and no “*”. */
function entries(place: string, origins: Policy['origins']): readonly Configuration[] {
  if (origins !== '*') return [{ place, language: 'text', text: lines(...origins) }]
  return [
    {
      place: `${place}; PAGE stands for the host of each page, for there is no entry for all`,
      language: 'text',
      text: 'https://PAGE\n',
    },
  ]
}

const okta = service(
  {
    id: 'okta',
    name: 'Okta, Trusted Origins',
    platforms: ['okta'],
    pitfalls: [
      LOGIN_PAGE,
      'Select the type CORS. “Redirect” is another permission, for the pages after signing in or out.',
      'An entry is a scheme, a host and a port. “*” is no entry for CORS.',
      'Every page in the list can call the API with the user’s Okta session: list only your own.',
      'Not every endpoint sends CORS headers: call the others from your backend.',
    ],
  },
  ({ origins }) =>
    entries('The Admin Console: Security, API, Trusted Origins, Add Origin, with the type CORS; each line is one origin', origins),
)

const auth0 = service(
  {
    id: 'auth0',
    name: 'Auth0, Allowed Origins of an application',
    platforms: ['auth0'],
    pitfalls: [
      LOGIN_PAGE,
      'The list applies only if “Allow Cross-Origin Authentication” is on.',
      'Entries have no path, and “*” stands for a subdomain only. “Allowed Web Origins” is a different list, for silent authentication.',
      'You can’t call the Management API from a page: call it from your backend.',
    ],
  },
  ({ origins }) =>
    entries('The dashboard: Applications, your application, Settings, Cross-Origin Authentication, Allowed Origins (CORS)', origins),
)

/** Without scheme and port. */
function hostOf(origin: string): string {
  return origin.replace(/^[^:]*:\/\//, '').replace(/:\d+$/, '')
}

const appwrite = service(
  {
    id: 'appwrite',
    name: 'Appwrite, a Web platform of the project',
    platforms: ['appwrite'],
    pitfalls: [
      'An entry is a host name: with https://, a port or a path it matches nothing.',
      'It allows all ports of that host, its own lists of methods and headers, and credentials; you can’t choose them.',
      'Preflight requests of every page succeed. Without such a platform in the project, the request itself gets 403 “Invalid Origin. Register your new client …” without the headers, and so it does with a wrong project ID.',
      'localhost is allowed without an entry.',
      'It sends no Vary: Origin: behind a cache, let a proxy in front add it.',
    ],
  },
  (_, origins) => [
    {
      place: 'The Console: your project, Overview, Integrations, Platforms, Add platform, Web; each line is the hostname of one platform',
      language: 'text',
      text: lines(...new Set(origins.map(hostOf))),
    },
  ],
)

const pocketbase = service(
  {
    id: 'pocketbase',
    name: 'PocketBase',
    platforms: [],
    pitfalls: [
      'It allows every origin until you list one, every request header, and never credentials: its SDK sends a token instead of a cookie.',
      'In an origin, * and ? are wildcards.',
    ],
  },
  (_, origins) => [
    {
      place: 'A shell',
      language: 'shell',
      text: lines('# Only origins can be chosen.', `pocketbase serve --origins=${shellQuoted(origins.join(','))}`),
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
      place: 'The environment of the server',
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
      'It allows the listed origins every method and header, with credentials.',
      'In a domain, “*” matches one label: https://*.app.example.',
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
      'Cross-site cookies also need REFRESH_TOKEN_COOKIE_SAME_SITE and SESSION_COOKIE_SAME_SITE: none.',
    ],
  },
  ({ methods, requestHeaders, exposedHeaders, credentials, maxAge }, origins) => [
    ['CORS_ENABLED', 'true'],
    ['CORS_ORIGIN', origins.join(',')],
    ['CORS_METHODS', methods.join(',')],
    // Without a value it would allow every header.
    ['CORS_ALLOWED_HEADERS', headersOrAccept(requestHeaders).join(',')],
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
      'It allows GET, POST, PATCH, PUT and DELETE, every header, and credentials; you can’t choose which headers it exposes.',
      'It sends no Vary: Origin: behind a cache, let a proxy in front add it.',
    ],
  },
  (_, origins) => [['PGRST_SERVER_CORS_ALLOWED_ORIGINS', origins.join(',')]],
)

export const MORE_SERVICES: readonly Server[] = [okta, auth0, jupyter, couchdb, rabbitmq, hasura, directus, appwrite, pocketbase, postgrest]
