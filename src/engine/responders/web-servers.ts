import type { Fact } from './fact.ts'
import { hostOf, methodOf, type Observation, pageOf } from './observation.ts'

const NGINX = ['nginx', 'openresty'] as const

/** What general web servers respond by themselves, before any application sees the request. */
export const WEB_SERVERS: readonly Fact[] = [
  {
    id: 'nginx-body-too-large',
    signs: [{ at: 'response', status: [413], platform: NGINX }],
    title: 'The request body is too large for nginx',
    means: 'nginx rejected the upload before your application saw it: the request body is too large. By default, nginx accepts 1 MB.',
    remedy: 'Raise the limit with client_max_body_size in the nginx configuration, or send a smaller body.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-header-too-large',
    signs: [{ status: [414, 431, 494], platform: NGINX }],
    title: 'The URL or a request header is too long for nginx',
    means: 'nginx rejected the request before your application saw it: its URL or a header, often Cookie, is too long.',
    remedy:
      'Send data in the body instead of the URL, or remove old cookies. If you need that length, raise large_client_header_buffers in the nginx configuration.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-static-file',
    signs: [
      {
        at: 'response',
        status: [200, 206],
        platform: NGINX,
        // The time and the size of the file, as nginx writes them.
        headers: { ETag: /^(W\/)?"[\da-f]{8}-[\da-f]+"$/, 'Last-Modified': /./ },
        without: ['Access-Control-Allow-Origin', 'Age', 'X-Cache', 'CF-Cache-Status'],
      },
    ],
    title: 'nginx serves this file itself, without CORS headers',
    means:
      'The ETag shows that nginx served a file from its disk. A CORS setting of the application behind it doesn’t apply to such files.',
    remedy: (seen) =>
      `Add the header in nginx, in the location that serves these files: add_header Access-Control-Allow-Origin ${pageOf(seen)} always.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'nginx-upstream-timeout',
    signs: [{ status: [504], platform: NGINX }],
    title: 'nginx timed out waiting for the application',
    means: (seen) =>
      `The application behind nginx didn’t respond${seen.at === 'preflight' ? ' to OPTIONS' : ''} within the time limit, 60 seconds by default.`,
    remedy: (seen) =>
      seen.at === 'preflight'
        ? 'Let the CORS middleware respond to OPTIONS before any other code runs: a preflight request needs none of the work. If even that takes so long, the application hangs or is overloaded (check its log).'
        : 'Make the request faster, or do the work in the background. If it must take this long, raise proxy_read_timeout in the nginx configuration.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-upstream-down',
    signs: [{ status: [502], platform: NGINX }],
    title: 'nginx couldn’t reach the application',
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
    title: 'nginx only accepts GET and HEAD for static files',
    means:
      'nginx looked for a file instead of passing the request to your application. For static files, it responds to any other method with “405 Not Allowed”.',
    remedy: ({ url }) =>
      `Pass ${url?.pathname ?? 'this path'} to the application with proxy_pass (or fastcgi_pass) in the nginx configuration, or correct the path in the page.`,
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'nginx-overloaded',
    signs: [{ status: [503], platform: NGINX }],
    title: 'nginx responded with 503 by itself',
    means: 'nginx responds with 503 by itself when limit_req or limit_conn is exceeded, or when no application is available.',
    remedy:
      'Send fewer requests at a time, or raise the limits (limit_req, limit_conn) in the nginx configuration. If the error persists, the application is down: check the nginx error log.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'iis-options-handler',
    signs: [
      { at: 'preflight', status: [200], headers: { Public: /OPTIONS/, Allow: /OPTIONS/ }, without: ['Access-Control-Allow-Origin'] },
      {
        at: 'preflight',
        status: [404, 405, 501],
        platform: 'iis',
        headers: { Allow: /\bTRACE\b/ },
        without: ['Access-Control-Allow-Origin'],
      },
      { at: 'preflight', status: [405, 501], headers: { Server: /^Microsoft-IIS/i }, without: ['Access-Control-Allow-Origin', 'Allow'] },
    ],
    title: 'IIS handled OPTIONS itself, without CORS headers',
    means: ({ entry }) =>
      `${entry.response.status === 200 ? 'The Public header shows that OPTIONSVerbHandler of IIS responded to the preflight request' : 'A handler of IIS (usually OPTIONSVerbHandler or the one for static files) responded to the preflight request'}. Your application, and its CORS settings, never saw it.`,
    remedy:
      'Install the IIS CORS module and list the origin there, or remove OPTIONSVerbHandler from <handlers> in web.config so that OPTIONS reaches the application.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'windows-authentication',
    signs: [
      { at: 'preflight', status: [401], platform: 'iis', headers: { 'WWW-Authenticate': /\b(Negotiate|NTLM)\b/i } },
      { at: 'preflight', status: [401], headers: { 'WWW-Authenticate': /\bNTLM\b/i }, without: ['Server'] },
    ],
    title: 'Windows authentication rejects the preflight request',
    means:
      'IIS requires Windows authentication for OPTIONS before the application and its CORS settings run, and a preflight request never carries credentials.',
    remedy: (seen) =>
      `Install the IIS CORS module and list ${pageOf(seen)} there: it responds before authentication. Or enable anonymous authentication too, and require the login in the application ([Authorize]). The request itself must include credentials.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'iis-webdav',
    signs: [{ status: [405], platform: 'iis', method: /^(PUT|DELETE|PATCH)$/ }],
    title: 'IIS doesn’t pass this method to the application',
    means:
      'IIS responded with 405 before your application saw the request. Its WebDAV module handles PUT and DELETE itself, and some handlers are registered for GET and POST only.',
    remedy:
      'Remove WebDAVModule from <modules> and the WebDAV handler from <handlers> in web.config, and let the application’s handler accept every verb.',
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
    title: 'The request body is too large for IIS',
    means:
      'IIS rejected the upload before your application saw it: above maxAllowedContentLength, 30 MB by default, it responds with 404 or 413.',
    remedy:
      'Raise maxAllowedContentLength in <requestLimits> of web.config (and maxRequestLength, MaxRequestBodySize or uploadReadAheadSize where they apply), or send a smaller body.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'iis-app-stopped',
    signs: [{ headers: { Server: /^Microsoft-HTTPAPI/i }, status: [400, 404, 503] }],
    title: 'Windows responded: no application handles this host and port',
    means:
      '“Microsoft-HTTPAPI” is Windows’ HTTP driver. It responds by itself when the host name has no binding (400, 404) or the application pool has stopped (503).',
    remedy: (seen) => `Start the site and its application pool, and give it a binding for ${hostOf(seen)}.`,
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'apache-not-modified',
    signs: [{ at: 'response', status: [304], platform: 'apache', without: ['Access-Control-Allow-Origin'] }],
    title: 'Apache drops the CORS headers of a 304 response',
    means:
      'Apache removes Access-Control-… headers from every 304 (Not Modified), also those that the application or a Header directive sets. A 304 gets to the page only if its own code sends If-None-Match or If-Modified-Since.',
    remedy:
      'Don’t set If-None-Match or If-Modified-Since in the page: the browser’s cache revalidates by itself. If the page’s own cache needs them, let the server respond with 200 instead of 304.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'apache-body-too-large',
    signs: [{ at: 'response', status: [413], platform: 'apache' }],
    title: 'The request body is too large for Apache',
    means: 'Apache rejected the upload before your application saw it: the request body is too large.',
    remedy:
      'Raise the size limit LimitRequestBody (or SecRequestBodyLimit in ModSecurity) in the Apache configuration, or send a smaller body.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'apache-forbidden',
    // Applications write their pages in UTF-8.
    signs: [{ status: [403], platform: 'apache', headers: { 'Content-Type': /^text\/html; charset=iso-8859-1$/i } }],
    title: 'Apache itself denied the request',
    means: (seen) =>
      `The page is Apache’s own, so the application never saw the request. ${
        isUsualMethod(seen)
          ? `A rule of ModSecurity, a Require directive or ${seen.at === 'preflight' ? 'a <Limit> on OPTIONS rejects' : 'the permissions of a file reject'} it.`
          : `Usually it is ModSecurity, whose core rule set allows only GET, HEAD, POST and OPTIONS by default, or a <Limit> on ${methodOf(seen)}.`
      }`,
    remedy: (seen) =>
      isUsualMethod(seen)
        ? `Look for the reason in Apache’s error log, and correct ${seen.at === 'preflight' ? '<Limit> or Require, or exclude the rule of ModSecurity, so that OPTIONS reaches the application' : 'Require or the file’s permissions, or exclude the rule of ModSecurity for this path'}.`
        : 'Look for the rule in Apache’s error log. In ModSecurity, add the method to tx.allowed_methods (rule 911100), or exclude that rule for this path. Otherwise correct <Limit> or Require.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'misdirected-request',
    signs: [{ status: [421] }],
    title: 'Misdirected request (421): the connection is for another host',
    means:
      'The browser reused an HTTP/2 connection to another host name with the same IP address and certificate, and the server doesn’t serve this host on it.',
    remedy:
      'Give the hosts separate certificates or IP addresses, or configure all of them alike (TLS settings, SNI passed on by the proxy), so that the server accepts the shared connection.',
    responsible: 'server',
    headers: 'none',
  },
]

/** Is it one that ModSecurity's core rule set allows by default? */
function isUsualMethod({ at, method }: Observation): boolean {
  return at === 'preflight' || /^(GET|HEAD|POST)$/.test(method)
}
