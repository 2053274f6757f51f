import { lines } from '../configured.ts'
import { headersOrAccept } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { jsonList as list, doubleQuoted as quoted, shellQuoted } from '../string-literals.ts'
import { service } from './service.ts'

const keycloak = service(
  {
    id: 'keycloak',
    name: 'Keycloak, Web origins of a client',
    platforms: ['keycloak'],
    pitfalls: [
      'Entries have no path and no trailing slash; “+” means the origins of the valid redirect URIs.',
      'Web origins belong to a client: a request for another client, or without client_id, gets no headers.',
      'Navigate to the login page instead of fetching it.',
      'For the Admin API, add the origin to the client that requested the token.',
    ],
  },
  (_, origins) => [
    {
      place: 'The Admin Console: Clients, your client, Settings, Web origins; or a shell',
      language: 'shell',
      text: lines(
        '# Keycloak sends every header that CORS needs, credentials too, to the Web origins of the client.',
        `kcadm.sh update clients/ID -r REALM -s ${shellQuoted(`webOrigins=${JSON.stringify(origins)}`)}`,
      ),
    },
  ],
)

const elasticsearch = service(
  {
    id: 'elasticsearch',
    name: 'Elasticsearch or OpenSearch',
    platforms: ['elasticsearch'],
    pitfalls: [
      'Every node needs it, and a restart.',
      'A value between slashes is a regular expression; otherwise it is one or more exact origins.',
      'A page that queries the cluster directly exposes its credentials to everyone: a backend in between is safer.',
    ],
  },
  ({ methods, requestHeaders, exposedHeaders, credentials, maxAge }, origins) => [
    {
      place: 'elasticsearch.yml or opensearch.yml',
      language: 'yaml',
      text: lines(
        'http.cors.enabled: true',
        `http.cors.allow-origin: ${quoted(origins.join(','))}`,
        `http.cors.allow-methods: ${quoted(methods.join(','))}`,
        `http.cors.allow-headers: ${quoted(headersOrAccept(requestHeaders).join(','))}`,
        exposedHeaders.length > 0 && '# Elasticsearch only: OpenSearch does not know it, and would not start.',
        exposedHeaders.length > 0 && `http.cors.expose-headers: ${quoted(exposedHeaders.join(','))}`,
        `http.cors.allow-credentials: ${credentials}`,
        maxAge !== null && `http.cors.max-age: ${maxAge}`,
      ),
    },
  ],
)

/** Most local model servers take origins alone. */
const ollama = service(
  {
    id: 'ollama',
    name: 'Ollama',
    platforms: ['ollama'],
    pitfalls: [
      'An origin that isn’t listed gets 403; localhost and 127.0.0.1 are always allowed.',
      'It allows only Authorization, Content-Type and the OpenAI SDK’s headers, and never credentials: don’t include them.',
      'The macOS and Windows apps and the Linux service don’t see shell variables: use launchctl setenv, the system settings, or systemctl edit ollama.',
      'Restart Ollama after the change.',
      'A public page also needs local network access, which the browser asks the user for.',
    ],
  },
  (_, origins) => [
    {
      place: 'A shell',
      language: 'shell',
      text: lines(
        '# It allows every method; you cannot choose the request headers.',
        `OLLAMA_ORIGINS=${shellQuoted(origins.join(','))} ollama serve`,
      ),
    },
  ],
)

const modelServers = service(
  {
    id: 'local-llm',
    name: 'vLLM, LM Studio, llama.cpp and other local model servers',
    platforms: ['lm-studio'],
    pitfalls: [
      'vLLM allows every origin until you list one; the value is JSON.',
      'LM Studio allows all or none: lms server start --cors, or “Enable CORS” in its settings.',
      'llama-server always allows every origin.',
    ],
  },
  ({ methods, requestHeaders, credentials }, origins) => [
    {
      place: 'A shell, for vLLM',
      language: 'shell',
      text: lines(
        `vllm serve MODEL --allowed-origins ${shellQuoted(JSON.stringify(origins))} \\`,
        `  --allowed-methods ${shellQuoted(JSON.stringify(methods))} --allowed-headers ${shellQuoted(JSON.stringify(requestHeaders))}${credentials ? ' --allow-credentials' : ''}`,
      ),
    },
  ],
)

const opentelemetry = service(
  {
    id: 'opentelemetry-collector',
    name: 'OpenTelemetry Collector (OTLP over HTTP)',
    platforms: ['opentelemetry'],
    pitfalls: [
      'Without allowed_origins, CORS is disabled. “*” in an origin is a wildcard.',
      'Pages can reach only OTLP over HTTP (port 4318), not gRPC (4317).',
      'Headers that the page’s exporter adds, such as an API key, must be in allowed_headers.',
      'It allows credentials, so “*” works only without them.',
      'Before version 0.154, it fails to start with exposed_headers.',
    ],
  },
  ({ requestHeaders, exposedHeaders, maxAge }, origins) => [
    {
      place: 'The configuration of the collector',
      language: 'yaml',
      text: lines(
        'receivers:',
        '  otlp:',
        '    protocols:',
        '      http:',
        '        endpoint: 0.0.0.0:4318',
        '        cors:',
        `          allowed_origins: ${list(origins)}`,
        requestHeaders.length > 0 && `          allowed_headers: ${list(requestHeaders)}`,
        exposedHeaders.length > 0 && `          exposed_headers: ${list(exposedHeaders)}`,
        maxAge !== null && `          max_age: ${maxAge}`,
      ),
    },
  ],
)

const alloy = service(
  {
    id: 'grafana-alloy',
    name: 'Grafana Alloy, Faro receiver',
    platforms: ['grafana-alloy'],
    pitfalls: [
      'The allowed request headers are fixed: Content-Type, Content-Encoding, Traceparent, X-API-Key, X-Faro-Session-Id and X-Scope-OrgID. Older versions don’t allow all of these, which newer Faro SDKs send: update Alloy.',
      'It listens on 127.0.0.1 unless listen_address says otherwise.',
      'The page sends the receiver’s API key in x-api-key, so everyone who opens the page can read it.',
    ],
  },
  (_, origins) => [
    {
      place: 'config.alloy, in the faro.receiver: its server block',
      language: 'text',
      text: lines('server {', `  cors_allowed_origins = ${list(origins)}`, '}'),
    },
  ],
)

export const SERVICES: readonly Server[] = [keycloak, elasticsearch, ollama, modelServers, opentelemetry, alloy]
