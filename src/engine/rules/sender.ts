import { isExtensionOrigin } from '../exchange/extension-origin.ts'
import { sentOrigin } from '../exchange/origin.ts'
import { followedBy, hostOf, shortened, shortenedHost } from '../report/wording.ts'
import { requestHeader } from './evidence.ts'
import { requestOfOthers } from './frames-of-others.ts'
import type { Explanation, Failure } from './rule.ts'

const CONTENT_SCRIPT = 'The request comes from an extension’s content script, which has the page’s origin.'

/**
 * What is said of a CORS failure by who sent the request, whatever the response is: an extension needs no CORS headers where it has the permission for the
 * host, and what a frame of another company requests from that company is nobody else’s to fix.
 *
 * @param isKnown what responded is known: then its own remedy may still be necessary, since some servers reject any unknown Origin
 */
export function withSendersOwnWay(explanation: Explanation, failure: Failure, isKnown: boolean): Explanation {
  const others = failure.origin === null ? null : requestOfOthers(failure.origin, failure.entry.request.url)
  if (others !== null) {
    return {
      ...explanation,
      explanation: followedBy(explanation.explanation, others.says),
      remedy: others.remedy,
      headersPurpose: 'none',
    }
  }
  const replaced = replacedOrigin(failure)
  if (replaced !== null) {
    return {
      ...explanation,
      ...replaced,
      explanation: followedBy(explanation.explanation, replaced.explanation),
      evidence: [...explanation.evidence, ...requestHeader(failure.entry, 'Origin')],
    }
  }
  const permission = permissionFor(failure)
  return permission === null ? explanation : withPermission(explanation, permission, failure, isKnown)
}

/** Something put another origin into the header: the server allowed that one, and the browser compares it with the page’s. */
function replacedOrigin({
  origin,
  hop,
  exchange,
}: Failure): (Pick<Explanation, 'explanation' | 'headersPurpose'> & { readonly remedy: string; readonly responsible: 'browser' }) | null {
  const sent = hop === 0 ? sentOrigin(exchange.hops[0]) : null
  if (sent === null || sent === '' || origin === null || sent === origin) return null
  return {
    explanation: `The request was sent with Origin: ${shortened(sent, 60)}, but the page’s origin is ${shortenedHost(origin)}: an extension (or the app itself, in Electron) replaced the header. The browser doesn’t know that, and compares the response with the page’s own origin.`,
    remedy: `Stop replacing the Origin header, or let the same extension set Access-Control-Allow-Origin: ${shortenedHost(origin)} in the response too. In Electron, set it in webRequest.onHeadersReceived, or send the request from the main process (net.fetch), where CORS doesn’t apply.`,
    responsible: 'browser',
    headersPurpose: 'none',
  }
}

interface Permission {
  readonly says: string
  readonly remedy: string
}

function permissionFor(failure: Failure): Permission | null {
  const { origin, entry } = failure
  const host = shortenedHost(hostOf(entry.request.url))
  if (isContentScript(failure)) {
    return {
      says: CONTENT_SCRIPT,
      remedy: `Send the request from the extension’s background script (with ${host} under host_permissions in its manifest) and pass the response to the content script in a message.`,
    }
  }
  const page = origin === null ? null : extensionPage(origin)
  if (page === null) return null
  return { says: page.says, remedy: page.remedy.replace('the server under', `${host} under`) }
}

/** Page or background script of an extension: what its origin is, and what it needs instead of CORS headers; null for any other origin. */
export function extensionPage(origin: string): Permission | null {
  if (!isExtensionOrigin(origin)) return null
  const granted = /^moz-/i.test(origin)
    ? ' In Firefox, the user can refuse that permission: see Permissions of the extension in about:addons.'
    : ''
  return {
    says: 'The request comes from a page or the background script of a browser extension. In Firefox and Safari its origin is different in every installation.',
    remedy: `List the server under host_permissions in the extension’s manifest: its pages and background script can then read the response whatever headers the server sends, and send no preflight requests.${granted}`,
  }
}

function withPermission(explanation: Explanation, { says, remedy }: Permission, failure: Failure, isKnown: boolean): Explanation {
  const { status } = failure.entry.response
  const isError = status >= 400 && failure.at === 'response'
  const server = explanation.remedy ?? ''
  const isWhole = server === '' || (!isKnown && !isError)
  return {
    ...explanation,
    explanation: followedBy(explanation.explanation, says),
    remedy: isWhole
      ? remedy
      : `${remedy} If ${shortenedHost(hostOf(failure.entry.request.url))} rejects the request all the same: ${server}`,
    responsible: 'page',
  }
}

function isContentScript({ exchange, origin }: Failure): boolean {
  const script = exchange.hops[0].entry?.initiator?.scriptUrl ?? ''
  return isExtensionOrigin(script) && origin !== null && !isExtensionOrigin(origin)
}
