import { type ReportedCase, report } from './report.ts'

export const LIBRARIES: readonly ReportedCase[] = [
  report(
    'A session recorder adds its header to another service’s requests',
    'highlight/highlight/issues/7893',
    'OPTIONS https://appwrite.app.example/v1/account for GET\n> x-highlight-request: a/b\n204\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Headers: Origin, X-Requested-With, Content-Type, X-Appwrite-Project',
    [/x-highlight-request/, /highlight\.io|Highlight/, /tracingOrigins/],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'A page with Datadog opens the toolbar of a third party',
    'PostHog/posthog/pull/49396',
    'OPTIONS https://eu.analytics.example/api/tours/ for GET\n> x-datadog-origin: rum\n200\nAccess-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Headers: content-type, sentry-trace',
    [/x-datadog-origin/, /Datadog/, /allowedTracingUrls/],
    { rule: 'library-header-not-allowed', responsible: 'page' },
  ),
  report(
    'A Supabase function does not know the tracing headers',
    'supabase/supabase-js/pull/2603',
    'OPTIONS https://abcd.supabase.co/functions/v1/hello for POST\n> authorization: x\n> traceparent: 00\n200\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: authorization, x-client-info, apikey, content-type\nsb-gateway-version: 1',
    [/traceparent/, /trac/, /Access-Control-Allow-Headers/],
  ),
  report(
    'Grafana in browser mode sends two headers of its own',
    'grafana/grafana/issues/11943',
    'OPTIONS http://graphite.example/render for POST\n> x-dashboard-id: 1\n> x-panel-id: 2\n200\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: origin, authorization, accept\nAccess-Control-Allow-Methods: GET, POST, OPTIONS',
    [/x-dashboard-id/, /x-panel-id/, /Grafana/],
    { from: 'http://grafana.example' },
  ),
  report(
    'The OpenAI SDK in a page talks to Ollama',
    'ollama/ollama/issues/8342',
    'OPTIONS http://127.0.0.1:11434/v1/chat/completions for POST\n> authorization: x\n> content-type: application/json\n> x-stainless-helper-method: stream\n204\nAccess-Control-Allow-Origin: http://localhost:5174\nAccess-Control-Allow-Headers: Authorization, Content-Type, X-Stainless-Lang, X-Stainless-Os\nAccess-Control-Allow-Methods: GET, POST',
    [/x-stainless-helper-method/, /OpenAI|SDK/],
    { from: 'http://localhost:5174', never: [/OLLAMA_ORIGINS/] },
  ),
  report(
    'An old jQuery setup marks every request',
    'SignalR/SignalR/issues/1126',
    'OPTIONS http://localhost:7777/signalr/negotiate for GET\n> dxscript: 1_142\n200 OK\nServer: Microsoft-HTTPAPI/2.0\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Headers: content-type',
    [/dxscript/, /Access-Control-Allow-Headers/],
    { from: 'http://localhost:53000' },
  ),
]
