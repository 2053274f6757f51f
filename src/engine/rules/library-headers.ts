/** Request headers that page code rarely sets by hand, and who does. */
const SOURCES: readonly (readonly [pattern: RegExp, source: string])[] = [
  [/^x-requested-with$/, 'jQuery, Prototype, old Axios set-ups and PWA tools add it to mark requests of scripts'],
  [/^(?:traceparent|tracestate)$/, 'tracing adds it (OpenTelemetry, Datadog, Application Insights, Elastic)'],
  [/^(?:sentry-trace|baggage)$/, 'Sentry’s or OpenTelemetry’s tracing adds it (see tracePropagationTargets)'],
  [/^x-datadog-/, 'Datadog’s browser SDK adds it (see allowedTracingUrls)'],
  [/^(?:newrelic|x-newrelic-.*)$/, 'New Relic’s browser agent adds it'],
  [/^(?:request-id|request-context)$/, 'Application Insights adds it'],
  [/^(?:x-b3-.*|b3|uber-trace-id|x-cloud-trace-context|x-amzn-trace-id)$/, 'tracing adds it'],
  [
    /^(?:cache-control|pragma|expires)$/,
    'page code or a library adds it against caching; as a request header it is seldom needed, fetch’s cache option does the same',
  ],
  [/^(?:if-none-match|if-modified-since|if-match)$/, 'a caching layer in the page adds it; the browser’s own cache needs no permission'],
  [/^x-(?:csrf|xsrf)-?token$/, 'a CSRF guard adds it (Django, Rails, Laravel, Angular, Axios)'],
  [/^(?:apollo-|x-apollo-)/, 'Apollo’s GraphQL client adds it'],
  [/^x-stainless-/, 'an API’s generated SDK adds it'],
  [/^(?:x-client-info|apikey|accept-profile|content-profile)$/, 'the Supabase client adds it'],
  [/^(?:x-goog-|x-firebase-)/, 'a Google or Firebase SDK adds it'],
  [/^(?:x-amz-|amz-sdk-)/, 'an AWS SDK adds it'],
  [/^(?:x-ms-|x-ms$)/, 'an Azure or Microsoft SDK adds it'],
  [/^hx-/, 'htmx adds it'],
  [/^(?:turbo-frame|x-turbo-.*)$/, 'Turbo adds it'],
  [/^x-inertia/, 'Inertia adds it'],
  [/^(?:x-signalr-.*|x-socket-.*)$/, 'SignalR or Echo adds it'],
  [/^(?:dnt|upgrade-insecure-requests|user-agent)$/, 'an extension or a library adds it'],
]

/** Who adds a request header of that lower-case name, null when it may be the page's own. */
export function likelySource(name: string): string | null {
  return SOURCES.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
