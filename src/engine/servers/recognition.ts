import type { Clue, Response } from './server.ts'

/** A pattern of a header's value; the part that matches is the evidence. */
export interface Sign {
  readonly header: string
  readonly value: RegExp
}

/** A `recognise` that looks for these signs, the surest first. */
export function signs(...known: readonly Sign[]): (response: Response) => Clue | null {
  return ({ headers }) => {
    for (const { header, value } of known) {
      for (const line of headers) {
        if (line.name.toLowerCase() !== header) continue
        const match = value.exec(line.value)
        if (match !== null) return { header: line.name, value: match[0] }
      }
    }
    return null
  }
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

/** For what gives no sign of itself. */
export function unrecognisable(): null {
  return null
}
