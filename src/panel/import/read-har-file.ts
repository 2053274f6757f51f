import type { FileClient } from '../../devtools/recorder/recorder-client.ts'
import { HAR_WORKER_FILE } from './har-worker-file.ts'
import { ImportedLog } from './imported-log.ts'
import type { FromWorker, Refusal, ToWorker } from './messages.ts'
import type { Phase } from './read-har.ts'

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** Firefox before 148 has none. */
const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
const URL_TEXT = `/${HAR_WORKER_FILE}`
/** The manifest's `require-trusted-types-for` starts no worker from a string, and its `trusted-types` allows this one policy, made once. */
const WORKER_URL = trustedTypes?.createPolicy('har-worker', { createScriptURL: () => URL_TEXT }).createScriptURL(URL_TEXT) ?? URL_TEXT

/** The progress of opening a file. */
export interface ReadProgress {
  readonly phase: Phase
  /** From 0 to 1. */
  readonly share: number
}

export type Outcome = { readonly log: FileClient } | { readonly refusal: Refusal }

/**
 * Reads a file without blocking the panel. After the signal is aborted, the promise never settles.
 *
 * @param progress goes on after `begun`
 * @param begun is given the log as soon as it has rows; it grows until the promise resolves. Another log takes its place where the rest of the file
 * shows that the first was not read rightly.
 */
export type ReadHarFile = (
  file: File,
  signal: AbortSignal,
  progress: (progress: ReadProgress) => void,
  begun: (log: FileClient) => void,
) => Promise<Outcome>

/**
 * In a worker with the engine: diagnosing takes about nine tenths of the time, and would block the panel for seconds (measured with 48 MB of small
 * entries).
 */
export const readHarFile: ReadHarFile = (file, signal, progress, begun) =>
  new Promise((resolve) => {
    const worker = new Worker(WORKER_URL, { type: 'module' })
    const send = (message: ToWorker) => worker.postMessage(message)
    const { take, giveUp } = logTaker(file, begun)
    const end = (outcome: Outcome) => {
      worker.terminate()
      if ('refusal' in outcome) giveUp()
      resolve(outcome)
    }
    signal.addEventListener('abort', () => {
      worker.terminate()
      giveUp()
    })
    // A worker that cannot even be started gives no message.
    worker.onerror = ({ message = '' }: Partial<ErrorEvent>) => end({ refusal: { unreadable: message } })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (signal.aborted) return
      if (data.kind === 'progress') return progress({ phase: data.phase, share: data.of === 0 ? 1 : data.done / data.of })
      if (data.kind === 'refused') return end(data)
      const log = take(data)
      if (data.kind === 'part') send('taken')
      if (data.kind === 'done' && log !== null) end({ log })
    }
    send(file)
  })

/** Makes a log of what the worker posts. */
function logTaker(file: File, begun: (log: FileClient) => void) {
  let log: ImportedLog | null = null
  let isShown = false
  const giveUp = () => log?.giveUp(new Error(`${file.name} was not read to its end`))
  const take = (message: Extract<FromWorker, { kind: 'begin' | 'part' | 'done' }>): ImportedLog | null => {
    if (message.kind === 'begin') {
      if (log?.isOfSameRecorder(message)) log.beginAgain(message)
      else {
        giveUp()
        log = new ImportedLog(message)
        isShown = false
      }
    } else if (message.kind === 'part') {
      log?.take(message.entries, message.exchanges)
      if (log !== null && !isShown && message.exchanges.length > 0) {
        isShown = true
        begun(log)
      }
    } else {
      const { warnings, slices, rewritten } = message
      log?.end({ warnings, slices, file: rewritten ?? file })
    }
    return log
  }
  return { take, giveUp }
}
