/** The door's refusal: the input is not a HAR at all. Single bad entries never raise it; they are skipped and reported. */
export class HarError extends Error {
  override readonly name = 'HarError'
  /** The file's name as the user gave it. */
  readonly file: string
  /** Where in it, such as `log.entries`; "" for the file as a whole. */
  readonly place: string
  /** What was expected there, such as "an array". */
  readonly expected: string

  constructor(file: string, place: string, expected: string) {
    super(`${file}: ${place === '' ? '' : `${place}: `}expected ${expected}`)
    this.file = file
    this.place = place
    this.expected = expected
  }
}
