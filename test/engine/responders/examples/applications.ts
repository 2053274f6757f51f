import type { FactExamples } from '../fact-examples.ts'

export const APPLICATIONS = {
  'socket-io-session-unknown': {
    source: 'https://socket.io/docs/v4/using-multiple-nodes/',
    shown: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a&sid=b', '400 Bad Request', 'Content-Type: application/json'],
    near: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '400 Bad Request', 'Content-Type: application/json'],
  },
  'socket-io-cors': {
    source: 'https://socket.io/docs/v4/handling-cors/',
    shown: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '200 OK', 'Content-Type: text/plain; charset=UTF-8'],
    near: ['GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a', '200 OK', 'Access-Control-Allow-Origin: *'],
  },
  'elasticsearch-http-cors': {
    source: 'https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings',
    shown: ['GET http://search.example:9200/_search', '200 OK', 'X-elastic-product: Elasticsearch'],
    near: ['GET http://search.example:8080/_search', '200 OK', 'Content-Type: application/json'],
  },
  'ollama-origins': {
    source: 'https://docs.ollama.com/faq',
    shown: ['OPTIONS http://localhost:11434/api/chat for POST', '403 Forbidden', 'Content-Length: 0'],
    near: ['OPTIONS http://localhost:8080/api/chat for POST', '403 Forbidden', 'Content-Length: 0'],
  },
  'lm-studio-cors': {
    source: 'https://lmstudio.ai/docs/developer/core/server/settings',
    shown: ['OPTIONS http://localhost:1234/v1/chat/completions for POST', '200 OK'],
    near: ['OPTIONS http://localhost:1234/items for POST', '200 OK'],
  },
  'vite-dev-server': {
    source: 'https://vite.dev/config/server-options.html#server-cors',
    shown: ['GET http://localhost:5173/@vite/client', '200 OK', 'Vary: Origin', 'Content-Type: text/javascript'],
    near: ['GET http://localhost:3000/client.js', '200 OK', 'Vary: Origin'],
  },
  'host-not-allowed': {
    source: 'https://vite.dev/config/server-options.html#server-allowedhosts',
    shown: ['GET https://dev.example/api/items', '403 Forbidden', 'body: Blocked request. This host ("dev.example") is not allowed.'],
    near: ['GET https://dev.example/api/items', '403 Forbidden', 'body: Forbidden'],
  },
  'jupyter-origin': {
    source: 'https://jupyter-server.readthedocs.io/en/latest/other/full-config.html',
    shown: ['GET http://localhost:8888/api/kernels', '403 Forbidden', 'Server: TornadoServer/6.4'],
    near: ['GET http://localhost:8888/items', '403 Forbidden', 'Server: TornadoServer/6.4'],
  },
  'couchdb-cors': {
    source: 'https://docs.couchdb.org/en/stable/config/http.html#cross-origin-resource-sharing',
    shown: ['OPTIONS http://db.example:5984/items for PUT', '405 Method Not Allowed', 'Server: CouchDB/3.3.3 (Erlang OTP/24)'],
    near: ['OPTIONS http://db.example:5984/items for PUT', '405 Method Not Allowed', 'Server: nginx'],
  },
  'docker-registry': {
    source: 'https://github.com/Joxit/docker-registry-ui/issues/104',
    shown: ['OPTIONS https://registry.example/v2/ for GET', '401 Unauthorized', 'Docker-Distribution-Api-Version: registry/2.0'],
    near: ['OPTIONS https://registry.example/v2/ for GET', '401 Unauthorized', 'Server: nginx'],
  },
  'geoserver-cors': {
    source: 'https://docs.geoserver.org/latest/en/user/production/container.html',
    shown: ['GET https://maps.example/geoserver/ows?service=WFS', '200 OK', 'Content-Type: application/json'],
    near: ['GET https://maps.example/geoserver/ows?service=WFS', '200 OK', 'Access-Control-Allow-Origin: https://www.example'],
  },
  'salesforce-cors': {
    source: 'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/extend_code_cors.htm',
    shown: ['OPTIONS https://shop.my.salesforce.com/services/data/v60.0/query for GET', '200', 'Content-Type: text/html'],
    near: ['GET https://shop.my.site.com/services/data/v60.0/query', '200', 'Content-Type: text/html'],
  },
  'wordpress-duplicate': {
    source: 'https://developer.wordpress.org/reference/functions/rest_send_cors_headers/',
    shown: ['GET https://blog.example/wp-json/wp/v2/posts', '200', 'Access-Control-Allow-Origin: https://app.example, *'],
    near: ['GET https://blog.example/wp-json/wp/v2/posts', '200', 'Access-Control-Allow-Origin: https://app.example'],
  },
  'wordpress-headers': {
    source: 'https://developer.wordpress.org/reference/hooks/rest_allowed_cors_headers/',
    shown: [
      'OPTIONS https://blog.example/wp-json/wp/v2/posts for GET',
      '200',
      '> Access-Control-Request-Headers: x-shop',
      'Access-Control-Allow-Origin: https://app.example',
      'Access-Control-Allow-Headers: Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
    ],
    near: [
      'OPTIONS https://blog.example/wp-json/wp/v2/posts for DELETE',
      '200',
      '> Access-Control-Request-Headers: x-wp-nonce',
      'Access-Control-Allow-Origin: https://app.example',
      'Access-Control-Allow-Headers: Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
    ],
  },
  'geoserver-duplicate': {
    source: 'https://github.com/kartoza/docker-geoserver/issues/269',
    shown: ['POST https://maps.example/geoserver/wfs', '200', 'Access-Control-Allow-Origin: *', 'Access-Control-Allow-Origin: *'],
    near: ['POST https://maps.example/geoserver/wfs', '200', 'Access-Control-Allow-Origin: *'],
  },
} satisfies Readonly<Record<string, FactExamples>>
