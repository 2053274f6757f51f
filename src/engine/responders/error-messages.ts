import type { Fact } from './fact.ts'
import { hostOf } from './observation.ts'

/** Responses whose body says what went wrong. */
export const ERROR_MESSAGES: readonly Fact[] = [
  {
    id: 'ingress-default-backend',
    signs: [{ status: [404], body: /^default backend - 404/ }],
    title: 'No Ingress rule matches this host and path',
    means: (seen) =>
      `“default backend - 404” comes from the Ingress controller: no Ingress has a rule for ${hostOf(seen)} and this path, so neither the service nor the CORS annotations have a part in it.`,
    remedy:
      'Compare host, path and pathType of the Ingress with the URL, and check its ingressClassName and that it exists in the cluster that this host name leads to (kubectl get ingress -A).',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'aspnet-core-module',
    signs: [{ status: [500, 502, 503], body: /HTTP Error 50\d\.\d+/ }],
    title: 'IIS couldn’t start or reach the ASP.NET Core app',
    means:
      'IIS responded with its own error page, for instance “HTTP Error 500.30”: the app failed to start or has crashed, so none of its code ran, the CORS middleware included.',
    remedy:
      'Find the exception in the Windows Event Log, or set stdoutLogEnabled="true" in web.config. Often the .NET runtime is missing, or a connection string or another setting.',
    responsible: 'server',
    headers: 'none',
  },
]
