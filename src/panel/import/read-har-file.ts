import type { FileClient } from '../../devtools/recorder/recorder-client.ts'
import type { Diagnosis, Entry } from '../../engine/index.ts'
import { HAR_WORKER_FILE } from './har-worker-file.ts'
import { importedLog } from './imported-log.ts'
import type { FromWorker, Refusal } from './messages.ts'
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

/** Reads a file without blocking the panel. After the signal is aborted, the promise never settles. */
export type ReadHarFile = (file: File, signal: AbortSignal, progress: (progress: ReadProgress) => void) => Promise<Outcome>

/**
 * In a worker with the engine: diagnosing takes about nine tenths of the time, and would block the panel for seconds (measured with 48 MB of small
 * entries).
 */
export const readHarFile: ReadHarFile = (file, signal, progress) =>
  new Promise((resolve) => {
    const worker = new Worker(WORKER_URL, { type: 'module' })
    const entries: Entry[] = []
    const exchanges: Diagnosis[] = []
    const end = (outcome: Outcome) => {
      worker.terminate()
      resolve(outcome)
    }
    signal.addEventListener('abort', () => worker.terminate())
    worker.onerror = ({ message }) => end({ refusal: { place: '', expected: `a file that can be read (${message})` } })
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (signal.aborted) return
      if (data.kind === 'progress') progress({ phase: data.phase, share: data.of === 0 ? 1 : data.done / data.of })
      else if (data.kind === 'entries') for (const entry of data.entries) entries.push(entry)
      else if (data.kind === 'exchanges') for (const exchange of data.exchanges) exchanges.push(exchange)
      else if (data.kind === 'refused') end(data)
      else {
        const { report, head, slices, rewritten } = data
        end({ log: importedLog({ report: { ...report, exchanges }, entries, head, slices, source: rewritten ?? file }) })
      }
    }
    worker.postMessage(file)
  })
