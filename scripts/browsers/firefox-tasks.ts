import { readFileSync } from 'node:fs'
import type { TaskMeter } from './browser.ts'
import type { FirefoxDocuments } from './firefox-devtools.ts'

/** Milliseconds between two looks at the thread's clock. */
const POLL_MS = 2

/**
 * Firefox has no figures of processor time for each task. A timer of the panel that comes late shows when its thread was busy. How much of that time
 * it ran, and didn't wait for a processor, is known on Linux; elsewhere all of that time counts.
 */
export async function meterFirefoxTasks({ inWindow, inPanel }: Pick<FirefoxDocuments, 'inWindow' | 'inPanel'>): Promise<TaskMeter> {
  const clock = new ThreadClock(Number(await inWindow('return (await panel()).osPid')))
  await inPanel(NOTE_GAPS)
  return {
    async stop() {
      const gaps = (await inPanel('window.endOfGaps()')) as readonly (readonly [from: number, to: number])[]
      clock.stop()
      return gaps.map(([from, to]) => Math.min(to - from, clock.between(from, to)))
    },
  }
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
