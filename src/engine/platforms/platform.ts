import type { Sign } from './sign.ts'

/**
 * Where in the chain of servers a platform stands, the innermost first. An application, a storage or a service makes the response; a host runs
 * an application; a proxy and a CDN stand in front and pass on what they get, or respond themselves.
 */
export type Layer = 'application' | 'storage' | 'service' | 'host' | 'proxy' | 'cdn'

/** A program or service that can be recognized by its responses or host name. */
export interface Platform {
  readonly name: string
  readonly layer: Layer
  /** The surest first. */
  readonly signs: readonly Sign[]
}
