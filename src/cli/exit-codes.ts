/** What the command leaves with; docs/json.md and --help list them. */
export const EXIT = {
  nothingBlocked: 0,
  blocked: 1,
  /** An input is not a HAR file, nothing in it could be read, or the command was called wrongly. */
  unusable: 2,
  /** The output could not be written: the disk is full, or nobody reads on. */
  unwritten: 3,
} as const
