import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import type { Configuration, Server } from '../server.ts'
import { shellQuoted, xmlText } from '../string-literals.ts'

const SHELL = 'a shell with the Azure CLI; APP and GROUP name the app and its resource group'
const WHERE = '--name "$APP" --resource-group "$GROUP"'

function words(values: readonly string[]): string {
  return values.map(shellQuoted).join(' ')
}

function originsOf({ origins }: Policy): readonly string[] {
  return origins === '*' ? ['*'] : origins
}

/** App Service runs function apps as well: the platform responds to preflight requests itself and allows every method and header. */
function appService(policy: Policy, command: 'webapp' | 'functionapp'): Configuration {
  const credentials = policy.credentials
    ? [
        '# Credentials (properties.cors.supportCredentials), which exclude “*”:',
        'az resource update --resource-group "$GROUP" --namespace Microsoft.Web --resource-type config --parent "sites/$APP" --name web \\',
        '  --set properties.cors.supportCredentials=true',
      ]
    : []
  return {
    place: SHELL,
    language: 'shell',
    text: lines(
      '# The platform responds to preflight requests itself and allows every method and header: only origins can be chosen.',
      policy.origins !== '*' && `az ${command} cors remove ${WHERE} --allowed-origins '*'`,
      `az ${command} cors add ${WHERE} --allowed-origins ${words(originsOf(policy))}`,
      ...credentials,
    ),
  }
}

const PLATFORM_PITFALLS: readonly string[] = [
  'With an origin in this list the headers of your own code are dropped; use one of the two, and empty the list to leave it to the code.',
  '“*” in the list wins over the other origins, and excludes credentials.',
  'Expose-Headers and Max-Age cannot be set here: for these, leave the list empty and send the headers in your code.',
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
    'An app that does not start gives 502, 503 or 403 “Web App Stopped” of the platform, without the headers.',
  ],
}

const functions: Server = {
  id: 'azure-functions',
  name: 'Azure Functions',
  group: 'platform',
  platforms: ['azure-functions-host', 'azure-app-service'],
  configure: configured((policy) => [
    appService(policy, 'functionapp'),
    {
      place: 'local.settings.json, for func start',
      language: 'json',
      text: `${JSON.stringify({ Host: { CORS: originsOf(policy).join(','), ...(policy.credentials ? { CORSCredentials: true } : {}) } }, null, 2)}\n`,
    },
  ]),
  pitfalls: [
    ...PLATFORM_PITFALLS,
    'The portal adds https://portal.azure.com, which its test page needs.',
    'A key in x-functions-key is a request header like any other; the preflight request does not carry it.',
  ],
}

const signalR: Server = {
  id: 'azure-signalr',
  name: 'Azure SignalR Service',
  group: 'platform',
  platforms: ['azure-signalr'],
  configure: configured((policy) => [
    {
      place: 'a shell with the Azure CLI; APP and GROUP name the SignalR resource and its resource group',
      language: 'shell',
      text: lines(
        '# The service allows every origin until one is listed; credentials are always allowed.',
        `az signalr cors update ${WHERE} --allowed-origins ${words(originsOf(policy))}`,
      ),
    },
  ]),
  pitfalls: [
    'The first request, /negotiate, goes to your own app: it needs CORS there, with credentials, since the SignalR client includes them.',
    'On App Service, “*” in the CORS setting of the portal wins over the code and excludes credentials: remove it there.',
    'withCredentials: false in the client is enough where no cookies and no sticky sessions are used.',
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

const blob: Server = {
  id: 'azure-blob',
  name: 'Azure Blob Storage',
  group: 'storage',
  platforms: ['azure-blob'],
  configure: configured((policy) => {
    const known = policy.methods.filter((method) => ['DELETE', 'GET', 'HEAD', 'MERGE', 'OPTIONS', 'PATCH', 'POST', 'PUT'].includes(method))
    return [
      {
        place: 'a shell with the Azure CLI; ACCOUNT names the storage account',
        language: 'shell',
        text: lines(
          'az storage cors add --account-name "$ACCOUNT" --services b \\',
          `  --origins ${words(originsOf(policy))} \\`,
          `  --methods ${words(known.length > 0 ? known : ['GET'])} \\`,
          `  --allowed-headers ${shellQuoted(policy.requestHeaders.join(','))} \\`,
          `  --exposed-headers ${shellQuoted(policy.exposedHeaders.join(','))} \\`,
          `  --max-age ${policy.maxAge ?? 0}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'Five rules at most; the first that matches the origin and the method decides.',
    'Access-Control-Allow-Credentials: true comes for a named origin by itself.',
    'A wrong or expired shared access signature gives 403, without the headers where no rule matches: try it with curl.',
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
        place: 'the policy of the API: first in <inbound>',
        language: 'xml',
        text: lines(
          `<cors allow-credentials="${credentials}" terminate-unmatched-request="false">`,
          ...list('allowed-origins', 'origin', originsOf(policy)),
          ...list(maxAge === null ? 'allowed-methods' : `allowed-methods preflight-result-max-age="${maxAge}"`, 'method', methods),
          ...list('allowed-headers', 'header', requestHeaders.length > 0 ? requestHeaders : ['accept']),
          ...list('expose-headers', 'header', exposedHeaders),
          '</cors>',
        ),
      },
    ]
  }),
  pitfalls: [
    'It must stand before <base /> and before anything that checks a token: the preflight request has none.',
    'At the scope of a product, the policy does not see a preflight request, which has no subscription key in a header: set it for the API, or let the page send the key in the query. A version in a header is the same.',
    'An operation of the API with the method OPTIONS gets the preflight request instead of the policy.',
    'With terminate-unmatched-request="true", requests of other origins get an empty 200.',
  ],
}

export const AZURE: readonly Server[] = [webApp, functions, signalR, containerApps, apiManagement]
export const AZURE_STORAGE: readonly Server[] = [blob]
