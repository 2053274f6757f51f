import { createLog, diagnose, readHar } from '../../src/engine/index.ts'
import { lengthened, type Shape } from './recordings.ts'

/** Microseconds of processor time for one entry of a file of that length: reading it and its verdicts. The cheapest run counts. */
export function perEntryOfFile(length: number, shape: Shape, runs: number): number {
  const har = { log: { creator: { name: 'WebInspector' }, entries: [...lengthened(length, shape)] } }
  return best(runs, length, () => diagnose(readHar(har, 'bench.har')))
}

/** The same for a live log, which gets so many entries at a time. */
export function perEntryLive(length: number, shape: Shape, batch: number, runs: number): number {
  const entries = [...lengthened(length, shape)]
  return best(runs, length, () => {
    const log = createLog({ browser: 'chromium' })
    for (let at = 0; at < entries.length; at += batch) log.add(entries.slice(at, at + batch))
    log.settle()
  })
}

function best(runs: number, length: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / length
  })
  return Math.min(...times)
}
