import { spawnSync } from 'node:child_process'

/** What a process took, from its start to its end. */
export interface ProcessCost {
  /** Seconds of processor time, of all its threads. */
  readonly cpu: number
  /** Megabytes (10^6 bytes) at the most. */
  readonly memory: number
}

/** Prints at the end what the process took, to the fourth stream. */
const METER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: (maxRSS * 1024) / 1e6 }))
  })
`)}`

/** Runs Node with these arguments a few times; its output is thrown away. The cheapest run counts: what else the computer did only adds to it. */
export function costOf(args: readonly string[], runs: number): ProcessCost {
  const costs = Array.from({ length: runs }, () => {
    const { output, stderr } = spawnSync(process.execPath, ['--import', METER, ...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
    const told = output[3]?.toString() ?? ''
    if (told === '') throw new Error(`node ${args.join(' ')}: ${stderr.toString()}`)
    return JSON.parse(told) as ProcessCost
  })
  return { cpu: Math.min(...costs.map(({ cpu }) => cpu)), memory: Math.min(...costs.map(({ memory }) => memory)) }
}
