/** Where a list was left: kept outside of it, so that it may be put away and come back. */
export interface ScrollMemory {
  top: number
  /** The list was at its end, and stays there while it grows. */
  following: boolean
}
