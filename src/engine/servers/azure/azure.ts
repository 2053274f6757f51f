import type { Policy } from '../../policy/policy.ts'
import { configured, jsonPiece, lines } from '../configured.ts'
import { headersOrAccept, methodsAmong, originsOf } from '../policy-lists.ts'
import type { Configuration, Server } from '../server.ts'
import { shellQuoted, xmlText } from '../string-literals.ts'

const SHELL = 'A shell with the Azure CLI; APP and GROUP name the app and its resource group'
const WHERE = '--name "$APP" --resource-group "$GROUP"'

function words(values: readonly string[]): string {
  return values.map(shellQuoted).join(' ')
}

/** App Service runs function apps as well: the platform responds to preflight requests itself and allows every method and header. */
function appService(policy: Policy, command: 'webapp' | 'functionapp'): Configuration {
  const allowCredentials =
    command === 'functionapp'
      ? [`az functionapp cors credentials ${WHERE} --enable true`]
      : [
          'az resource update --resource-group "$GROUP" --namespace Microsoft.Web --resource-type config --parent "sites/$APP" --name web \\',
          '  --set properties.cors.supportCredentials=true',
        ]
  return {
    place: SHELL,
    language: 'shell',
    text: lines(
      '# The platform responds to preflight requests itself and allows every method and header: only origins can be chosen.',
      policy.origins !== '*' && `az ${command} cors remove ${WHERE} --allowed-origins '*'`,
      `az ${command} cors add ${WHERE} --allowed-origins ${words(originsOf(policy))}`,
      ...(policy.credentials ? allowCredentials : []),
    ),
  }
}

const PLATFORM_PITFALLS: readonly string[] = [
  'As soon as this list has an origin, the headers of your own code are dropped. Use one or the other: empty the list to handle CORS in code.',
  '“*” in the list overrides the other origins, and rules out credentials.',
  'Expose-Headers and Max-Age can’t be set here: for these, leave the list empty and send the headers in your code.',
  'With App Service authentication, a preflight request passes only with Origin and Access-Control-Request-Method.',
]

const webApp: Server = {
  id: 'azure-app-service',
  name: 'Azure App Service (Web Apps)',
  group: 'platform',
  platforms: ['azure-app-service'],
  configure: configured((policy) => [appService(policy, 'webapp')]),
  pitfalls: [
    ...PLATFORM_PITFALLS,
    'If the app doesn’t start, the platform responds with 502, 503 or 403 “Web App Stopped”, without the headers.',
  ],
}

const functions: Server = {
  id: 'azure-functions',
  name: 'Azure Functions',
  group: 'platform',
  platforms: ['azure-functions-host', 'azure-app-service'],
  configure: configured((policy) => [
    appService(policy, 'functionapp'),
    jsonPiece('local.settings.json, for func start', {
      Host: { CORS: originsOf(policy).join(','), ...(policy.credentials ? { CORSCredentials: true } : {}) },
    }),
  ]),
  pitfalls: [
    ...PLATFORM_PITFALLS,
    'The portal adds https://portal.azure.com, which its test page needs.',
    'x-functions-key is a request header like any other: preflight requests don’t carry it.',
  ],
}

const signalR: Server = {
  id: 'azure-signalr',
  name: 'Azure SignalR Service',
  group: 'platform',
  platforms: ['azure-signalr'],
  configure: configured((policy) => [
    {
      place: 'A shell with the Azure CLI; APP and GROUP name the SignalR resource and its resource group',
      language: 'shell',
      text: lines(
        '# The service allows every origin until one is listed; credentials are always allowed.',
        `az signalr cors update ${WHERE} --allowed-origins ${words(originsOf(policy))}`,
      ),
    },
  ]),
  pitfalls: [
    'The first request, /negotiate, goes to your own app: it needs CORS there, with credentials, since the SignalR client includes them.',
    'On App Service, “*” in the portal’s CORS setting overrides the code and rules out credentials: remove it there.',
    'Without cookies and sticky sessions, withCredentials: false in the client is enough.',
  ],
}

