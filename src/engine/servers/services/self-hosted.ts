import { lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { jsonList as list, shellQuoted } from '../string-literals.ts'
import { geoserver } from './geoserver.ts'
import { service } from './service.ts'

const ipfs = service(
  {
    id: 'ipfs',
    name: 'IPFS node (Kubo), RPC API',
    platforms: ['ipfs'],
    pitfalls: [
      'Whoever reaches the RPC API controls the node: never allow “*”, and never open port 5001 to the internet.',
      'Restart the daemon after the change.',
      'The gateway (port 8080) allows every page by itself.',
    ],
  },
  ({ methods, requestHeaders, exposedHeaders, credentials }, origins) => [
    {
      place: 'A shell',
      language: 'shell',
      text: lines(
        ...[
          ['Access-Control-Allow-Origin', origins],
          ['Access-Control-Allow-Methods', methods],
          ...(requestHeaders.length > 0 ? [['Access-Control-Allow-Headers', requestHeaders]] : []),
          ...(exposedHeaders.length > 0 ? [['Access-Control-Expose-Headers', exposedHeaders]] : []),
          ...(credentials ? [['Access-Control-Allow-Credentials', ['true']]] : []),
        ].map(([name, values]) => `ipfs config --json API.HTTPHeaders.${name} ${shellQuoted(JSON.stringify(values))}`),
      ),
    },
  ],
)

const ethereumNode = service(
  {
    id: 'ethereum-node',
    name: 'Ethereum node (Geth, Erigon, Reth)',
    platforms: ['ethereum-node'],
    pitfalls: [
      'The option takes the origin of the page, not the URL of the node.',
      '--http.vhosts lists the host names by which the node may be requested: another list, which it needs too.',
      'Besu calls it --rpc-http-cors-origins. Hardhat and Anvil allow every page by themselves.',
      'It allows every page content-type and no other header, so leave out authentication.',
    ],
  },
  (_, origins) => [
    {
      place: 'The command that starts the node',
      language: 'shell',
      text: lines(`geth --http --http.corsdomain ${shellQuoted(origins.join(','))}`),
    },
  ],
)

const stableDiffusion = service(
  {
    id: 'stable-diffusion-webui',
    name: 'Stable Diffusion web UI (AUTOMATIC1111, Forge)',
    platforms: ['stable-diffusion-webui'],
    pitfalls: [
      'An origin with a trailing slash matches nothing.',
      'Several origins are separated by commas; --cors-allow-origins-regex takes a pattern.',
      'On Windows, the options belong in COMMANDLINE_ARGS of webui-user.bat.',
    ],
  },
  (_, origins) => [
    {
      place: 'A shell',
      language: 'shell',
      text: lines(`./webui.sh --api --cors-allow-origins=${shellQuoted(origins.join(','))}`),
    },
  ],
)

const comfyui = service(
  {
    id: 'comfyui',
    name: 'ComfyUI',
    platforms: ['comfyui'],
    pitfalls: [
      'It takes one origin, or none for every origin.',
      'Without the option, requests from pages of other origins get 403.',
      'Pages of other computers also need --listen.',
    ],
  },
  (_, origins) => [
    {
      place: 'A shell',
      language: 'shell',
      text: lines(
        origins.length > 1 && '# It takes one origin: let a proxy in front of it allow the others.',
        `python main.py --enable-cors-header ${shellQuoted(origins[0] ?? '*')}`,
      ),
    },
  ],
)

const homeAssistant = service(
  {
    id: 'home-assistant',
    name: 'Home Assistant',
    platforms: ['home-assistant'],
    pitfalls: [
      'It compares scheme, host and port, and takes no wildcard.',
      'Restart Home Assistant after the change.',
      'It allows Authorization and Content-Type, and never credentials: send a long-lived access token.',
    ],
  },
  (_, origins) => [
    {
      place: 'configuration.yaml (newer versions: Settings, System, Network)',
      language: 'yaml',
      text: lines('http:', `  cors_allowed_origins: ${list(origins)}`),
    },
  ],
)

const localstack = service(
  {
    id: 'localstack',
    name: 'LocalStack',
    platforms: ['localstack'],
    pitfalls: [
      'A request from any other origin gets 403. DISABLE_CORS_CHECKS=1 allows all.',
      'A bucket needs CORS rules of its own, as on S3.',
    ],
  },
  (_, origins) => [
    {
      place: 'The environment of LocalStack',
      language: 'shell',
      text: lines(`export EXTRA_CORS_ALLOWED_ORIGINS=${shellQuoted(origins.join(','))}`),
    },
  ],
)

const gitea = service(
  {
    id: 'gitea',
    name: 'Gitea or Forgejo',
    platforms: ['gitea'],
    pitfalls: [
      'ALLOW_DOMAIN takes whole origins, despite its name.',
      'By default HEADERS has only Content-Type and User-Agent: Authorization must be in it.',
      'Restart it after the change.',
    ],
  },
  ({ methods, requestHeaders, credentials, maxAge }, origins) => [
    {
      place: 'app.ini',
      language: 'ini',
      text: lines(
        '[cors]',
        'ENABLED = true',
        `ALLOW_DOMAIN = ${origins.join(', ')}`,
        `METHODS = ${methods.join(', ')}`,
        requestHeaders.length > 0 && `HEADERS = ${requestHeaders.join(', ')}`,
        `ALLOW_CREDENTIALS = ${credentials}`,
        maxAge !== null && `MAX_AGE = ${maxAge}s`,
      ),
    },
  ],
)

const kratos = service(
  {
    id: 'ory-kratos',
    name: 'Ory Kratos, public API',
    platforms: ['ory-kratos'],
    pitfalls: [
      'The session cookie reaches it only from pages of the same site: app.example and auth.app.example, or any port of localhost, but not 127.0.0.1 with localhost.',
      'Its headers don’t come with “*” and credentials: list the origins.',
    ],
  },
  ({ methods, requestHeaders, exposedHeaders, credentials, maxAge }, origins) => [
    {
      place: 'kratos.yml',
      language: 'yaml',
      text: lines(
        'serve:',
        '  public:',
        '    cors:',
        '      enabled: true',
        `      allowed_origins: ${list(origins)}`,
        `      allowed_methods: ${list(methods)}`,
        requestHeaders.length > 0 && `      allowed_headers: ${list(requestHeaders)}`,
        exposedHeaders.length > 0 && `      exposed_headers: ${list(exposedHeaders)}`,
        `      allow_credentials: ${credentials}`,
        maxAge !== null && `      max_age: ${maxAge}`,
      ),
    },
  ],
)

const authelia = service(
  {
    id: 'authelia',
    name: 'Authelia, as an OpenID Connect provider',
    platforms: ['authelia'],
    pitfalls: [
      'allowed_origins_from_client_redirect_uris: true allows the origins of every client’s redirect URIs.',
      'clients is a sibling of cors, not part of it.',
      'Navigate to the authorization endpoint instead of fetching it.',
    ],
  },
  (_, origins) => [
    {
      place: 'configuration.yml',
      language: 'yaml',
      text: lines(
        'identity_providers:',
        '  oidc:',
        '    cors:',
        '      endpoints: ["token", "userinfo", "revocation", "introspection"]',
        `      allowed_origins: ${list(origins)}`,
      ),
    },
  ],
)

export const SELF_HOSTED: readonly Server[] = [
  ipfs,
  ethereumNode,
  stableDiffusion,
  comfyui,
  homeAssistant,
  localstack,
  gitea,
  kratos,
  authelia,
  geoserver,
]
