import type { CDPSession, Frame } from 'playwright-core'
import type { TaskMeter } from './browser.ts'

/** As the trace names what a thread does in one piece. */
const TASK = 'RunTask'
const MARK = 'cors-lens task meter'
/** Kilobytes for some 2,000,000 events of the whole browser. */
const BUFFER_KB = 400_000

interface TraceEvent {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Microseconds of processor time. */
  readonly tdur?: number
}

/** Lets the browser trace its tasks; those of the thread of that frame count. */
export async function meterChromiumTasks(browser: CDPSession, frame: Frame): Promise<TaskMeter> {
  const events: TraceEvent[] = []
  const take = ({ value }: { readonly value: readonly object[] }) => {
    for (const event of value as readonly TraceEvent[]) if (event.name === TASK || event.name === MARK) events.push(event)
  }
  browser.on('Tracing.dataCollected', take)
  await browser.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      excludedCategories: ['*'],
      recordMode: 'recordUntilFull',
      traceBufferSizeInKb: BUFFER_KB,
    },
    transferMode: 'ReportEvents',
  })
  await frame.evaluate(`void performance.mark(${JSON.stringify(MARK)})`)
  return {
    async stop() {
      const complete = new Promise<void>((done) => browser.once('Tracing.tracingComplete', () => done()))
      await browser.send('Tracing.end')
      await complete
      browser.off('Tracing.dataCollected', take)
      const thread = events.find(({ name }) => name === MARK)
      return events
        .filter(({ name, pid, tid }) => name === TASK && pid === thread?.pid && tid === thread.tid)
        .map(({ tdur = 0 }) => tdur / 1000)
    },
  }
}
