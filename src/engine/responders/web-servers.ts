import type { Fact } from './fact.ts'
import { hostOf } from './observation.ts'

const NGINX = ['nginx', 'openresty'] as const

/** What general web servers respond by themselves, before any application is asked. */
export const WEB_SERVERS: readonly Fact[] = [
  {
    id: 'nginx-body-too-large',
    signs: [{ at: 'response', status: [413], platform: NGINX }],
    responder: 'nginx',
    title: 'The request body is larger than nginx accepts',
    means: 'nginx refused the upload before your application saw it: the request body is too large. Unless configured, nginx accepts 1 MB.',
    remedy: 'Raise the limit with client_max_body_size in the nginx configuration, or send a smaller body.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-header-too-large',
    signs: [{ status: [414, 431, 494], platform: NGINX }],
    responder: 'nginx',
    title: 'The URL or a request header is longer than nginx accepts',
    means: 'nginx refused the request before your application saw it: its URL or a header, often Cookie, is too long.',
    remedy:
      'Send data in the body instead of the URL, or remove old cookies. If the length is needed, raise large_client_header_buffers in the nginx configuration.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-upstream-timeout',
    signs: [{ status: [504], platform: NGINX }],
    responder: 'nginx',
    title: 'nginx stopped waiting for the application',
    means: 'The application behind nginx did not respond within the time limit, 60 seconds unless configured.',
    remedy:
      'Make the request finish faster or run the work in the background. If it must take this long, raise proxy_read_timeout in the nginx configuration.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-upstream-down',
    signs: [{ status: [502], platform: NGINX }],
    responder: 'nginx',
    title: 'nginx could not reach the application',
    means: 'nginx is running, but the application behind it refused the connection, closed it early or sent an invalid response.',
    remedy:
      'Start the application, or correct its URL in proxy_pass. The nginx error log says which of these it was; a response with very large headers needs a larger proxy_buffer_size.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-static-file-method',
    signs: [
      { status: [405], reason: /^Not Allowed$/, platform: NGINX },
      // An application's 405 lists the methods it takes in Allow; nginx's own page has none.
      { status: [405], platform: NGINX, headers: { 'Content-Type': /^text\/html/i }, without: ['Allow'] },
    ],
    responder: 'nginx',
    title: 'nginx served a static location, which only takes GET and HEAD',
    means:
      'nginx looked for a file instead of passing the request to your application: “405 Not Allowed” is what it responds to any other method on a static location.',
    remedy: ({ url }) =>
      `Pass ${url?.pathname ?? 'this path'} to the application with proxy_pass (or fastcgi_pass) in the nginx configuration, or correct the path in the page.`,
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-overloaded',
    signs: [{ status: [503], platform: NGINX }],
    responder: 'nginx',
    title: 'nginx turned the request away (503)',
    means: 'nginx responds 503 by itself when limit_req or limit_conn is exceeded, or when no application is available.',
    remedy:
      'Send fewer requests at a time, or raise the limits (limit_req, limit_conn) in the nginx configuration. If the error stays, the application is down: see the nginx error log.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'iis-options-handler',
    signs: [{ at: 'preflight', status: [200], headers: { Public: /OPTIONS/, Allow: /OPTIONS/ }, without: ['Access-Control-Allow-Origin'] }],
    responder: 'IIS',
    title: 'IIS handled OPTIONS itself, without CORS headers',
    means:
      'The Public header shows that the OPTIONSVerbHandler of IIS responded to the preflight request. Your application, and its CORS settings, never saw it.',
    remedy:
      'Install the IIS CORS module and list the origin there, or remove OPTIONSVerbHandler from <handlers> in web.config so that OPTIONS reaches the application.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'iis-webdav',
    signs: [{ status: [405], platform: 'iis', method: /^(PUT|DELETE|PATCH)$/ }],
    responder: 'IIS',
    title: 'IIS does not pass this method to the application',
    means:
      'IIS responded 405 before your application saw the request. Its WebDAV module takes PUT and DELETE, and some handlers are registered for GET and POST only.',
    remedy:
      'Remove WebDAVModule from <modules> and the WebDAV handler from <handlers> in web.config, and let the application’s handler take every verb.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'iis-body-too-large',
    signs: [
      { at: 'response', status: [413], platform: 'iis' },
      {
        at: 'response',
        status: [404],
        platform: 'iis',
        method: /^(POST|PUT|PATCH)$/,
        requestHeaders: { 'Content-Length': /^(3\d{7}|[4-9]\d{7}|\d{9,})$/ },
      },
    ],
    responder: 'IIS',
    title: 'The request body is larger than IIS accepts',
    means:
      'IIS refused the upload before your application saw it. Beyond maxAllowedContentLength, 30 MB unless configured, it responds 404 or 413.',
    remedy:
      'Raise maxAllowedContentLength in <requestLimits> of web.config (and maxRequestLength, MaxRequestBodySize or uploadReadAheadSize where they apply), or send a smaller body.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'iis-app-stopped',
    signs: [{ headers: { Server: /^Microsoft-HTTPAPI/i }, status: [400, 404, 503] }],
    responder: 'HTTP.sys',
    title: 'Windows responded, because no application takes this host and port',
    means:
      '“Microsoft-HTTPAPI” is the HTTP driver of Windows. It responds by itself when the host name has no binding (400, 404) or the application pool has stopped (503).',
    remedy: (seen) => `Start the site and its application pool, and give it a binding for ${hostOf(seen)}.`,
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'apache-body-too-large',
    signs: [{ at: 'response', status: [413], platform: 'apache' }],
    responder: 'Apache',
    title: 'The request body is larger than Apache accepts',
    means: 'Apache refused the upload before your application saw it: the request body is too large.',
    remedy:
      'Raise the size limit LimitRequestBody (or SecRequestBodyLimit of ModSecurity) in the Apache configuration, or send a smaller body.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'misdirected-request',
    signs: [{ status: [421] }],
    responder: 'the web server',
    title: 'The connection belongs to another host of this server (421)',
    means:
      'The browser reused an HTTP/2 connection of another host name, which has the same address and certificate, and the server does not serve this host on it.',
    remedy:
      'Give the hosts separate certificates or addresses, or configure all of them alike (TLS settings, SNI passed on by the proxy), so that the server accepts the shared connection.',
    responsible: 'server',
    headers: 'none',
  },
]
