import type { Answer, Hop, Place } from '../scenario.ts'

export const allowOrigin = (value: string): string => `Access-Control-Allow-Origin: ${value}`
export const allowMethods = (value: string): string => `Access-Control-Allow-Methods: ${value}`
export const allowHeaders = (value: string): string => `Access-Control-Allow-Headers: ${value}`
export const exposeHeaders = (value: string): string => `Access-Control-Expose-Headers: ${value}`
export const maxAge = (value: string): string => `Access-Control-Max-Age: ${value}`

export const ORIGIN = allowOrigin('{origin}')
export const STAR = allowOrigin('*')
export const NULL_ORIGIN = allowOrigin('null')
export const CREDENTIALS = 'Access-Control-Allow-Credentials: true'

/** A response with this status and these headers. */
export function reply(status: number, ...lines: readonly string[]): Answer {
  return { status, lines, body: null, delay: 0, holds: 0, breaks: null }
}

/** 200 with these headers. */
export const ok = (...lines: readonly string[]): Answer => reply(200, ...lines)

/** 204 with these headers: how most servers answer a preflight. */
export const noContent = (...lines: readonly string[]): Answer => reply(204, ...lines)

/** A redirect to the next hop (its Location is filled in), unless a line names another Location. */
export const redirect = (status: number, ...lines: readonly string[]): Answer => reply(status, ...lines)

/** No HTTP answer at all. */
export const broken = (how: 'close' | 'reset' | 'garbage'): Answer => ({ ...reply(0), breaks: how })

/** The same answer after `delay` milliseconds. */
export const late = (delay: number, answer: Answer): Answer => ({ ...answer, delay })

/** The same answer, whose end comes `holds` milliseconds after its body. */
export const held = (holds: number, answer: Answer): Answer => ({ ...answer, holds })

/** The same answer with this body instead of one that suits the request. */
export const body = (text: string, answer: Answer): Answer => ({ ...answer, body: text })

/** A server that knows no OPTIONS, as many frameworks do without a CORS layer. */
export const NO_OPTIONS_ROUTE = reply(405, 'Allow: GET, HEAD, POST')

/** A hop whose server answers `response`, and `preflight` where the browser asks first. */
export function at(place: Place, response: Answer, preflight: Answer = NO_OPTIONS_ROUTE): Hop {
  return { at: place, preflight, response }
}
