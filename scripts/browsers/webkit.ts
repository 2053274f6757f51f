import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { findWebKit } from '../browsers.mjs'
import { freePort } from '../free-port.ts'
import { openTextSocket } from './inspector-socket.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { until } from './until.ts'

/** Real WebKit: WebKitGTK's MiniBrowser, whose CORS code Safari shares, driven by its inspector's protocol. No extension runs in it. */
export interface WebKit {
  readonly version: string
  /** Loads another page of the origin that it was started with. */
  navigate(url: string): Promise<void>
  /** The value of a JavaScript expression in the page; a promise is awaited. It must survive JSON. */
  evaluateInPage(expression: string): Promise<unknown>
  /** What the console has shown of failures since the browser was started, `security: Origin … is not allowed by …`. */
  consoleLines(): readonly string[]
  close(): Promise<void>
}

/** Starts WebKit at a page, on a display of its own, with Intelligent Tracking Prevention as in Safari. */
export async function launchWebKit({ browser, display }: NonNullable<ReturnType<typeof findWebKit>>, url: string): Promise<WebKit> {
  const folder = temporaryFolder()
  const processes: ChildProcess[] = []
  const close = async () => {
    for (const one of processes.toReversed()) one.kill()
    await folder.remove()
  }
  try {
    const screen = spawn(display, ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    processes.push(screen)
    const port = await freePort()
    const env = {
      ...process.env,
      DISPLAY: `:${await firstLine(screen.stdio[3] as Readable)}`,
      HOME: folder.path,
      WEBKIT_INSPECTOR_HTTP_SERVER: `127.0.0.1:${port}`,
      // Its sandbox needs user namespaces, which containers lack.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    }
    processes.push(spawn(browser, ['--ignore-tls-errors', '--enable-itp', url], { env, stdio: 'ignore' }))
    const path = await inspectorPath(port)
    const lines: string[] = []
    const call = await inspect(port, path, lines)
    await call('Console.enable')
    await call('Runtime.enable')
    const inPage = (expression: string) => evaluateInPage(call, expression)
    const arrived = (wanted: string) =>
      until(`WebKit at ${wanted}`, async () => {
        const [href, isLoaded] = (await inPage('[location.href, typeof lab === "object" && !("isLeft" in lab)]')) as readonly [
          string,
          boolean,
        ]
        return href === wanted && isLoaded ? true : null
      })
    await arrived(url)
    return {
      version: String(await inPage('navigator.userAgent')).replace(/.*(AppleWebKit\/[\d.]+).*(Version\/[\d.]+).*/, '$1 $2'),
      async navigate(next) {
        // The page that is left still responds for a while, also where the next one has the same URL: what it fetches is lost.
        await inPage('void (lab.isLeft = true)')
        await call('Page.navigate', { url: next }).catch(() => inPage(`void (location.href = ${JSON.stringify(next)})`))
        await arrived(next)
      },
      evaluateInPage: inPage,
      consoleLines: () => lines,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Where its inspector's socket for the page is. */
function inspectorPath(port: number): Promise<string> {
  return until('WebKit’s inspector', async () => {
    const list = await fetch(`http://127.0.0.1:${port}/`).then(
      (response) => response.text(),
      () => '',
    )
    return /\/socket\/\d+\/\d+\/WebPage/.exec(list)?.[0] ?? null
  })
}

/** The value of an expression in the page, as JSON carries it. */
async function evaluateInPage(call: Call, expression: string): Promise<unknown> {
  const wrapped = `Promise.resolve(${expression}).then((value) => JSON.stringify({ value }), (error) => JSON.stringify({ error: String(error) }))`
  const { result } = (await call('Runtime.evaluate', { expression: wrapped })) as { result: { objectId?: string; value?: string } }
  const awaited = (await call('Runtime.awaitPromise', { promiseObjectId: result.objectId, returnByValue: true })) as {
    result: { value: string }
  }
  const { value, error } = JSON.parse(awaited.result.value) as { value?: unknown; error?: string }
  if (error !== undefined) throw new Error(error)
  return value
}

type Call = (method: string, params?: object) => Promise<unknown>

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly result?: unknown
  readonly error?: unknown
}

const CLOSED = 'WebKit closed the connection: it crashed, or was ended'

/**
 * The inspector's protocol, in which the page is a target: every message to it and from it is wrapped in another.
 *
 * @param lines takes what the console shows
 */
async function inspect(port: number, path: string, lines: string[]): Promise<Call> {
  const waiting = new Map<number, (message: Message) => void>()
  let isClosed = false
  let target: string | null = null
  let last = 0
  const fromPage = ({ id, method, params, ...rest }: Message) => {
    if (id !== undefined) waiting.get(id)?.({ id, ...rest })
    if (method !== 'Console.messageAdded') return
    const { source, level, text } = (params?.message ?? {}) as { readonly source: string; readonly level: string; readonly text: string }
    if (source !== 'console-api' && (level === 'error' || level === 'warning')) lines.push(`${source}: ${text}`)
  }
  const socket = await openTextSocket(port, path, {
    onText(text) {
      const { method, params = {} } = JSON.parse(text) as Message
      if (method === 'Target.targetCreated') target ??= (params.targetInfo as { targetId: string }).targetId
      if (method === 'Target.didCommitProvisionalTarget') target = params.newTargetId as string
      if (method === 'Target.dispatchMessageFromTarget') fromPage(JSON.parse(params.message as string) as Message)
    },
    onClose() {
      isClosed = true
      for (const [id, finish] of waiting) finish({ id, error: CLOSED })
    },
  })
  await until('WebKit’s page', async () => target)
  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id)
        if (error === undefined) resolve(result)
        else reject(new Error(`${method}: ${JSON.stringify(error)}`))
      })
      if (isClosed) return waiting.get(id)?.({ id, error: CLOSED })
      const message = JSON.stringify({ id, method, params })
      socket.send(JSON.stringify({ id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } }))
    })
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => stream.once('data', (data: Buffer) => resolve(data.toString().trim())))
}
