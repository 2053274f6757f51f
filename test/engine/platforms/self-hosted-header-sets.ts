import type { HeaderSet } from './header-sets.ts'

/** Responses of programs that people run themselves, as public reports show them. */
export const SELF_HOSTED_HEADER_SETS: readonly HeaderSet[] = [
  { name: 'Kubo', url: 'http://10.0.0.5:5001/api/v0/id', status: 200, lines: [['Server', 'kubo/0.29.0']], ids: ['ipfs'] },
  {
    name: 'the API of Kubo, which rejected a page',
    url: 'http://localhost:5001/api/v0/version',
    status: 403,
    lines: [
      ['Content-Type', 'text/plain; charset=utf-8'],
      ['X-Content-Type-Options', 'nosniff'],
    ],
    ids: ['ipfs', 'go'],
  },
  { name: 'another API on port 5001', url: 'https://localhost:5001/api/v1/items', status: 404, lines: [], ids: [] },
  { name: 'Geth', url: 'http://127.0.0.1:8545/', status: 200, lines: [['Content-Type', 'application/json']], ids: ['ethereum-node'] },
  {
    name: 'Stable Diffusion web UI',
    url: 'http://localhost:7860/sdapi/v1/txt2img',
    status: 405,
    lines: [['server', 'uvicorn']],
    ids: ['stable-diffusion-webui', 'uvicorn'],
  },
  {
    name: 'ComfyUI',
    url: 'http://127.0.0.1:8188/object_info',
    status: 403,
    lines: [['Server', 'Python/3.12 aiohttp/3.11.8']],
    ids: ['comfyui', 'aiohttp'],
  },
  {
    name: 'Home Assistant',
    url: 'http://homeassistant.local:8123/api/',
    status: 403,
    lines: [['Server', 'Python/3.13 aiohttp/3.11.16']],
    ids: ['home-assistant', 'aiohttp'],
  },
  {
    name: 'Home Assistant, whose Server header is empty',
    url: 'http://192.168.1.20:8123/api/',
    status: 401,
    lines: [['Server', '']],
    ids: ['home-assistant'],
  },
  { name: 'LocalStack by its name', url: 'https://b.s3.localhost.localstack.cloud/a', status: 403, lines: [], ids: ['localstack'] },
  {
    name: 'n8n',
    url: 'https://auto.corp.example/webhook/7a1c',
    status: 404,
    lines: [['content-type', 'application/json; charset=utf-8']],
    body: '{"code":404,"message":"The requested webhook \\"OPTIONS 7a1c\\" is not registered."}',
    ids: ['n8n'],
  },
  { name: 'n8n in its cloud', url: 'https://acme.app.n8n.cloud/webhook/7a1c', status: 200, lines: [], ids: ['n8n'] },
  { name: 'a webhook of something else', url: 'https://shop.example/webhook/7a1c', status: 404, lines: [], ids: [] },
  { name: 'Gitea', status: 405, lines: [['Set-Cookie', 'i_like_gitea=a; Path=/; HttpOnly']], ids: ['gitea'] },
  {
    name: 'InfluxDB behind nginx',
    status: 405,
    lines: [
      ['Server', 'nginx'],
      ['X-Influxdb-Version', '1.8.3'],
    ],
    ids: ['influxdb', 'nginx'],
  },
  {
    name: 'Nextcloud',
    url: 'https://cloud.example/remote.php/dav/files/admin/',
    status: 401,
    lines: [
      ['Server', 'nginx'],
      ['WWW-Authenticate', 'Basic realm="Nextcloud", charset="UTF-8"'],
    ],
    ids: ['nextcloud', 'nginx'],
  },
  { name: 'Synapse', url: 'https://matrix.example/_matrix/client/versions', status: 200, lines: [], ids: ['matrix'] },
  {
    name: 'authentik',
    url: 'https://auth.example/application/o/token/',
    status: 200,
    lines: [
      ['X-authentik-id', 'a1'],
      ['X-Powered-By', 'authentik'],
    ],
    ids: ['authentik'],
  },
  { name: 'Authelia', url: 'https://auth.example/api/oidc/token', status: 200, lines: [], ids: ['authelia'] },
  { name: 'Ory Kratos', url: 'http://127.0.0.1:4433/self-service/login/browser', status: 200, lines: [], ids: ['ory-kratos'] },
  {
    name: 'the admin API of Ory Hydra',
    url: 'http://127.0.0.1:4445/admin/oauth2/auth/requests/consent',
    status: 405,
    lines: [],
    ids: ['ory-hydra-admin'],
  },
  { name: 'Discourse', status: 200, lines: [['X-Discourse-Route', 'list/latest']], ids: ['discourse'] },
  { name: 'Grafana', status: 200, lines: [['X-Grafana-Org-Id', '1']], ids: ['grafana-api'] },
]
