import type { Hop, Place, ScriptedResponse } from '../scenario.ts'

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
export function reply(status: number, ...lines: readonly string[]): ScriptedResponse {
  return { status, lines, body: null, delay: 0, holds: 0, breaks: null }
}

/** 200 with these headers. */
export const ok = (...lines: readonly string[]): ScriptedResponse => reply(200, ...lines)

/** 204 with these headers: how most servers response a preflight. */
export const noContent = (...lines: readonly string[]): ScriptedResponse => reply(204, ...lines)

/** A redirect to the next hop (its Location is filled in), unless a line names another Location. */
export const redirect = (status: number, ...lines: readonly string[]): ScriptedResponse => reply(status, ...lines)

/** No HTTP response at all. */
export const broken = (how: 'close' | 'reset' | 'garbage'): ScriptedResponse => ({ ...reply(0), breaks: how })

/** The same response after `delay` milliseconds. */
export const late = (delay: number, response: ScriptedResponse): ScriptedResponse => ({ ...response, delay })

/** The same response, whose end comes `holds` milliseconds after its body. */
export const held = (holds: number, response: ScriptedResponse): ScriptedResponse => ({ ...response, holds })

/** The same response with this body instead of one that suits the request. */
export const body = (text: string, response: ScriptedResponse): ScriptedResponse => ({ ...response, body: text })

/** A server that knows no OPTIONS, as many frameworks do without a CORS layer. */
export const NO_OPTIONS_ROUTE = reply(405, 'Allow: GET, HEAD, POST')

/** A hop whose server sends `response`, and `preflight` where the browser sends a preflight first. */
export function at(place: Place, response: ScriptedResponse, preflight: ScriptedResponse = NO_OPTIONS_ROUTE): Hop {
  return { at: place, preflight, response }
}
