import type { FactExamples } from '../fact-examples.ts'

export const WEB_SERVERS = {
  'nginx-body-too-large': {
    source: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size',
    shown: ['POST https://api.example/photos', '413 Request Entity Too Large', 'Server: nginx/1.24.0 (Ubuntu)'],
    near: ['POST https://api.example/photos', '413 Payload Too Large', 'Server: Kestrel'],
  },
  'nginx-header-too-large': {
    source: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#large_client_header_buffers',
    shown: ['GET https://api.example/items?ids=1', '414 Request-URI Too Large', 'Server: nginx'],
    near: ['GET https://api.example/items', '404 Not Found', 'Server: nginx'],
  },
  'nginx-upstream-timeout': {
    source: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout',
    shown: ['GET https://api.example/report', '504 Gateway Time-out', 'Server: nginx/1.25.3', 'after 60.01 s'],
    near: ['GET https://api.example/report', '500 Internal Server Error', 'Server: nginx/1.25.3'],
  },
  'nginx-upstream-down': {
    source: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html',
    shown: ['POST https://api.example/items', '502 Bad Gateway', 'Server: nginx'],
    near: ['POST https://api.example/items', '502 Bad Gateway', 'Server: cloudflare'],
  },
  'nginx-static-file-method': {
    source: 'https://trac.nginx.org/nginx/ticket/485',
    shown: ['POST https://app.example/api/login', '405 Not Allowed', 'Server: nginx/1.21.6'],
    near: ['POST https://app.example/api/login', '405 Method Not Allowed', 'Server: nginx/1.21.6', 'Allow: GET'],
  },
  'nginx-overloaded': {
    source: 'https://nginx.org/en/docs/http/ngx_http_limit_req_module.html#limit_req_status',
    shown: ['GET https://api.example/tiles/7', '503 Service Temporarily Unavailable', 'Server: nginx'],
    near: ['GET https://api.example/tiles/7', '503 Service Unavailable', 'Server: Varnish'],
  },
  'iis-options-handler': {
    source: 'https://learn.microsoft.com/en-us/iis/extensions/cors-module/cors-module-configuration-reference',
    shown: [
      'OPTIONS https://api.example/api/items for PUT',
      '200 OK',
      'Allow: OPTIONS, TRACE, GET, HEAD, POST',
      'Public: OPTIONS, TRACE, GET, HEAD, POST',
      'Server: Microsoft-IIS/10.0',
    ],
    near: ['OPTIONS https://api.example/api/items for PUT', '200 OK', 'Allow: GET, PUT', 'Server: Microsoft-IIS/10.0'],
  },
  'iis-webdav': {
    source:
      'https://learn.microsoft.com/en-us/aspnet/web-api/overview/testing-and-debugging/troubleshooting-http-405-errors-after-publishing-web-api-applications',
    shown: [
      'PUT https://api.example/api/items/7',
      '405 Method Not Allowed',
      'Allow: GET, HEAD, OPTIONS, TRACE',
      'Server: Microsoft-IIS/10.0',
    ],
    near: ['GET https://api.example/api/items/7', '405 Method Not Allowed', 'Server: Microsoft-IIS/10.0'],
  },
  'iis-body-too-large': {
    source: 'https://learn.microsoft.com/en-us/iis/configuration/system.webserver/security/requestfiltering/requestlimits/',
    shown: ['POST https://api.example/upload', '> Content-Length: 48000000', '404 Not Found', 'Server: Microsoft-IIS/10.0'],
    near: ['POST https://api.example/upload', '> Content-Length: 1200', '404 Not Found', 'Server: Microsoft-IIS/10.0'],
  },
  'iis-app-stopped': {
    source:
      'https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/health-diagnostic-performance/troubleshoot-http-error-503',
    shown: ['GET http://intranet.example:8081/api', '503 Service Unavailable', 'Server: Microsoft-HTTPAPI/2.0'],
    near: ['GET http://intranet.example:8081/api', '503 Service Unavailable', 'Server: Microsoft-IIS/10.0'],
  },
  'apache-not-modified': {
    source: 'https://github.com/fkooman/php-remote-storage/issues/67',
    shown: ['GET https://api.example/notes', '304 Not Modified', 'Server: Apache/2.4.57 (Debian)', 'ETag: "1"'],
    near: ['GET https://api.example/notes', '304 Not Modified', 'Server: nginx', 'ETag: "1"'],
  },
  'apache-body-too-large': {
    source: 'https://httpd.apache.org/docs/2.4/mod/core.html#limitrequestbody',
    shown: ['POST https://api.example/files', '413 Request Entity Too Large', 'Server: Apache/2.4.57 (Debian)'],
    near: ['POST https://api.example/files', '403 Forbidden', 'Server: Apache/2.4.57 (Debian)'],
  },
  'misdirected-request': {
    source: 'https://httpd.apache.org/docs/2.4/mod/mod_http2.html#misdirected',
    shown: ['GET https://api.example/items', '421 Misdirected Request', 'Server: Apache/2.4.64'],
    near: ['GET https://api.example/items', '404 Not Found', 'Server: Apache/2.4.64'],
  },
  'windows-authentication': {
    source: 'https://github.com/dotnet/aspnetcore/issues/11764',
    shown: [
      'OPTIONS https://api.example/hub for POST',
      '401 Unauthorized',
      'Server: Microsoft-IIS/10.0',
      'WWW-Authenticate: Negotiate, NTLM',
    ],
    near: ['OPTIONS https://api.example/hub for POST', '401 Unauthorized', 'Server: Microsoft-IIS/10.0', 'WWW-Authenticate: Bearer'],
  },
  'nginx-static-file': {
    source: 'https://github.com/cyu/rack-cors/issues/186',
    shown: [
      'GET https://shop.example/fonts/a.woff2',
      '200',
      'Server: nginx',
      'Last-Modified: Wed, 19 Jun 2019 10:00:00 GMT',
      'ETag: "5d0a0a20-12b40"',
    ],
    near: [
      'GET https://shop.example/fonts/a.woff2',
      '200',
      'Server: nginx',
      'Last-Modified: Wed, 19 Jun 2019 10:00:00 GMT',
      'ETag: "a1b2c3"',
    ],
  },
  'apache-forbidden': {
    source: 'https://github.com/coreruleset/coreruleset/issues/4263',
    shown: ['PUT https://cloud.example/recipes/7', '403 Forbidden', 'Server: Apache', 'Content-Type: text/html; charset=iso-8859-1'],
    near: ['PUT https://cloud.example/recipes/7', '403 Forbidden', 'Server: Apache', 'Content-Type: text/html; charset=UTF-8'],
  },
} satisfies Readonly<Record<string, FactExamples>>
