/** What the command leaves with; docs/json.md and --help list them. */
export const EXIT = {
  nothingBlocked: 0,
  blocked: 1,
  /** An input is not a HAR file, nothing in it could be read, or the arguments are wrong. */
  unusable: 2,
  /** The output could not be written: the disk is full, or the reader closed the pipe. */
  unwritten: 3,
} as const
