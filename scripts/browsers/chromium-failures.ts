import type { CDPSession } from 'playwright-core'
import type { BrowserSays } from './browser.ts'

/** What the DevTools protocol says of failed requests, in the order it says it. Both lists grow. */
export interface ChromiumFailures {
  /** The protocol's `corsErrorStatus`. */
  readonly cors: readonly BrowserSays[]
  /** Every other failure: its `net::ERR_...` name, and the blocked reason where there is one. */
  readonly others: readonly BrowserSays[]
}

interface Message {
  readonly method: string
  readonly params: {
    readonly requestId?: string
    readonly request?: { readonly url: string }
    readonly errorText?: string
    readonly blockedReason?: string
    readonly corsErrorStatus?: { readonly corsError: string; readonly failedParameter: string }
  }
}

/**
 * Listens to a page and to its workers and frames: those that have a process or a thread of their own are targets of their own.
 * They are held until the listener is there, else their first requests would be missed (measured in Chromium 156). Their messages
 * come wrapped (`flatten: false`), since Playwright gives no session for them.
 */
export async function collectFailures(session: CDPSession): Promise<ChromiumFailures> {
  const cors: BrowserSays[] = []
  const others: BrowserSays[] = []
  const urls = new Map<string, string>()
  const hear = ({ method, params }: Message): void => {
    const id = params.requestId ?? ''
    if (method === 'Network.requestWillBeSent') urls.set(id, params.request?.url ?? '')
    if (method !== 'Network.loadingFailed') return
    const url = urls.get(id) ?? ''
    const { corsErrorStatus, errorText, blockedReason } = params
    if (corsErrorStatus !== undefined) cors.push({ url, error: corsErrorStatus.corsError, parameter: corsErrorStatus.failedParameter })
    else others.push(...[errorText, blockedReason].flatMap((error) => (error ? [{ url, error, parameter: '' }] : [])))
  }
  session.on('Network.requestWillBeSent', (params) => hear({ method: 'Network.requestWillBeSent', params }))
  session.on('Network.loadingFailed', (params) => hear({ method: 'Network.loadingFailed', params }))
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const parsed = JSON.parse(message) as Partial<Message>
    if (parsed.method !== undefined) hear(parsed as Message)
  })
  session.on('Target.attachedToTarget', ({ sessionId }) => {
    const send = (id: number, method: string): void => {
      const message = JSON.stringify({ id, method, params: {} })
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => undefined)
    }
    send(1, 'Network.enable')
    send(2, 'Runtime.runIfWaitingForDebugger')
  })
  await session.send('Network.enable')
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false })
  return { cors, others }
}
