import type { Platform } from './platform.ts'
import { cookie, domain, FAILURE, header, serverHeader } from './sign.ts'

const layer = 'proxy'

/** What may stand in front of an application, or serve files itself. */
export const PROXIES = {
  kong: {
    name: 'Kong Gateway',
    layer,
    signs: [
      serverHeader(/^kong\/\S+/i),
      { header: 'via', value: /\bkong\/\S+/i },
      header('x-kong-proxy-latency'),
      header('x-kong-response-latency'),
      header('x-kong-request-id'),
    ],
  },
  apigee: { name: 'Apigee', layer, signs: [{ body: /^\{"fault":\{"faultstring":"[^"]{1,200}/, status: FAILURE }] },
  krakend: { name: 'KrakenD', layer, signs: [{ header: 'x-krakend', value: /^.{0,24}/ }, header('x-krakend-completed')] },
  tyk: { name: 'Tyk', layer, signs: [{ header: 'x-generator', value: /^tyk\.io$/i }] },
  apisix: { name: 'Apache APISIX', layer, signs: [serverHeader(/^APISIX\b\S*/)] },
  istio: { name: 'Istio', layer, signs: [serverHeader(/^istio-envoy$/)] },
  envoy: {
    name: 'Envoy',
    layer,
    signs: [
      serverHeader(/^envoy$/),
      { header: 'x-envoy-upstream-service-time', value: /^\d+/ },
      { body: /^(?:no healthy upstream|upstream connect error)/, status: FAILURE },
    ],
  },
  traefik: { name: 'Traefik', layer, signs: [serverHeader(/^Traefik\b/i), header('x-traefik-request-id')] },
  iis: { name: 'IIS', layer, signs: [serverHeader(/^Microsoft-IIS\/\S+/), { header: 'x-powered-by', value: /^ASP\.NET$/ }] },
  openresty: { name: 'OpenResty (nginx)', layer, signs: [serverHeader(/^openresty(?:\/\S+)?/i)] },
  'ingress-nginx': {
    name: 'ingress-nginx',
    layer,
    signs: [
      // Its default length of half a year, which nobody else uses.
      { header: 'strict-transport-security', value: /^max-age=15724800; includeSubDomains$/ },
      // Its default list of headers, beside its default list of methods.
      {
        header: 'access-control-allow-headers',
        value:
          /^DNT,(?:X-CustomHeader,)?Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,(?:Range,)?Authorization$/,
        beside: { header: 'access-control-allow-methods', value: /^GET, PUT, POST, DELETE, PATCH, OPTIONS$/ },
      },
    ],
  },
  nginx: { name: 'nginx', layer, signs: [serverHeader(/^(?:nginx|tengine|freenginx)(?:\/\S+)?/i)] },
  litespeed: { name: 'LiteSpeed', layer, signs: [serverHeader(/^LiteSpeed$/)] },
  apache: { name: 'Apache HTTP Server', layer, signs: [serverHeader(/^Apache(?:\/[\d.]+)?(?: \(.*)?$/)] },
  caddy: { name: 'Caddy', layer, signs: [serverHeader(/^Caddy$/), { header: 'via', value: /\b[\d.]+ Caddy\b/ }] },
  lighttpd: { name: 'lighttpd', layer, signs: [serverHeader(/^lighttpd(?:\/\S+)?/)] },
  varnish: { name: 'Varnish', layer, signs: [{ header: 'x-varnish', value: /^[\d ]{1,24}/ }] },
  haproxy: {
    name: 'HAProxy',
    layer,
    signs: [
      // Its manual's name for the cookie of a backend, and the page that it sends where none responds.
      cookie('SERVERID'),
      {
        header: 'cache-control',
        value: /^no-cache$/,
        status: /^50[234]$/,
        beside: { header: 'content-type', value: /^text\/html$/ },
        without: header('server'),
      },
      // The page of OpenShift's router.
      {
        header: 'cache-control',
        value: /^private, max-age=0, no-cache, no-store$/,
        status: /^503$/,
        beside: { header: 'pragma', value: /^no-cache$/, beside: { header: 'content-type', value: /^text\/html$/ } },
        without: header('server'),
      },
    ],
  },
  zscaler: {
    name: "your company's web proxy",
    layer,
    signs: [
      serverHeader(/^(?:Zscaler|BlueCoat|squid|McAfee)[^\n]{0,24}/i),
      domain('zscaler.net', 'zscalertwo.net', 'zscloud.net'),
      header('x-squid-error'),
    ],
  },
} as const satisfies Record<string, Platform>

const cdn = 'cdn'

export const CDNS = {
  cloudflare: { name: 'Cloudflare', layer: cdn, signs: [serverHeader(/^cloudflare$/), { header: 'cf-ray', value: /^[\da-f]+-\w+/ }] },
  cloudfront: {
    name: 'Amazon CloudFront',
    layer: cdn,
    signs: [
      domain('cloudfront.net'),
      { header: 'via', value: /\.cloudfront\.net \(CloudFront\)/ },
      { header: 'x-amz-cf-id', value: /^.{0,12}/ },
      serverHeader(/^CloudFront$/),
    ],
  },
  fastly: {
    name: 'Fastly',
    layer: cdn,
    signs: [domain('fastly.net', 'edgecompute.app'), { header: 'x-served-by', value: /^cache-[\w-]{1,30}/ }, header('x-fastly-request-id')],
  },
  akamai: {
    name: 'Akamai',
    layer: cdn,
    signs: [
      domain('akamaized.net', 'akamaihd.net', 'edgekey.net', 'edgesuite.net'),
      serverHeader(/^AkamaiGHost\b|^AkamaiNetStorage$/),
      { header: 'server-timing', value: /\bak_p\b/ },
      header('akamai-grn'),
    ],
  },
  'azure-front-door': { name: 'Azure Front Door', layer: cdn, signs: [domain('azurefd.net', 'azureedge.net'), header('x-azure-ref')] },
  'google-load-balancer': { name: 'Google Cloud Load Balancing', layer: cdn, signs: [{ header: 'via', value: /^1\.1 google$/ }] },
  bunny: { name: 'bunny.net', layer: cdn, signs: [domain('b-cdn.net'), serverHeader(/^BunnyCDN\b/)] },
} as const satisfies Record<string, Platform>
