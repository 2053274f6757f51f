import { HarError } from '../engine/index.ts'

/** A file, or standard input, that the system doesn't let us read. Its message names it and says why. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput'
}

/** Is it a file's fault? Then the others are still diagnosed. */
export function isOfInput(error: unknown): error is Error {
  return error instanceof HarError || error instanceof UnreadableInput
}
