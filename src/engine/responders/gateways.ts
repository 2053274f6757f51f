import { recognizePlatforms } from '../platforms/recognize.ts'
import type { Fact } from './fact.ts'
import { headerOf, hostOf, methodOf, pageOf } from './observation.ts'

const KONG = /^kong\b/i
const ENVOY = /^(istio-)?envoy$/i

/** What API gateways and reverse proxies respond for the services behind them. */
export const GATEWAYS: readonly Fact[] = [
  {
    id: 'kong-route-without-options',
    signs: [{ at: 'preflight', status: [404, 405], platform: 'kong' }],
    title: 'The Kong route doesn’t accept OPTIONS',
    means:
      'Kong’s cors plugin only runs on a route that matches, and no route with this path accepts OPTIONS, so the preflight request got 404 or went to the service, which can’t handle it.',
    remedy: (seen) =>
      `Add OPTIONS to the methods of the Kong route (or leave methods empty), with the cors plugin on it: ${pageOf(seen)} in origins, ${methodOf(seen)} in methods, preflight_continue off.`,
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'kong-error',
    signs: [{ status: [401, 403, 404, 413, 426, 429, 500, 502, 503, 504], headers: { Server: KONG } }],
    title: 'Kong responded in place of the service',
    means: ({ entry }) =>
      `The Server header shows that Kong itself responded with ${entry.response.status}: ${KONG_STATUS[entry.response.status] ?? 'the service behind it couldn’t be reached'}.`,
    remedy:
      'Correct that in the Kong configuration or in the request, and check Kong’s error log. The cors plugin adds its headers to plugin responses only if it runs on the same route.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'envoy-upstream',
    signs: [
      { status: [503, 504], headers: { Server: ENVOY }, without: ['x-envoy-upstream-service-time'] },
      { status: [503, 504], body: /^(upstream (connect error|request timeout)|no healthy upstream)/ },
    ],
    title: 'Envoy got no response from the service behind it',
    means: ({ entry }) =>
      entry.response.status === 504
        ? 'Envoy timed out waiting for the service: a route’s timeout is 15 seconds by default.'
        : 'Envoy found no healthy upstream, or the connection to it failed or was closed.',
    remedy: ({ entry }) =>
      entry.response.status === 504
        ? 'Make the request faster, or raise the timeout of the route (timeout in the VirtualService or HTTPRoute).'
        : 'Check that the service is running, listens on the port in its definition and passes its health check; with Istio, that both sides agree on mTLS.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'ingress-nginx-duplicate',
    signs: [{ platform: 'ingress-nginx', headers: { 'Access-Control-Allow-Origin': /,/ } }],
    title: 'The Ingress and the service behind it both add CORS headers',
    means:
      'The response has defaults of ingress-nginx, the ingress controller of Kubernetes: it adds CORS headers (enable-cors), and so does the service behind it.',
    remedy:
      'Remove the annotation nginx.ingress.kubernetes.io/enable-cors from the Ingress, or the CORS middleware from the service. Newer versions of ingress-nginx replace the service’s headers.',
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'envoy-no-route',
    signs: [{ status: [404], headers: { Server: ENVOY }, without: ['x-envoy-upstream-service-time', 'Content-Type'] }],
    title: 'No Envoy route matches this request',
    means: (seen) =>
      seen.at === 'preflight'
        ? 'Envoy has no route for this host, path and method: a route that matches on the method never sees OPTIONS, so its CORS policy doesn’t run.'
        : `Envoy has no route for ${hostOf(seen)} and this path.`,
    remedy: (seen) =>
      seen.at === 'preflight'
        ? `Let the route match OPTIONS too, and give it a CORS policy that allows ${pageOf(seen)} and ${methodOf(seen)}.`
        : 'Correct the host and path in the VirtualService, HTTPRoute or gateway.',
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'envoy-jwt-on-options',
    signs: [
      {
        at: 'preflight',
        status: [401],
        headers: { Server: ENVOY, 'WWW-Authenticate': /^Bearer/i },
        without: ['x-envoy-upstream-service-time'],
      },
    ],
    title: 'Envoy’s JWT check rejects the preflight request',
    means:
      'Envoy checks OPTIONS for a JWT, and a preflight request never carries one. Its CORS filter didn’t respond first: there is none on this route, or it doesn’t list the origin.',
    remedy: (seen) =>
      `Give the route a CORS policy that allows ${pageOf(seen)} and ${methodOf(seen)}: cors in the SecurityPolicy (Envoy Gateway), corsPolicy in the VirtualService (Istio), or the cors filter before jwt_authn in plain Envoy.`,
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'envoy-rbac',
    signs: [
      { status: [403], headers: { Server: ENVOY }, length: [19], without: ['x-envoy-upstream-service-time'] },
      { at: 'preflight', status: [401], headers: { Server: ENVOY }, without: ['x-envoy-upstream-service-time'] },
      { status: [403], body: /^RBAC: access denied/ },
    ],
    title: 'An Istio authorization policy denied the request',
    means:
      'Envoy itself responded (“RBAC: access denied”, or a missing JWT): a policy of the mesh rejects the request before the service sees it.',
    remedy:
      'Allow OPTIONS without a token in the AuthorizationPolicy or RequestAuthentication, or put the CORS policy on the ingress gateway, before them.',
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'traefik-no-router',
    signs: [
      {
        status: [404],
        headers: { 'X-Content-Type-Options': /^nosniff$/i, 'Content-Type': /^text\/plain; charset=utf-8$/i },
        length: [19],
        without: ['Server'],
      },
    ],
    title: 'No route matches: the plain 404 page of Traefik or Go',
    means: (seen) =>
      `Traefik responds with “404 page not found” (19 bytes) when no router matches, and so does a Go server when no handler matches: there is no route for ${seen.at === 'preflight' ? 'OPTIONS at this URL' : `${hostOf(seen)} or for this path`}.`,
    remedy: (seen) =>
      seen.at === 'preflight'
        ? 'In Go, put the CORS handler around the whole router, not on single routes: http.ListenAndServe(addr, cors.Handler(router)). In Traefik, compare the router’s rule (Host, PathPrefix, Method, entry point) with the URL.'
        : 'Compare the router’s rule (Host, PathPrefix, entry point, TLS) or the Go routes with the URL. A CORS middleware only runs on a router that matches.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'traefik-upstream-down',
    signs: [
      { status: [502], headers: { 'Content-Type': /^text\/plain/i }, length: [11], without: ['Server'] },
      { status: [504], headers: { 'Content-Type': /^text\/plain/i }, length: [15], without: ['Server'] },
    ],
    title: 'Traefik couldn’t reach the service',
    means: ({ entry }) =>
      entry.response.status === 502
        ? '“Bad Gateway” in 11 bytes is Traefik’s own page: the service refused or closed the connection.'
        : '“Gateway Timeout” in 15 bytes is Traefik’s own page: the service couldn’t be reached in time.',
    remedy:
      'Check that the container is running, that it shares a network with Traefik, and that the service’s port label is the port it listens on.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'haproxy-no-server',
    signs: [
      {
        status: [502, 503, 504],
        headers: { 'Cache-Control': /^no-cache$/, 'Content-Type': /^text\/html$/ },
        without: ['Server'],
        // Hosting platforms, which name themselves, send such pages too.
        holds: ({ response }) => recognizePlatforms([response]).every(({ layer }) => layer !== 'host'),
      },
      // The page of OpenShift's router.
      {
        status: [503],
        headers: { 'Cache-Control': /^private, max-age=0, no-cache, no-store$/, Pragma: /^no-cache$/, 'Content-Type': /^text\/html$/ },
        without: ['Server'],
      },
    ],
    title: 'HAProxy got no response from a server behind it',
    means: ({ entry }) => `HAProxy (the router of OpenShift, too) sends this page itself: ${HAPROXY_STATUS[entry.response.status] ?? ''}.`,
    remedy: ({ entry }) =>
      entry.response.status === 504
        ? 'Make the request faster, or raise timeout server (in OpenShift, the annotation haproxy.router.openshift.io/timeout of the route).'
        : 'Start the application, and check that it listens on its port and passes its health check. In OpenShift, compare host, path and service of the route with the URL.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'apigee-fault',
    signs: [{ headers: { 'x-apigee-fault-code': /./ } }, { headers: { 'x-apigee-fault-source': /./ } }],
    title: 'An Apigee policy raised a fault',
    means: (seen) =>
      `Apigee itself responded (${(headerOf(seen, 'x-apigee-fault-code') || headerOf(seen, 'x-apigee-fault-source')).slice(0, 60)}): a policy such as the API key or OAuth check failed before the backend was called.`,
    remedy:
      'Put the CORS policy first in the request PreFlow, so that OPTIONS never reaches the check, and send the key or token that the policy requires.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
]

const HAPROXY_STATUS: Readonly<Record<number, string>> = {
  502: 'the server closed the connection or sent no valid response',
  503: 'no server of the backend is up, or no route has this host and path',
  504: 'the server didn’t respond within the time limit',
}

const KONG_STATUS: Readonly<Record<number, string>> = {
  401: 'an authentication plugin found no valid credentials',
  403: 'a plugin (ACL, IP restriction, bot detection) denied access',
  404: 'no route matches',
  413: 'the request body is too large (request-size-limiting)',
  426: 'the route only accepts https',
  429: 'too many requests (rate-limiting)',
}
