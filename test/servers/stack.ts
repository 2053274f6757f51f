import type { Requirements } from './install.ts'

/** A real server with an ordinary application that does not speak CORS. */
export interface Stack extends Requirements {
  readonly server: string
  /** Where the server has more than one stack. */
  readonly name?: string
  /** Run with `--all` alone: it needs much time or many packages. */
  readonly isLarge?: true
  /** With what it is run, where that is not the usual thing. */
  readonly by?: string
  /** It stands in front of the application, and so responds itself where that is dead. */
  readonly proxy?: true
  /** Which of the requests it has a route for; all when it does not say. */
  readonly only?: readonly RequestName[]
  /** Where its items are, if not at /items. */
  readonly items?: string
  /** Nothing in its responses speaks for it. */
  readonly silent?: true
  /** It leaves Vary: Origin off the responses to requests without an Origin, and cannot be told otherwise in the version that is run. */
  readonly variesOnlyWithOrigin?: true
  /**
   * Writes what is to be run.
   *
   * @param texts the configuration as proposed, each piece in its place unedited; null before the fix
   */
  readonly write: (place: Place, texts: readonly string[] | null) => void
  /** Run in the folder one after the other before the last one, the server, which gets the port in PORT. */
  readonly commands: (place: Place) => readonly (readonly [string, ...string[]])[]
  readonly environment?: Readonly<Record<string, string>>
}

export type RequestName = 'simple' | 'put' | 'delete' | 'cookies' | 'authorized' | 'unauthorized' | 'broken'

export interface Place {
  readonly folder: string
  readonly port: number
  /** Of the application behind a proxy. */
  readonly backend: number
}