const containerApps: Server = {
  id: 'azure-container-apps',
  name: 'Azure Container Apps',
  group: 'platform',
  platforms: ['azure-container-apps'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    return [
      {
        place: SHELL,
        language: 'shell',
        text: lines(
          `az containerapp ingress cors enable ${WHERE} \\`,
          `  --allowed-origins ${words(originsOf(policy))} \\`,
          `  --allowed-methods ${words(methods)} \\`,
          requestHeaders.length > 0 && `  --allowed-headers ${words(requestHeaders)} \\`,
          exposedHeaders.length > 0 && `  --expose-headers ${words(exposedHeaders)} \\`,
          maxAge !== null && `  --max-age ${maxAge} \\`,
          `  --allow-credentials ${credentials}`,
        ),
      },
    ]
  }),
  pitfalls: ['Headers of the app itself come on top: use one of the two.'],
}

/** The only methods that a rule may name. */
const BLOB_METHODS = ['DELETE', 'GET', 'HEAD', 'MERGE', 'OPTIONS', 'PATCH', 'POST', 'PUT']

const blob: Server = {
  id: 'azure-blob',
  name: 'Azure Blob Storage',
  group: 'storage',
  platforms: ['azure-blob'],
  configure: configured((policy) => {
    return [
      {
        place: 'A shell with the Azure CLI; ACCOUNT names the storage account',
        language: 'shell',
        text: lines(
          'az storage cors add --account-name "$ACCOUNT" --services b \\',
          `  --origins ${words(originsOf(policy))} \\`,
          `  --methods ${words(methodsAmong(BLOB_METHODS, policy.methods))} \\`,
          `  --allowed-headers ${shellQuoted(policy.requestHeaders.join(','))} \\`,
          `  --exposed-headers ${shellQuoted(policy.exposedHeaders.join(','))} \\`,
          `  --max-age ${policy.maxAge ?? 0}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'At most five rules; the first one that matches the origin and the method decides.',
    'Azure Storage adds Access-Control-Allow-Credentials: true by itself if the rule names the origin.',
    'A wrong or expired shared access signature gets 403, without the headers if no rule matches: try it with curl.',
    'Uploads send x-ms-blob-type and other x-ms- headers: allow x-ms-*.',
  ],
}

const apiManagement: Server = {
  id: 'azure-api-management',
  name: 'Azure API Management',
  group: 'gateway',
  platforms: ['azure-api-management'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const list = (name: string, one: string, values: readonly string[]) =>
      values.length === 0
        ? []
        : [`  <${name}>`, ...values.map((value) => `    <${one}>${xmlText(value)}</${one}>`), `  </${name.replace(/ .*/, '')}>`]
    return [
      {
        place: 'The policy of the API: first in <inbound>',
        language: 'xml',
        text: lines(
          `<cors allow-credentials="${credentials}" terminate-unmatched-request="false">`,
          ...list('allowed-origins', 'origin', originsOf(policy)),
          ...list(maxAge === null ? 'allowed-methods' : `allowed-methods preflight-result-max-age="${maxAge}"`, 'method', methods),
          ...list('allowed-headers', 'header', headersOrAccept(requestHeaders)),
          ...list('expose-headers', 'header', exposedHeaders),
          '</cors>',
        ),
      },
    ]
  }),
  pitfalls: [
    'It must come before <base /> and before anything that checks a token: preflight requests have none.',
    'In the scope of a product, the policy doesn’t see preflight requests, which have no subscription key in a header: set it for the API, or send the key in the query. The same goes for a version in a header.',
    'If the API has an operation with the method OPTIONS, that gets the preflight requests instead of the policy.',
    'With terminate-unmatched-request="true", requests from other origins get an empty 200.',
  ],
}

export const AZURE: readonly Server[] = [webApp, functions, signalR, containerApps, apiManagement]
export const AZURE_STORAGE: readonly Server[] = [blob]
