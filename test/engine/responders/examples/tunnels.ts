import type { FactExamples } from '../fact-examples.ts'

export const TUNNELS = {
  'tunnel-warning-page': {
    source: 'https://github.com/ngrok/ngrok-docs/issues/405',
    shown: ['GET https://1a2b.ngrok-free.app/items', '200 OK', 'Content-Type: text/html', 'ngrok-error-code: ERR_NGROK_6024'],
    near: ['GET https://1a2b.ngrok-free.app/items', '200 OK', 'Content-Type: application/json'],
  },
  'tunnel-offline': {
    source: 'https://ngrok.com/docs/errors/',
    shown: ['OPTIONS https://1a2b.ngrok-free.app/items for PUT', '404', 'ngrok-error-code: ERR_NGROK_3200'],
    near: ['OPTIONS https://1a2b.ngrok-free.app/items for PUT', '404', 'Server: uvicorn'],
  },
} satisfies Readonly<Record<string, FactExamples>>
