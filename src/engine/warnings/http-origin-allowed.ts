import { get } from '../fetch/header-list.ts'
import { isLoopbackHost } from '../fetch/loopback.ts'
import { quoted } from '../report/wording.ts'
import { allowOrigin, allowsCredentials, responseHeader } from './evidence.ts'
import { hostnameOf } from './site.ts'
import type { WarningRule } from './warning-rule.ts'

/** A page that was loaded over http may have been changed on the way. */
export const httpOriginAllowed: WarningRule = {
  id: 'http-origin-allowed',
  category: 'security',
  title: 'http page can read private data from an https API',
  why: 'Anyone on the network can change a page that is loaded over http. If its origin can read an https API with credentials, so can they, and https no longer protects the data.',
  remedy: 'Serve the page over https, redirect http to https, and allow only the https origin.',
  check({ response }) {
    if (response === null || !response.request.url.startsWith('https:')) return null
    const origin = allowOrigin(response)
    if (origin === null || !origin.startsWith('http:') || isLoopbackHost(hostnameOf(origin))) return null
    const isPrivate = allowsCredentials(response) || get('Authorization', response.request.headers) !== null
    if (!isPrivate) return null
    return {
      explanation: `The https API allows ${quoted(origin)}, an http origin, to read this user’s data. Anyone who can change that page on the network can read it too.`,
      evidence: ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'].flatMap((name) => responseHeader(response, name)),
    }
  },
}
