import { maskJsonText } from './mask-json.ts'
import { rememberedMasking } from './remembered-masking.ts'
import { decoded, isSecretName, MASK, type OnSecret } from './secret-names.ts'

/** Signed and encrypted ones, of three and of five parts. */
const JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g

/** Words of a path after which a segment lets its holder in: password resets, invitations, webhooks, bots. */
const SECRET_PATH =
  /(\/(?:reset|reset-password|password-reset|token|verify|verification|confirm|activate|invite|invitation|magic|magic-link|unsubscribe|webhooks?|services\/\w{1,20}\/\w{1,20})\/)([^/?#;]{8,})|(\/bot\d{1,20}:)([^/?#;]{8,})/gi

/**
 * The URL with user names, passwords and the values of secret parameters masked, in the query, in the fragment and in the path; also in a
 * URL that a parameter carries. Nothing else is touched: a URL without secrets comes back as it was, however odd it is written.
 */
export const maskUrl = rememberedMasking((url, onSecret) => maskNested(url, onSecret, 0))

/** Paths of an origin, masked alike: configurations name their beginnings. */
export function maskPaths(origin: string, paths: readonly string[]): readonly string[] {
  return paths.map((path) => maskUrl(origin + path).slice(origin.length))
}

/** Masks what looks like a URL with secrets, or like a JSON web token, anywhere in a text. */
export const maskText = rememberedMasking((text, onSecret) => {
  const withoutUrls = text.replace(/(?:\/\/|[?#])[^\s"'<>`]+/g, (url) => maskUrl(url, onSecret))
  return maskTokens(withoutUrls, onSecret)
})

const MAX_DEPTH = 3

function maskNested(url: string, onSecret: OnSecret, depth: number): string {
  const withoutUserinfo = url.replace(
    /^(\s*(?:[a-z][a-z0-9+.-]*:[/\\]*|[/\\]{2,}))([^/\\?#]*)@/i,
    (_, before: string, userinfo: string) => {
      return `${before}${maskUserinfo(userinfo, onSecret)}@`
    },
  )
  const masked = withoutUserinfo
    .split(/([?&#])/)
    .map((part, index) => maskParameters(index === 0 ? maskPath(part, onSecret) : part, onSecret, depth))
    .join('')
  return maskTokens(masked, onSecret)
}

function maskUserinfo(userinfo: string, onSecret: OnSecret): string {
  const colon = userinfo.indexOf(':')
  // A lone user name is a token, as in `https://ghp_...@github.com`; beside a password it is but a name.
  report(colon < 0 ? userinfo : userinfo.slice(colon + 1), onSecret)
  return colon < 0 ? MASK : `${MASK}:${MASK}`
}

/** `a=1;token=2` between two separators. A secret reaches to the end: `;` may be part of it. */
function maskParameters(part: string, onSecret: OnSecret, depth: number): string {
  const pieces = part.split(';')
  for (const [index, piece] of pieces.entries()) {
    const equals = piece.indexOf('=')
    if (equals < 0) continue
    const name = piece.slice(0, equals + 1)
    // A route in the fragment may end in one: `#/callback/code=abc`.
    if (isSecretName(name.slice(name.lastIndexOf('/') + 1, -1))) {
      const value = [piece.slice(equals + 1), ...pieces.slice(index + 1)].join(';')
      return [...pieces.slice(0, index), name + maskedSecret(value, onSecret)].join(';')
    }
    pieces[index] = name + maskCarriedUrl(piece.slice(equals + 1), onSecret, depth)
  }
  return pieces.join(';')
}

function maskedSecret(value: string, onSecret: OnSecret): string {
  if (value === '' || value === MASK) return value
  report(value, onSecret)
  return MASK
}

/**
 * What a parameter carries: a URL, as `redirect_uri=https%3A%2F%2Fapp.example%2F%3Ftoken%3Dabc` or `next=https://me:secret@app.example/`, or JSON,
 * as GraphQL's `variables`. Either may be encoded more than once.
 */
function maskCarriedUrl(value: string, onSecret: OnSecret, depth: number): string {
  if (depth === MAX_DEPTH) return value
  const carried = decoded(value)
  const masked = maskJsonText(carried, onSecret) ?? maskNested(carried, onSecret, depth + 1)
  const further = masked === carried && decoded(carried) !== carried ? maskCarriedUrl(carried, onSecret, depth + 1) : masked
  if (further === carried) return value
  return carried === value ? further : encodeURIComponent(further)
}

function maskPath(path: string, onSecret: OnSecret): string {
  return path.replace(SECRET_PATH, (_, before: string = '', secret: string = '', bot: string = '', token: string = '') => {
    return before + bot + maskedSecret(secret + token, onSecret)
  })
}

function maskTokens(text: string, onSecret: OnSecret): string {
  return text.replace(JSON_WEB_TOKEN, (token) => maskedSecret(token, onSecret))
}

function report(secret: string, onSecret: OnSecret): void {
  onSecret(secret)
  const plain = decoded(secret)
  if (plain !== secret) onSecret(plain)
}
