import { type ParsedFile, parseFile } from './files/parse-file.ts'
import type { Har } from './har/log.ts'
import type { Progress } from './har/parse-in-slices.ts'
import { HarReader } from './recorders/read-har.ts'

/** A recording as it was read from a file. */
export interface ReadRecording extends Omit<ParsedFile<HarReader>, 'taker'> {
  readonly har: Har
}

/**
 * Reads a recording from the bytes of a file. Its JSON is never in memory as a whole: each entry is read as soon as it is parsed.
 *
 * @param progress called for every entry; it may throw to give up
 * @throws HarError when it is no recording
 */
export function readRecording(bytes: Uint8Array, name: string, progress?: Progress): ReadRecording {
  const { taker, ...file } = parseFile(bytes, name, (log) => new HarReader(log), progress)
  return { har: taker.har(), ...file }
}
