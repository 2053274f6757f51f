/** Stands in `log.entries` for the entry in which, or before which, a file is cut off. */
export class CutOff {
  /** The file's length in bytes: this is where the cut is. */
  readonly at: number
  /** Does the file have the beginning of this entry? */
  readonly isBegun: boolean

  constructor(at: number, isBegun: boolean) {
    this.at = at
    this.isBegun = isBegun
  }
}
