import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { shellQuoted } from './string-literals.ts'

export const azureFunctions: Server = {
  id: 'azure-functions',
  name: 'Azure Functions',
  developmentOnly: false,
  platforms: ['azure-functions-host', 'azure-app-service'],
  configure: configured(({ origins, credentials }) => {
    const where = '--name "$APP" --resource-group "$GROUP"'
    const named = origins === '*' ? ['*'] : origins
    return [
      {
        place: 'a shell, with the Azure CLI; APP and GROUP name the function app and its resource group',
        language: 'shell',
        text: lines(
          '# The platform answers preflights itself and permits every method and header: only origins can be chosen.',
          `az functionapp cors add ${where} --allowed-origins ${named.map(shellQuoted).join(' ')}`,
          credentials && `az functionapp cors credentials ${where} --enable true`,
        ),
      },
      {
        place: 'local.settings.json, for func start',
        language: 'json',
        text: `${JSON.stringify({ Host: { CORS: named.join(','), ...(credentials ? { CORSCredentials: true } : {}) } }, null, 2)}\n`,
      },
    ]
  }),
  traps: [
    'With an origin set here the headers of the function itself are dropped; without one the function must answer OPTIONS too.',
    'The portal sets https://portal.azure.com, which its test page needs; * next to other origins wins over them and excludes credentials.',
    'Expose-Headers and Max-Age cannot be set here: for these leave the list empty and answer in the function, or use API Management.',
  ],
}
