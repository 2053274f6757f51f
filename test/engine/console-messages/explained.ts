import { expect } from 'vitest'
import { type ExplainedMessage, explainConsoleMessage } from '../../../src/engine/index.ts'

export const FETCH = "Access to fetch at 'https://api.example.com' from origin 'http://localhost:3000' has been blocked by CORS policy"
export const NO_HEADER = `${FETCH}: No 'Access-Control-Allow-Origin' header is present on the requested resource.`
export const AT = { kind: 'fetch', url: 'https://api.example.com', origin: 'http://localhost:3000' }
export const IN_FIREFOX =
  'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at https://api.example.com/items. '

export function only(text: string): ExplainedMessage {
  const messages = explainConsoleMessage(text)
  expect(messages).toHaveLength(1)
  return messages[0] as ExplainedMessage
}

export function summary(text: string) {
  return explainConsoleMessage(text).map(({ browser, name, said }) => ({ browser, name, said }))
}

export const rulesOf = (message: ExplainedMessage) => message.causes.map(({ rule }) => rule)
