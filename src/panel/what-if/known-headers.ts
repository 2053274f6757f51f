import { CORS_RESPONSE_HEADERS, type WhatIf } from '../../engine/index.ts'

/** Suggested response header names. */
export const RESPONSE_HEADER_NAMES = [...CORS_RESPONSE_HEADERS, 'Vary', 'Location'] as const

/** Suggested request header names. */
export const REQUEST_HEADER_NAMES = ['Content-Type', 'Authorization', 'X-Requested-With', 'Range'] as const

export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const

/** Suggested values of a header for this request. */
export function knownValues(name: string, { origin, method, headers }: WhatIf): readonly string[] {
  switch (name.toLowerCase()) {
    case 'access-control-allow-origin':
      return origin === '' ? ['*'] : [origin, '*']
    case 'access-control-allow-credentials':
      return ['true']
    case 'access-control-allow-methods':
      return [method, 'GET, POST, PUT, PATCH, DELETE', '*']
    case 'access-control-allow-headers':
      return [...new Set([headers.map((header) => header.name.toLowerCase()).join(', '), 'content-type, authorization', '*'])].filter(
        Boolean,
      )
    case 'vary':
      return ['Origin']
    case 'content-type':
      return ['application/json', 'text/plain', 'application/x-www-form-urlencoded']
    default:
      return []
  }
}
