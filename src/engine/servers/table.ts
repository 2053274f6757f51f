import type { Entry } from '../har/entry.ts'
import { recognizePlatforms } from '../platforms/recognize.ts'
import { type Clue, seenResponse, withoutResponse } from '../platforms/sign.ts'
import { AWS } from './aws/aws.ts'
import { AZURE, AZURE_STORAGE } from './azure/azure.ts'
import { CONSTANT_GATEWAYS, CONSTANT_HEADERS } from './constant/constant-headers.ts'
import { DEVELOPMENT_PROXIES } from './development/proxies.ts'
import { DEVELOPMENT_SERVERS } from './development/servers.ts'
import { DOTNET } from './dotnet/aspnet.ts'
import { FETCH_SERVERS } from './fetch/fetch-servers.ts'
import { JAVASCRIPT_BY_HAND } from './fetch/frameworks.ts'
import { akamai } from './gateways/akamai.ts'
import { APACHE } from './gateways/apache.ts'
import { caddy } from './gateways/caddy.ts'
import { haproxy } from './gateways/haproxy.ts'
import { lighttpd } from './gateways/lighttpd.ts'
import { nginx } from './gateways/nginx.ts'
import { VCL } from './gateways/vcl.ts'
import { GO } from './go/go.ts'
import { jetty } from './java/jetty.ts'
import { OTHER_JVM } from './java/others.ts'
import { SPRING } from './java/spring.ts'
import { tomcat } from './java/tomcat.ts'
import { API_GATEWAYS } from './kubernetes/api-gateways.ts'
import { MESHES } from './kubernetes/meshes.ts'
import { GOOGLE_FUNCTIONS, NPM_CORS } from './node/express.ts'
import { NODE_FRAMEWORKS } from './node/frameworks.ts'
import { MORE_NODE_FRAMEWORKS } from './node/more-frameworks.ts'
import { OTHER_LANGUAGES } from './other/others.ts'
import { RUST } from './other/rust.ts'
import { PHP_BY_HAND } from './php/php.ts'
import { PHP_CORS } from './php/php-cors.ts'
import { PYTHON_BY_HAND } from './python/by-hand.ts'
import { django } from './python/django.ts'
import { fastapi } from './python/fastapi.ts'
import { flask } from './python/flask.ts'
import { litestar } from './python/litestar.ts'
import { sanic } from './python/sanic.ts'
import { rails } from './ruby/rails.ts'
import { sinatra } from './ruby/sinatra.ts'
import type { Server, ServerGroup } from './server.ts'
import { cloudRun } from './services/cloud-run.ts'
import { MORE_SERVICES } from './services/more-services.ts'
import { NOT_YOURS } from './services/not-yours.ts'
import { SELF_HOSTED } from './services/self-hosted.ts'
import { SERVICES } from './services/services.ts'
import { googleCloudStorage } from './storage/google-cloud-storage.ts'
import { S3 } from './storage/s3.ts'

const SERVERS: readonly Server[] = [
  ...[django, flask, fastapi, litestar, sanic, ...PYTHON_BY_HAND, rails, sinatra],
  ...[...NPM_CORS, ...NODE_FRAMEWORKS, ...MORE_NODE_FRAMEWORKS, ...JAVASCRIPT_BY_HAND, ...FETCH_SERVERS],
  ...[...GO, ...SPRING, ...OTHER_JVM, tomcat, jetty, ...DOTNET, ...PHP_CORS, ...PHP_BY_HAND, ...RUST, ...OTHER_LANGUAGES],
  ...[nginx, ...APACHE, caddy, haproxy, lighttpd, ...VCL, akamai, ...API_GATEWAYS, ...MESHES, ...CONSTANT_GATEWAYS, ...AWS],
  ...[...S3, googleCloudStorage, ...AZURE_STORAGE],
  ...[...GOOGLE_FUNCTIONS, cloudRun, ...AZURE, ...CONSTANT_HEADERS, ...SERVICES, ...MORE_SERVICES, ...SELF_HOSTED, ...NOT_YOURS],
  ...[...DEVELOPMENT_SERVERS, ...DEVELOPMENT_PROXIES],
]

/** Every server there is, in the order in which they are offered. */
export function servers(): readonly Server[] {
  return SERVERS
}

/** @param id as a person may have typed it; null when there is no such server */
export function server(id: string): Server | null {
  return SERVERS.find((one) => one.id === id) ?? null
}

const GROUPS: readonly (readonly [ServerGroup, string])[] = [
  ['application', 'Applications'],
  ['gateway', 'Gateways, proxies and CDNs'],
  ['storage', 'Storage'],
  ['platform', 'Platforms and services'],
  ['development', 'Development'],
]

export interface ServersOfGroup {
  readonly group: ServerGroup
  readonly name: string
  readonly servers: readonly Server[]
}

/** The servers by their groups, for lists to choose from. */
export function serverGroups(): readonly ServersOfGroup[] {
  return GROUPS.map(([group, name]) => ({ group, name, servers: SERVERS.filter((one) => one.group === group) }))
}

export interface RecognizedServer {
  readonly server: Server
  readonly clue: Clue
}

/**
 * The servers for which responses and their URLs show a sign, each once with its first clue, applications before what may stand in front of them.
 * A guess to begin with, never a fact: several may be right (nginx before Django), and none shows that the headers are to be set there.
 *
 * @param url one of the server's, whose host name counts even when the recording has no entry of it
 */
export function recognizeServers(entries: readonly (Entry | null)[], url?: string): readonly RecognizedServer[] {
  const seen = entries.flatMap((entry) => (entry === null ? [] : [seenResponse(entry)]))
  const platforms = recognizePlatforms(url === undefined ? seen : [...seen, withoutResponse(url)])
  const found = platforms.flatMap(({ id, clue }) =>
    SERVERS.flatMap((one) => (one.platforms.includes(id) ? [{ server: one, clue }] : [])).sort(
      (a, b) => a.server.platforms.indexOf(id) - b.server.platforms.indexOf(id),
    ),
  )
  return found.filter((one, index) => found.findIndex(({ server }) => server.id === one.server.id) === index)
}
