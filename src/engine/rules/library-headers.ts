/** What adds a request header that page code rarely sets itself. */
interface HeaderSource {
  /** Reads after "added by". */
  readonly library: string
  /** The library's setting that limits the header to some hosts, where it has one. */
  readonly setting?: string
  /** The library doesn’t work without it, so the server has to allow it. */
  readonly isNeeded?: true
}

/** Headers that one library sends together, each of which others send too. */
const TOGETHER: readonly (readonly [names: readonly string[], source: HeaderSource])[] = [
  [
    ['cache-control', 'expires', 'pragma'],
    { library: 'a cache of the page’s HTTP client, such as axios-cache-interceptor', setting: 'its option cacheTakeover: false' },
  ],
]

const SOURCES: readonly (readonly [pattern: RegExp, source: HeaderSource])[] = [
  [
    /^x-requested-with$/,
    {
      library: 'jQuery, SignalR or an old Axios setup, to mark requests from scripts',
      setting: 'axios.defaults.headers or crossDomain: true',
    },
  ],
  [
    /^(?:traceparent|tracestate)$/,
    {
      library: 'tracing (OpenTelemetry, Datadog, Application Insights, Elastic)',
      setting: 'propagateTraceHeaderCorsUrls, allowedTracingUrls, correlationHeaderExcludedDomains or distributedTracingOrigins',
    },
  ],
  [/^(?:sentry-trace|baggage)$/, { library: 'Sentry or OpenTelemetry tracing', setting: 'tracePropagationTargets' }],
  [/^x-datadog-/, { library: 'the Datadog browser SDK', setting: 'allowedTracingUrls' }],
  [/^x-highlight-request$/, { library: 'highlight.io', setting: 'tracingOrigins' }],
  [/^x-faro-/, { library: 'Grafana Faro' }],
  [/^(?:x-dashboard-id|x-panel-id|x-panel-plugin-id|x-grafana-.*)$/, { library: 'Grafana’s browser access', setting: 'Access: Server' }],
  [/^x-instana-/, { library: 'Instana', setting: 'allowedOrigins' }],
  [/^(?:x-dtpc|x-dtreferer|traceresponse)$/, { library: 'Dynatrace' }],
  [/^elastic-apm-traceparent$/, { library: 'Elastic APM', setting: 'distributedTracingOrigins' }],
  [/^x-(?:firelogger|firephp|chromelogger)/, { library: 'a logging extension in this browser' }],
  [/^x-kl-/, { library: 'the antivirus program Kaspersky, on this computer' }],
  [/^(?:newrelic|x-newrelic-.*)$/, { library: 'the New Relic browser agent', setting: 'distributed_tracing.allowed_origins' }],
  [/^(?:request-id|request-context)$/, { library: 'Application Insights', setting: 'correlationHeaderExcludedDomains' }],
  [
    /^(?:x-b3-.*|b3)$/,
    { library: 'tracing with B3 headers (OpenTelemetry, Zipkin)', setting: 'propagateTraceHeaderCorsUrls or ignoreUrls' },
  ],
  [/^(?:uber-trace-id|x-cloud-trace-context|x-amzn-trace-id)$/, { library: 'a tracing library' }],
  [/^(?:cache-control|pragma|expires)$/, { library: 'a library to bypass the cache (fetch’s cache option does that without a header)' }],
  [
    /^(?:if-none-match|if-modified-since|if-match)$/,
    { library: 'a caching layer in the page (the browser’s own cache needs no preflight)' },
  ],
  [
    /^x-(?:csrf|xsrf)-?token$/,
    {
      library: 'CSRF protection (Django, Rails, Laravel, Angular, Axios)',
      setting: 'the code that sets it for every request, such as $.ajaxSetup() or axios.defaults.headers',
    },
  ],
  [
    /^apollographql-client-/,
    {
      library: 'the Apollo GraphQL client, where it is given a name and version',
      setting: 'clientAwareness (before: name and version) of ApolloClient',
    },
  ],
  [/^(?:apollo-|x-apollo-)/, { library: 'the Apollo GraphQL client' }],
  [/^uppy-versions$/, { library: 'the uploader Uppy, for its Companion', isNeeded: true }],
  [/^x-okta-user-agent-extended$/, { library: 'the Okta SDK', isNeeded: true }],
  [/^x-launchdarkly-/, { library: 'the LaunchDarkly SDK', setting: 'sendLDHeaders: false' }],
  [/^x-contentful-user-agent$/, { library: 'the Contentful SDK', isNeeded: true }],
  [/^x-algolia-/, { library: 'the Algolia client', isNeeded: true }],
  [/^(?:rsc|next-url|next-router-.*)$/, { library: 'the router of Next.js', isNeeded: true }],
  [/^bugsnag-/, { library: 'Bugsnag', isNeeded: true }],
  [/^x-stainless-/, { library: 'an API’s generated SDK (OpenAI, Anthropic)', setting: 'defaultHeaders, where null removes a header' }],
  [/^(?:x-client-info|apikey|accept-profile|content-profile)$/, { library: 'the Supabase client', isNeeded: true }],
  [/^(?:x-goog-|x-firebase-)/, { library: 'a Google or Firebase SDK', isNeeded: true }],
  [/^x-amz-(?:sdk-checksum-algorithm|checksum-)/, { library: 'an AWS SDK', setting: 'requestChecksumCalculation: "WHEN_REQUIRED"' }],
  [/^(?:x-amz-|amz-sdk-)/, { library: 'an AWS SDK', isNeeded: true }],
  [/^(?:x-ms-|x-ms$)/, { library: 'an Azure or Microsoft SDK', isNeeded: true }],
  [/^ngsw-bypass$/, { library: 'Angular, to bypass its service worker (the URL parameter does the same)' }],
  [/^hx-/, { library: 'htmx', setting: `hx-request='{"noHeaders": true}'`, isNeeded: true }],
  [/^(?:turbo-frame|x-turbo-.*)$/, { library: 'Turbo', isNeeded: true }],
  [/^x-inertia/, { library: 'Inertia', isNeeded: true }],
  [/^(?:x-signalr-.*|x-socket-.*)$/, { library: 'SignalR or Laravel Echo', isNeeded: true }],
  [/^(?:x-grpc-web|grpc-timeout|x-user-agent)$/, { library: 'the gRPC-Web client', isNeeded: true }],
  [/^connect-(?:protocol-version|timeout-ms)$/, { library: 'the Connect client', isNeeded: true }],
  [/^mcp-/, { library: 'the client of the Model Context Protocol (MCP)', isNeeded: true }],
  [/^(?:tus-resumable|upload-(?:length|offset|metadata|concat|defer-length))$/, { library: 'the tus client', isNeeded: true }],
  [/^x-(?:parse|appwrite)-/, { library: 'the SDK of Parse or Appwrite', isNeeded: true }],
  [/^(?:dnt|upgrade-insecure-requests)$/, { library: 'an extension or a library' }],
  [/^user-agent$/, { library: 'an SDK (Chrome drops it and sends its own)' }],
]

/** What adds a request header of that lower-case name, null when it may be the page's own. */
export function likelySource(name: string): HeaderSource | null {
  return SOURCES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** What adds all of these lower-case names together; null when it may be several libraries. */
export function likelySourceOfAll(names: readonly string[]): HeaderSource | null {
  return TOGETHER.find(([all]) => all.every((name) => names.includes(name)))?.[1] ?? null
}

/** Is it the header of a library that works without it? */
export function isDispensable(name: string): boolean {
  const source = likelySource(name)
  return source !== null && source.isNeeded !== true
}
