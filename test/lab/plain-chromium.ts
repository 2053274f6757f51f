import { type CDPSession, chromium } from 'playwright-core'
import type { BrowserSays, LabBrowser } from './observe.ts'

/** A Chromium without DevTools and extension, with all that it says of failed requests, in workers and frames too. */
export async function openChromium(program: string, hostNames: readonly string[]): Promise<LabBrowser & { close(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: program,
    args: ['--no-sandbox', `--host-resolver-rules=${hostNames.map((name) => `MAP ${name} 127.0.0.1`).join(',')}`],
  })
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const errors: BrowserSays[] = []
  const others: BrowserSays[] = []
  await listen(await context.newCDPSession(page), errors, others)
  return {
    name: 'chromium',
    navigate: async (url) => {
      await page.goto(url)
    },
    evaluateInPage: (expression) => page.evaluate(expression),
    corsErrors: async () => errors,
    otherFailures: async () => others,
    close: () => browser.close(),
  }
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

/** Workers and sandboxed frames are targets of their own; their messages come wrapped. */
async function listen(session: CDPSession, errors: BrowserSays[], others: BrowserSays[]): Promise<void> {
  const urls = new Map<string, string>()
  const hear = ({ method, params }: Message): void => {
    const id = params.requestId ?? ''
    if (method === 'Network.requestWillBeSent') urls.set(id, params.request?.url ?? '')
    if (method !== 'Network.loadingFailed') return
    const url = urls.get(id) ?? ''
    const { corsErrorStatus, errorText, blockedReason } = params
    if (corsErrorStatus !== undefined) errors.push({ url, error: corsErrorStatus.corsError, parameter: corsErrorStatus.failedParameter })
    else others.push(...[errorText, blockedReason].flatMap((error) => (error === undefined || error === '' ? [] : [{ url, error }])))
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
}
