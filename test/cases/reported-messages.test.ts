import { describe, expect, it } from 'vitest'
import { textOfMessage } from '../../src/cli/text-of-message.ts'
import { explainConsoleMessage } from '../../src/engine/index.ts'
import { PIPE } from '../cli/fake-io.ts'
import { REPORTED_MESSAGES } from './reported-messages.ts'

function answerTo(message: string): string {
  return explainConsoleMessage(message)
    .map((one) => textOfMessage(one, PIPE))
    .join('\n')
    .replace(/\s+/g, ' ')
}

describe('messages of public reports', () => {
  it.each(REPORTED_MESSAGES.map(([message, ...says]) => [message, says] as const))('%.90s', (message, says) => {
    const answer = answerTo(message)
    for (const pattern of says) expect(answer).toMatch(pattern)
  })

  it('says nothing of a library, an app or an element where there is none', () => {
    const plain = (of: string, origin: string, url: string) =>
      answerTo(
        `Access to ${of} at '${url}' from origin '${origin}' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
      )
    const said = plain('fetch', 'https://app.example', 'https://api.other.example/items')
    expect(said).not.toMatch(/crossorigin|127\.0\.0\.1|host_permissions|Capacitor|library/)
    // Another port is another server.
    expect(plain('fetch', 'http://localhost:5173', 'http://127.0.0.1:8000/items')).not.toMatch(/http:\/\/localhost:8000\/items/)
    expect(
      answerTo(
        "Access to fetch at 'https://api.other.example/items' from origin 'https://app.example' has been blocked by CORS policy: Request header field x-tenant is not allowed by Access-Control-Allow-Headers in preflight response.",
      ),
    ).not.toMatch(/usually added by/)
  })
})
