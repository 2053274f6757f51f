import type { Fact } from './fact.ts'
import { hostOf, methodOf, pageOf } from './observation.ts'
import { unlessLimitedOrFailed } from './signs.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** Programs that people run themselves, and how each allows a page: most take an option when they start. */
export const SELF_HOSTED: readonly Fact[] = [
  {
    id: 'ipfs-api-origins',
    signs: [unlessLimitedOrFailed({ platform: 'ipfs', without: [ACAO] })],
    title: 'The IPFS node doesn’t allow the page’s origin',
    means:
      'The RPC API of an IPFS node (Kubo) rejects pages of other origins with 403 or leaves the headers out: whoever reaches it controls the node.',
    remedy: (seen) =>
      `Run ipfs config --json API.HTTPHeaders.Access-Control-Allow-Origin '["${pageOf(seen)}"]' and the same for Access-Control-Allow-Methods with '["${methodOf(seen)}"]', then restart the daemon.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'ethereum-node-origins',
    signs: [unlessLimitedOrFailed({ platform: 'ethereum-node', without: [ACAO] })],
    title: 'The Ethereum node doesn’t allow the page’s origin',
    means:
      'Port 8545 is the JSON-RPC port of Ethereum nodes. Geth, Erigon and Reth allow only the origins in --http.corsdomain, Besu those in --rpc-http-cors-origins.',
    remedy: (seen) =>
      `Start the node with --http.corsdomain "${pageOf(seen)}" (Besu: --rpc-http-cors-origins="${pageOf(seen)}"). It takes the page’s origin, not the node’s own URL.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'stable-diffusion-webui-origins',
    signs: [unlessLimitedOrFailed({ platform: 'stable-diffusion-webui', without: [ACAO] })],
    title: 'Stable Diffusion web UI doesn’t allow the page’s origin',
    means: 'The API of Stable Diffusion web UI allows pages of other origins only if they were listed when it was started.',
    remedy: (seen) =>
      `Start it with --api --cors-allow-origins=${pageOf(seen)}: exactly so, without a trailing slash, and several separated by commas.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'comfyui-origins',
    signs: [unlessLimitedOrFailed({ platform: 'comfyui', without: [ACAO] })],
    title: 'ComfyUI doesn’t allow the page’s origin',
    means: 'ComfyUI rejects requests from pages of other origins with 403, unless it was started with --enable-cors-header.',
    remedy: (seen) =>
      `Start ComfyUI with --enable-cors-header ${pageOf(seen)}. In ComfyUI Desktop, set “Enable CORS header” in the server configuration.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'home-assistant-origins',
    signs: [unlessLimitedOrFailed({ platform: 'home-assistant', without: [ACAO] })],
    title: 'Home Assistant doesn’t allow the page’s origin',
    means: 'Home Assistant sends CORS headers only to the origins in its own list, and rejects the preflight requests of others with 403.',
    remedy: (seen) =>
      `Add ${pageOf(seen)} to cors_allowed_origins in the http settings of Home Assistant (http: in configuration.yaml), exactly so, and restart it. It takes no wildcard.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'localstack-origins',
    signs: [unlessLimitedOrFailed({ platform: 'localstack', without: [ACAO] })],
    title: 'LocalStack doesn’t allow the page’s origin',
    means: 'LocalStack rejects pages whose origin isn’t in its own list with 403, whatever the CORS rules of the bucket or API say.',
    remedy: (seen) =>
      `Start LocalStack with the environment variable EXTRA_CORS_ALLOWED_ORIGINS=${pageOf(seen)}. For S3, the bucket needs a CORS rule for it, too.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'n8n-webhook-not-registered',
    signs: [{ status: [404], platform: 'n8n' }],
    title: 'n8n has no active workflow for this webhook',
    means: 'n8n responds with 404 and without CORS headers if no workflow has registered the webhook, or only for another method.',
    remedy:
      'Activate (publish) the workflow and request its production URL: a test URL (/webhook-test/) works only while the editor listens. Then enter the page’s origin under Allowed Origins (CORS) in the options of the Webhook node.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'n8n-webhook-origins',
    signs: [unlessLimitedOrFailed({ platform: 'n8n', without: [ACAO] })],
    title: 'The n8n webhook doesn’t allow the page’s origin',
    means: 'A webhook of n8n sends CORS headers to the origins in the options of its Webhook node.',
    remedy: (seen) => `Enter ${pageOf(seen)} under Allowed Origins (CORS) in the options of the Webhook node, and publish the workflow.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'gitea-cors',
    signs: [unlessLimitedOrFailed({ platform: 'gitea', without: [ACAO] })],
    title: 'CORS is disabled in Gitea, or doesn’t allow the page',
    means: 'Gitea and Forgejo send CORS headers only if the [cors] section of app.ini enables them.',
    remedy: (seen) =>
      `In app.ini, set ENABLED = true, ALLOW_DOMAIN = ${pageOf(seen)} and HEADERS = Authorization, Content-Type in the section [cors], and restart it.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'influxdb-duplicate',
    signs: [{ platform: 'influxdb', headers: { [ACAO]: /,/ } }],
    title: 'InfluxDB and a proxy both add CORS headers',
    means: 'InfluxDB 1 and 2 allow every origin by themselves, and a proxy in front of it adds the header once more.',
    remedy: 'Remove the CORS headers from the proxy (in nginx, its add_header lines), or let it drop InfluxDB’s own (proxy_hide_header).',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'influxdb-without-cors',
    signs: [unlessLimitedOrFailed({ platform: 'influxdb', without: [ACAO] })],
    title: 'This endpoint of InfluxDB doesn’t handle CORS',
    means: 'InfluxDB has no setting for CORS. Version 1 sends the headers, but not at every endpoint below /api/v2; version 3 sends none.',
    remedy:
      'Query the database from your own server: a page shows everyone the token. Or let a proxy in front of InfluxDB respond to OPTIONS and add the headers.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'nextcloud-webdav',
    signs: [
      unlessLimitedOrFailed({ platform: 'nextcloud', without: [ACAO], path: /\/remote\.php\// }),
      { at: 'preflight', platform: 'nextcloud', status: [401], without: [ACAO] },
    ],
    title: 'Nextcloud’s WebDAV doesn’t handle CORS',
    means: 'Nextcloud and ownCloud require a login for OPTIONS too, and their WebDAV has no CORS setting.',
    remedy: (seen) =>
      `Install the app WebAppPassword in Nextcloud and enter ${pageOf(seen)} there. Or let a proxy in front of it respond to OPTIONS with 204 and add the headers.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'matrix-well-known',
    signs: [{ path: /^\/\.well-known\/matrix\//, status: [200], without: [ACAO] }],
    title: 'The file that names the Matrix server has no CORS header',
    means:
      'Every Matrix client in a browser reads this file from the web server of the domain, whoever hosts the Matrix server itself, so it must allow every origin.',
    remedy: (seen) =>
      `Let the web server of ${hostOf(seen)} send Access-Control-Allow-Origin: * with everything below /.well-known/matrix/.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'matrix-proxy',
    signs: [unlessLimitedOrFailed({ path: /^\/_(matrix|synapse)\//, without: [ACAO] })],
    title: 'The response doesn’t come from the Matrix server',
    means: 'A Matrix server sends CORS headers with every response, errors too. So something in front of it responded, or removed them.',
    remedy: (seen) =>
      `Check that the Matrix server behind ${hostOf(seen)} is running, and that the proxy passes /_matrix and /_synapse/client to it with all methods and leaves its headers alone.`,
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'ollama-authorization',
    signs: [
      {
        at: 'preflight',
        platform: 'ollama',
        headers: { [ACAO]: /./, 'Access-Control-Allow-Headers': /^(?!.*(authorization|\*))/i },
        requestHeaders: { 'Access-Control-Request-Headers': /\bauthorization\b/i },
      },
    ],
    title: 'This version of Ollama doesn’t allow Authorization',
    means: 'Ollama allows a fixed list of request headers, which in older versions lacks Authorization.',
    remedy: 'Update Ollama, or don’t send the header: Ollama needs no API key.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'discourse-cors',
    signs: [unlessLimitedOrFailed({ platform: 'discourse', without: [ACAO] })],
    title: 'CORS is disabled in Discourse, or doesn’t allow the page',
    means: 'Discourse sends CORS headers only if DISCOURSE_ENABLE_CORS is set, and to the origins in its settings.',
    remedy: (seen) =>
      `Set DISCOURSE_ENABLE_CORS: true in the env section of app.yml, rebuild, and add ${pageOf(seen)} to the site setting “cors origins”.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'grafana-api',
    signs: [unlessLimitedOrFailed({ platform: 'grafana-api', without: [ACAO] })],
    title: 'Grafana’s HTTP API is made for servers',
    means: 'Grafana has no CORS setting, and a page that calls its API would show everyone the token.',
    remedy: 'Call Grafana’s API from your own server, or serve the page and Grafana from one origin (serve_from_sub_path behind a proxy).',
    responsible: 'page',
    headers: 'none',
  },
]
