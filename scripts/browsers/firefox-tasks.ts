import { readFileSync } from 'node:fs'
import type { TaskMeter } from './browser.ts'
import type { FirefoxDocuments } from './firefox-devtools.ts'

/** Milliseconds between two looks at the thread's clock. */
const POLL_MS = 2

/** Milliseconds from which Firefox's profiler calls a task long. */
const LONG_MS = 50

/** When something began and ended, in milliseconds since 1970. */
type Span = readonly [from: number, to: number]

/**
 * Firefox has no figures of processor time for each task. A timer of the panel that comes late shows when its thread was busy, be it with one task or
 * with several; the profiler, which takes no samples, tells which tasks took 50 ms or more. How much of that time the thread ran, and didn't wait for a
 * processor, is known on Linux; elsewhere all of that time counts.
 */
export async function meterFirefoxTasks({ inWindow, inPanel }: Pick<FirefoxDocuments, 'inWindow' | 'inPanel'>): Promise<TaskMeter> {
  const panelProcess = Number(await inWindow('return (await panel()).osPid'))
  const clock = new ThreadClock(panelProcess)
  await inWindow('await noteLongTasks()')
  await inPanel(NOTE_GAPS)
  return {
    async stop() {
      const gaps = (await inPanel('window.endOfGaps()')) as readonly Span[]
      clock.stop()
      const longTasks = (await inWindow('return longTasksOf(args[0])', [panelProcess])) as readonly Span[]
      const ran = ([from, to]: Span) => Math.min(to - from, clock.between(from, to))
      return gaps.flatMap((gap) => tasksOf(ran(gap), longTasks.filter(([from]) => from >= gap[0] && from < gap[1]).map(ran)))
    },
  }
}

/** Of a gap, the long tasks in it, and the rest in pieces: what isn't known to be one long task were several short ones. */
function tasksOf(gap: number, longTasks: readonly number[]): readonly number[] {
  if (gap < LONG_MS) return [gap]
  const rest = Math.max(0, gap - longTasks.reduce((sum, task) => sum + task, 0))
  const pieces = Math.ceil(rest / LONG_MS)
  return [...longTasks, ...Array.from({ length: pieces }, () => rest / pieces)]
}

/** How long the main thread of a process has run, looked up again and again. */
class ThreadClock {
  readonly #times: number[] = []
  readonly #ran: number[] = []
  readonly #timer: ReturnType<typeof setInterval>

  constructor(process: number) {
    const look = () => {
      const ran = processorTimeOf(process)
      if (ran === null) return
      this.#times.push(Date.now())
      this.#ran.push(ran)
    }
    this.#timer = setInterval(look, POLL_MS)
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** Milliseconds that it ran from one time to another, in milliseconds since 1970. */
  between(from: number, to: number): number {
    return this.#times.length === 0 ? to - from : this.#ranAt(to) - this.#ranAt(from)
  }

  #ranAt(time: number): number {
    const next = this.#times.findIndex((each) => each >= time)
    const at = next === -1 ? this.#times.length - 1 : next
    const [t1 = 0, r1 = 0] = [this.#times[at], this.#ran[at]]
    const [t0 = t1, r0 = r1] = [this.#times[at - 1], this.#ran[at - 1]]
    return t1 === t0 ? r1 : r0 + (r1 - r0) * Math.min(1, Math.max(0, (time - t0) / (t1 - t0)))
  }
}

/** Milliseconds; null where the system doesn't say. */
function processorTimeOf(process: number): number | null {
  try {
    return Number(readFileSync(`/proc/${process}/task/${process}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}

const NOTE_GAPS = `void (() => {
  const gaps = []
  let last = Date.now()
  const timer = setInterval(() => {
    const now = Date.now()
    if (now - last >= 8) gaps.push([last, now])
    last = now
  }, 4)
  window.endOfGaps = () => (clearInterval(timer), gaps)
})()`
