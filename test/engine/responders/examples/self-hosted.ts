import type { FactExamples } from '../fact-examples.ts'

export const SELF_HOSTED = {
  'ipfs-api-origins': {
    source: 'https://github.com/ipfs/kubo/blob/master/docs/config.md',
    shown: ['POST http://localhost:5001/api/v0/version', '403 Forbidden', 'Content-Type: text/plain; charset=utf-8'],
    near: ['POST http://localhost:5001/api/v1/version', '403 Forbidden', 'Content-Type: text/plain; charset=utf-8'],
  },
  'ethereum-node-origins': {
    source: 'https://geth.ethereum.org/docs/interacting-with-geth/rpc',
    shown: ['OPTIONS http://127.0.0.1:8545/ for POST', '200 OK', 'Vary: Origin'],
    near: ['OPTIONS http://127.0.0.1:8546/ for POST', '200 OK', 'Vary: Origin'],
  },
  'stable-diffusion-webui-origins': {
    source: 'https://github.com/AUTOMATIC1111/stable-diffusion-webui/pull/4294',
    shown: ['OPTIONS http://localhost:7860/sdapi/v1/txt2img for POST', '405 Method Not Allowed', 'server: uvicorn', 'allow: POST'],
    near: ['OPTIONS http://localhost:7860/api/v1/txt2img for POST', '405 Method Not Allowed', 'server: uvicorn', 'allow: POST'],
  },
  'comfyui-origins': {
    source: 'https://github.com/Comfy-Org/ComfyUI/blob/master/comfy/cli_args.py',
    shown: ['GET http://127.0.0.1:8188/object_info', '403 Forbidden', 'Server: Python/3.12 aiohttp/3.11.8'],
    near: ['GET http://127.0.0.1:8188/object_info', '502 Bad Gateway', 'Server: nginx'],
  },
  'home-assistant-origins': {
    source: 'https://www.home-assistant.io/integrations/http/',
    shown: ['OPTIONS http://homeassistant.local:8123/api/ for GET', '403 Forbidden', 'Server: Python/3.13 aiohttp/3.11.16'],
    near: ['OPTIONS http://other.local:8124/api/ for GET', '403 Forbidden', 'Server: Python/3.13 aiohttp/3.11.16'],
  },
  'localstack-origins': {
    source: 'https://docs.localstack.cloud/references/configuration',
    shown: ['OPTIONS http://localhost:4566/uploads/a.png?X-Amz-Signature=a for PUT', '403 Forbidden', 'Content-Length: 0'],
    near: ['OPTIONS http://localhost:4567/uploads/a.png for PUT', '403 Forbidden', 'Content-Length: 0'],
  },
  'n8n-webhook-not-registered': {
    source: 'https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/common-issues/',
    shown: ['OPTIONS https://n8n.corp.example/webhook/7a1c for POST', '404', 'content-type: application/json; charset=utf-8'],
    near: ['OPTIONS https://api.corp.example/webhook/7a1c for POST', '404', 'content-type: application/json; charset=utf-8'],
  },
  'n8n-webhook-origins': {
    source: 'https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/',
    shown: ['POST http://localhost:5678/webhook/7a1c', '200 OK', 'content-type: application/json; charset=utf-8'],
    near: ['POST http://localhost:5678/rest/login', '200 OK', 'content-type: application/json; charset=utf-8'],
  },
  'gitea-cors': {
    source: 'https://docs.gitea.com/administration/config-cheat-sheet',
    shown: ['OPTIONS https://git.corp.example/api/v1/user for GET', '405', 'allow: GET', 'set-cookie: i_like_gitea=a; Path=/'],
    near: ['OPTIONS https://git.corp.example/api/v1/user for GET', '405', 'allow: GET', 'set-cookie: _session=a; Path=/'],
  },
  'influxdb-duplicate': {
    source: 'https://github.com/influxdata/influxdb/issues/19703',
    shown: ['POST http://db.corp.example/api/v2/query', '200 OK', 'X-Influxdb-Version: 1.8.3', 'Access-Control-Allow-Origin: *, *'],
    near: ['POST http://db.corp.example/api/v2/query', '200 OK', 'X-Influxdb-Version: 1.8.3', 'Access-Control-Allow-Origin: *'],
  },
  'influxdb-without-cors': {
    source: 'https://github.com/influxdata/influxdb/issues/18391',
    shown: ['OPTIONS http://localhost:8086/api/v2/query for POST', '405 Method Not Allowed', 'X-Influxdb-Version: 1.8.0'],
    near: ['OPTIONS http://localhost:8086/api/v2/query for POST', '405 Method Not Allowed', 'X-Other-Version: 1.8.0'],
  },
  'nextcloud-webdav': {
    source: 'https://github.com/nextcloud/server/issues/3131',
    shown: ['OPTIONS https://cloud.corp.example/remote.php/dav/files/admin/ for PROPFIND', '401', 'Server: nginx'],
    near: ['OPTIONS https://cloud.corp.example/dav/files/admin/ for PROPFIND', '401', 'Server: nginx'],
  },
  'matrix-well-known': {
    source: 'https://spec.matrix.org/latest/client-server-api/#well-known-uri',
    shown: ['GET https://chat.example/.well-known/matrix/client', '200', 'content-type: application/json'],
    near: ['GET https://chat.example/.well-known/webfinger', '200', 'content-type: application/json'],
  },
  'matrix-proxy': {
    source: 'https://spec.matrix.org/latest/client-server-api/#web-browser-clients',
    shown: ['GET https://matrix.chat.example/_matrix/client/versions', '404', 'server: nginx'],
    near: ['GET https://matrix.chat.example/_matrix/client/versions', '404', 'Access-Control-Allow-Origin: *'],
  },
  'ollama-authorization': {
    source: 'https://github.com/ollama/ollama/issues/4001',
    shown: [
      'OPTIONS http://localhost:11434/v1/chat/completions for POST',
      '> Access-Control-Request-Headers: authorization,content-type',
      '204 No Content',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: Origin,Content-Length,Content-Type',
    ],
    near: [
      'OPTIONS http://localhost:11434/v1/chat/completions for POST',
      '> Access-Control-Request-Headers: content-type',
      '204 No Content',
      'Access-Control-Allow-Origin: *',
      'Access-Control-Allow-Headers: Origin,Content-Length,Content-Type',
    ],
  },
  'discourse-cors': {
    source: 'https://meta.discourse.org/t/set-up-cross-origin-resource-sharing-cors/7105',
    shown: ['GET https://forum.corp.example/latest.json', '200', 'x-discourse-route: list/latest'],
    near: ['GET https://forum.corp.example/latest.json', '200', 'x-other-route: list/latest'],
  },
  'grafana-api': {
    source: 'https://github.com/grafana/grafana/issues/11943',
    shown: ['GET https://grafana.corp.example/api/search', '200', 'x-grafana-org-id: 1'],
    near: ['GET https://grafana.corp.example/api/search', '200', 'x-org-id: 1'],
  },
} satisfies Readonly<Record<string, FactExamples>>
