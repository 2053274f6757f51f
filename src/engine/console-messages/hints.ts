import { parseUrl } from '../fetch/url.ts'
import { hostOf, shortenedHost } from '../report/wording.ts'
import { FONTS } from '../rules/allow-origin-missing.ts'
import { requestOfOthers } from '../rules/frames-of-others.ts'
import { likelySource } from '../rules/library-headers.ts'
import { nameAtOwnOrigin } from '../rules/own-origin.ts'
import { extensionPage } from '../rules/sender.ts'
import { unusualPage } from '../rules/unusual-origins.ts'
import { isCorsStep } from './meanings.ts'
import type { MessageStep, MessageTemplate, Said } from './message-template.ts'

/** What is special about loading this with CORS, by the word that Chromium has for it. */
const OF_KIND: ReadonlyMap<string, string> = new Map(
  Object.entries({
    image:
      'An element that only shows an image doesn’t need CORS: leave out its crossorigin attribute. A CSS mask, a canvas and WebGL do need it. If the same image was shown without crossorigin before, the browser’s cache may have kept it without the header.',
    script: 'A script is requested with CORS only as a module, or with the crossorigin attribute, as for an integrity hash.',
    'css stylesheet': 'A stylesheet is requested with CORS only with the crossorigin attribute, as for an integrity hash.',
    font: FONTS,
    manifest:
      'Browsers request a manifest without cookies, so a site behind a login redirects it to its login page: add crossorigin="use-credentials" to <link rel="manifest">.',
  }),
)

const ABOUT_ORIGIN: ReadonlySet<MessageStep> = new Set<MessageStep>(['allow-origin-missing', 'allow-origin-mismatch'])

const NULL_ORIGIN =
  'The origin “null” is that of a page opened as a file, of a sandboxed frame, and of a request after a redirect between two other origins. Naming it in the header would allow all of them: public data can have “*”, for anything else give the page an origin.'

/**
 * What the values in a message tell besides its words: the library that adds a header, what is special about the element, and about the page's origin.
 *
 * @returns sentences, the most telling first
 */
export function hintsOf(
  { steps }: MessageTemplate,
  { kind, url, redirectedFrom, origin, header }: Partial<Readonly<Record<Said, string>>>,
): readonly string[] {
  const sender = isCorsStep(steps[0]) ? ofSender(origin, url) : []
  if (sender.length > 0) return sender
  if (steps[0] === 'header-not-allowed') return header === undefined ? [] : ofHeader(header)
  if (!ABOUT_ORIGIN.has(steps[0])) return []
  const element = OF_KIND.get(kind?.toLowerCase() ?? (isFont(url) ? 'font' : ''))
  return [...ofRedirect(redirectedFrom, url), ...ofOrigin(origin, url), ...(element === undefined ? [] : [element])]
}

/** Is the page’s own way, which a hint tells, likelier than any change of the server? */
export function isForPageToDecide(
  { steps }: MessageTemplate,
  { url, redirectedFrom, origin }: Partial<Readonly<Record<Said, string>>>,
): boolean {
  if (origin !== undefined && isCorsStep(steps[0]) && extensionPage(origin) !== null) return true
  return ABOUT_ORIGIN.has(steps[0]) && ofRedirect(redirectedFrom, url).length > 0
}

/** Firefox doesn’t say what it requested. */
function isFont(url: string | undefined): boolean {
  return url !== undefined && /\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)/i.test(url)
}

/** A page for people can’t be fetched, wherever the request began. */
function ofRedirect(from: string | undefined, url: string | undefined): readonly string[] {
  const to = parseUrl(url ?? '')
  if (to === null) return []
  const isLogin = to.searchParams.has('client_id') && to.searchParams.has('response_type')
  if (isLogin)
    return ['This is a login page, which is for people: navigate there (location.href, a link or a pop-up) instead of fetching it.']
  if (from === undefined || parseUrl(from)?.host === to.host) return []
  return [
    `${shortenedHost(hostOf(from))} redirected the request there, and so ${shortenedHost(to.host)} has to allow the page. If that is a page for people (a login, a payment), let ${shortenedHost(hostOf(from))} respond with its URL instead, and navigate there (location.href).`,
  ]
}

function ofHeader(header: string): readonly string[] {
  const source = likelySource(header.toLowerCase())
  if (source === null) return []
  const setting = source.setting === undefined ? '' : `; to leave it out, see ${source.setting}`
  return [`The header is usually added by ${source.library}${setting}.`]
}

/** An extension, or a frame of another company: what the response lacks doesn’t matter then. */
function ofSender(origin: string | undefined, url: string | undefined): readonly string[] {
  if (origin === undefined) return []
  const sender = extensionPage(origin) ?? (url === undefined ? null : requestOfOthers(origin, url))
  return sender === null ? [] : [sender.says, sender.remedy]
}

function ofOrigin(origin: string | undefined, url: string | undefined): readonly string[] {
  if (origin === undefined) return []
  if (origin === 'null') return [NULL_ORIGIN]
  const page = unusualPage(origin)
  const own = url === undefined ? null : nameAtOwnOrigin(origin, url)
  return [...(page === null ? [] : [`${page.says} ${page.remedy}`]), ...(own === null ? [] : [own.says, own.remedy])]
}
