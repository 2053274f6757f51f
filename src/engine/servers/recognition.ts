import type { Clue, Response } from './server.ts'

/** A pattern of a header's value; the part that matches is the evidence. */
export interface Sign {
  readonly header: string
  readonly value: RegExp
  /** A second line that must be there too: one alone is many servers'. */
  readonly beside?: Sign
  /** It shows in answers with such a status only, as in error pages. */
  readonly status?: RegExp
}

/** A `recognise` that looks for these signs, the surest first. */
export function signs(...known: readonly Sign[]): (response: Response) => Clue | null {
  return (response) => {
    for (const sign of known) {
      const clue = clueOf(sign, response)
      if (clue !== null) return clue
    }
    return null
  }
}

function clueOf({ header, value, beside, status }: Sign, response: Response): Clue | null {
  if (status?.test(String(response.status)) === false) return null
  if (beside !== undefined && clueOf(beside, response) === null) return null
  for (const line of response.headers) {
    if (line.name.toLowerCase() !== header) continue
    const match = value.exec(line.value)
    if (match !== null) return { header: line.name, value: match[0] }
  }
  return null
}

/** A cookie by its name, of which the pattern is given; the evidence holds no more than the name. */
export function cookie(name: string): Sign {
  // Recorders that join several Set-Cookie lines put a line feed between them.
  return { header: 'set-cookie', value: new RegExp(`(?<=^|\\n)${name}(?==)`) }
}

export function serverHeader(value: RegExp): Sign {
  return { header: 'server', value }
}

export function poweredBy(value: RegExp): Sign {
  return { header: 'x-powered-by', value }
}

/** An answer that tells of a failure. */
export const FAILURE = /^[45]\d\d$/

/** For what gives no sign of itself. */
export function unrecognizable(): null {
  return null
}
