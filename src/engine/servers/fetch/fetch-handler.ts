import type { Policy } from '../../policy/policy.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'

const IS_PREFLIGHT = "request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method')"

/**
 * JavaScript for whatever handles a Request and gives a Response (workers, edge functions, route handlers): `setCorsHeaders(request, headers)`, which
 * knows the policy.
 */
export function setCorsHeaders(policy: Policy): readonly string[] {
  const { origins } = policy
  const set = (fields: readonly (readonly [string, string])[], indent: string) =>
    fields.map(([name, value]) => `${indent}headers.set(${quoted(name)}, ${quoted(value)})`)
  return [
    ...(origins === '*' ? [] : [`const allowedOrigins = [${listed(origins, quoted)}]`, '']),
    'function isPreflight(request) {',
    `  return ${IS_PREFLIGHT}`,
    '}',
    '',
    'function setCorsHeaders(request, headers) {',
    ...(origins === '*'
      ? ["  headers.set('Access-Control-Allow-Origin', '*') // for public data only"]
      : [
          '  // On every response, or caches give one origin what was meant for another.',
          "  headers.append('Vary', 'Origin')",
          "  const origin = request.headers.get('Origin')",
          '  if (!allowedOrigins.includes(origin)) return',
          "  headers.set('Access-Control-Allow-Origin', origin)",
        ]),
    ...set([...sharedFields(policy), ...exposingFields(policy)], '  '),
    '  if (isPreflight(request)) {',
    ...set(preflightFields(policy), '    '),
    '  }',
    '}',
  ]
}

/**
 * Besides, `withCors(request, respond)`: it responds to preflight requests (OPTIONS) before any code of the application runs, and gives every other
 * response the headers, the one of an exception too.
 *
 * @param isExported whether other files import it
 */
export function withCors(policy: Policy, isExported = false): readonly string[] {
  return [
    ...setCorsHeaders(policy),
    '',
    `${isExported ? 'export ' : ''}async function withCors(request, respond) {`,
    '  let response',
    '  try {',
    '    // A preflight request (OPTIONS) carries no credentials and no body: respond before anything that can fail.',
    '    response = isPreflight(request) ? new Response(null, { status: 204 }) : await respond(request)',
    '  } catch (error) {',
    '    console.error(error)',
    "    response = new Response('Internal Server Error', { status: 500 })",
    '  }',
    '  // A copy, since the headers of a fetched response cannot be changed.',
    '  response = new Response(response.body, response)',
    '  setCorsHeaders(request, response.headers)',
    '  return response',
    '}',
  ]
}
