import type { Browser } from '../browsers/browser.ts'

/** A person waits for no task longer than this, in milliseconds. */
const LONG_TASK_MS = 50

/** What the panel's thread did while something happened. */
export interface Work {
  /** Milliseconds of the longest task. */
  readonly longest: number
  /** Tasks over 50 ms. */
  readonly long: number
  /** Milliseconds of all tasks. */
  readonly sum: number
}

export async function workOf(browser: Browser, happen: () => Promise<unknown>): Promise<Work> {
  const meter = await browser.panel.meterTasks()
  await happen()
  const tasks = await meter.stop()
  return {
    longest: tasks.reduce((longest, task) => Math.max(longest, task), 0),
    long: tasks.filter((task) => task > LONG_TASK_MS).length,
    sum: tasks.reduce((sum, task) => sum + task, 0),
  }
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
