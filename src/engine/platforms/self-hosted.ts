import type { Platform } from './platform.ts'
import { cookie, FAILURE, header, host, OWN_SERVER, path, poweredBy, type Sign, serverHeader } from './sign.ts'

const layer = 'service'

/** The port that a program is known for, on this computer or another. */
function port(number: number): Sign {
  return { url: 'port', value: new RegExp(`^${number}$`) }
}

/** A port that alone tells the program, unless the response names another one. Home Assistant's Server header is empty. */
function portAlone(number: number, ...others: readonly Sign[]): Sign {
  return {
    ...port(number),
    without: [header('x-powered-by'), { ...OWN_SERVER, without: serverHeader(/^$|\baiohttp\//) }, ...others],
  }
}

/** Programs that people run themselves. */
export const SELF_HOSTED = {
  ipfs: {
    name: 'an IPFS node (Kubo)',
    layer,
    signs: [serverHeader(/^(?:kubo|go-ipfs)\/\S+/), { ...path(/^\/api\/v0\//), beside: port(5001) }],
  },
  'ethereum-node': { name: 'an Ethereum node', layer, signs: [portAlone(8545)] },
  'stable-diffusion-webui': { name: 'Stable Diffusion web UI', layer, signs: [path(/^\/sdapi\/v1\//)] },
  comfyui: { name: 'ComfyUI', layer, signs: [portAlone(8188)] },
  'home-assistant': {
    name: 'Home Assistant',
    layer,
    signs: [portAlone(8123, header('x-clickhouse-query-id')), host(/^(?:homeassistant|hassio)(?:\.|$)/)],
  },
  localstack: { name: 'LocalStack', layer, signs: [port(4566), host(/(?:^|\.)localhost\.localstack\.cloud$/), header('x-localstack')] },
  n8n: {
    name: 'n8n',
    layer,
    signs: [
      { body: /^\{"code":404,"message":"The requested webhook /, status: /^404$/ },
      { ...path(/^\/(?:webhook|form)(?:-test|-waiting)?\//), beside: port(5678) },
      { ...path(/^\/(?:webhook|form)(?:-test|-waiting)?\//), beside: host(/^n8n[.-]|\.n8n\.cloud$/) },
    ],
  },
  gitea: { name: 'Gitea or Forgejo', layer, signs: [cookie('i_like_gitea'), cookie('gitea_incredible')] },
  influxdb: { name: 'InfluxDB', layer, signs: [{ header: 'x-influxdb-version', value: /^\S+/ }, header('x-influxdb-build')] },
  nextcloud: {
    name: 'Nextcloud or ownCloud',
    layer,
    signs: [
      path(/\/remote\.php\/(?:dav|webdav|caldav|carddav)\b/),
      path(/\/ocs\/v[12]\.php\//),
      cookie('oc_sessionPassphrase'),
      { header: 'www-authenticate', value: /realm="(?:Nextcloud|ownCloud)"/ },
    ],
  },
  matrix: { name: 'a Matrix server', layer, signs: [path(/^\/\.well-known\/matrix\/\w+/), path(/^\/_(?:matrix|synapse)\//)] },
  authentik: {
    name: 'authentik',
    layer,
    signs: [header('x-authentik-id'), poweredBy(/^authentik$/), path(/^\/application\/o\//)],
  },
  authelia: {
    name: 'Authelia',
    layer,
    signs: [path(/^\/api\/oidc\/(?:token|userinfo|introspection|revocation|pushed-authorization-request)$/)],
  },
  'ory-kratos': {
    name: 'Ory Kratos',
    layer,
    signs: [
      path(/^\/(?:sessions\/whoami$|self-service\/(?:login|registration|settings|recovery|verification|logout)\/(?:browser|api|flows)\b)/),
      cookie('ory_kratos_session'),
    ],
  },
  'ory-hydra-admin': {
    name: 'the admin API of Ory Hydra',
    layer,
    signs: [path(/^\/(?:admin\/)?oauth2\/auth\/requests\/(?:login|consent|logout)\b/)],
  },
  geoserver: { name: 'GeoServer', layer, signs: [path(/\/geoserver\//)] },
  discourse: { name: 'Discourse', layer, signs: [{ header: 'x-discourse-route', value: /^[\w/]+/ }] },
  'grafana-api': {
    name: 'Grafana',
    layer,
    signs: [
      { header: 'x-grafana-org-id', value: /^\d+/ },
      { body: /^\{"message":"(?:Unauthorized|Not found)","messageId":"/, status: FAILURE },
    ],
  },
} as const satisfies Record<string, Platform>
