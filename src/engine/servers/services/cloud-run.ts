import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'

/** It sends no CORS headers of its own, but may refuse a preflight request before the application, which sends them, sees it. */
export const cloudRun: Server = {
  id: 'google-cloud-run',
  name: 'Google Cloud Run, access to the service (the headers are set in your application)',
  group: 'platform',
  platforms: ['google-cloud-run'],
  configure: configured(() => [
    {
      place: 'A shell; SERVICE and REGION name the service. The headers are set in the code of your application: choose its framework',
      language: 'shell',
      text: lines(
        '# Preflight requests carry no token, so everyone must be allowed to invoke the service. Let your code check the tokens then.',
        'gcloud run services update "$SERVICE" --region "$REGION" --no-invoker-iam-check',
      ),
    },
  ]),
  pitfalls: [
    'As long as the service requires authentication, Google responds to every preflight request with 403, and your code never sees it. In older projects, grant allUsers the Cloud Run Invoker role instead.',
    'Identity-Aware Proxy in front of it responds to preflight requests, too, unless its settings allow HTTP OPTIONS.',
    'Google’s own responses have no CORS headers: 429 and 503 if no instance can take the request, 504 after the request timeout.',
    'With the ingress “Internal”, a page gets Google’s 404.',
  ],
}
