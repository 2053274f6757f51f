/** A count as a person reads it: 100,000. */
export function counted(count: number): string {
  return count.toLocaleString('en')
}

/** A count with its noun: 1 request, 2 requests. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${counted(count)} ${count === 1 ? noun : plural}`
}
