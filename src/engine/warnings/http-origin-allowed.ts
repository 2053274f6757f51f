import { get } from '../fetch/header-list.ts'
import { isLoopbackHost } from '../fetch/loopback.ts'
import { echo } from './echoed-twice.ts'
import { allowOrigin, allowsCredentials, quoted, responseHeader } from './evidence.ts'
import { hostOf } from './site.ts'
import type { WarningRule } from './warning-rule.ts'

/** A page that came over http may have been changed on the way. */
export const httpOriginAllowed: WarningRule = {
  id: 'http-origin-allowed',
  category: 'security',
  title: 'A page on http may read private data from https',
  why: 'A page that comes over http can be changed by whoever is on the way. If its origin may read an https API with credentials, so may they: https protects nothing then.',
  remedy: 'Serve the page by https, redirect http to it, and allow the https origin only.',
  check({ response }) {
    if (response === null || !response.request.url.startsWith('https:')) return null
    const origin = allowOrigin(response)
    if (origin === null || !origin.startsWith('http:') || isLoopbackHost(hostOf(origin))) return null
    const isPrivate = allowsCredentials(response) || get('Authorization', response.request.headers) !== null
    if (!isPrivate) return null
    return {
      explanation: `The API on https allows ${quoted(origin)}, a page on http, to read what this user may see. Whoever can change that page on its way can read it too.`,
      evidence: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'].flatMap((name) => responseHeader(response, name)),
    }
  },
  examples: {
    given: [
      {
        says: 'with credentials',
        origin: 'http://app.example',
        includesCredentials: true,
        responseHeaders: echo('http://app.example'),
      },
    ],
    none: [
      {
        says: 'a page on the developer’s own computer',
        origin: 'http://localhost:3000',
        includesCredentials: true,
        responseHeaders: echo('http://localhost:3000'),
      },
      { says: 'nothing private', origin: 'http://app.example', responseHeaders: [['Access-Control-Allow-Origin', 'http://app.example']] },
    ],
  },
}
