/** What stands in the place of a secret. */
export const MASK = '***'

/** Is told each secret that was masked, as it was written and decoded. */
export type OnSecret = (secret: string) => void

/** Names of parameters and headers whose values let their holder in, or belong to one person. */
const SECRET_NAME =
  /token|secret|passw|passphrase|passcode|signature|credential|session|sess?id|jwt|assertion|saml|authori[sz]ation|key$|(?:^|[^a-z])(?:sig|sid|pwd|otp|hmac|ticket)$|^(?:auth|code|pass|pin)$|auth\w{0,16}code$/i

const JSON_WEB_TOKEN = /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{4,}(?:\.[\w-]*)?/g

/** Does a parameter or header of that name carry a secret? */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(decoded(name))
}

/**
 * The URL with user names, passwords and the values of secret parameters masked, in the query, in the fragment and in the path; also in a
 * URL that a parameter carries. Nothing else is touched: a URL without secrets comes back as it was, however odd it is written.
 */
export function maskUrl(url: string, onSecret: OnSecret = () => {}): string {
  return maskNested(url, onSecret, 0)
}

/** Masks what looks like a URL with secrets, or like a JSON web token, anywhere in a text. */
export function maskText(text: string, onSecret: OnSecret = () => {}): string {
  const withoutUrls = text.replace(/(?:\/\/|[?#])[^\s"'<>`]+/g, (url) => maskUrl(url, onSecret))
  return maskTokens(withoutUrls, onSecret)
}

const DEEPEST = 3

function maskNested(url: string, onSecret: OnSecret, depth: number): string {
  const withoutUserinfo = url.replace(
    /^(\s*(?:[a-z][a-z0-9+.-]*:[/\\]*|[/\\]{2,}))([^/\\?#]*)@/i,
    (_, before: string, userinfo: string) => {
      return `${before}${maskUserinfo(userinfo, onSecret)}@`
    },
  )
  const masked = withoutUserinfo
    .split(/([?&#])/)
    .map((part) => maskParameters(part, onSecret, depth))
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
    if (isSecretName(name.slice(0, -1))) {
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

/** `redirect_uri=https%3A%2F%2Fapp.example%2F%3Ftoken%3Dabc`, or as it is: `next=https://me:secret@app.example/` */
function maskCarriedUrl(value: string, onSecret: OnSecret, depth: number): string {
  if (depth === DEEPEST) return value
  const carried = decoded(value)
  const masked = maskNested(carried, onSecret, depth + 1)
  if (masked === carried) return value
  return carried === value ? masked : encodeURIComponent(masked)
}

function maskTokens(text: string, onSecret: OnSecret): string {
  return text.replace(JSON_WEB_TOKEN, (token) => maskedSecret(token, onSecret))
}

function report(secret: string, onSecret: OnSecret): void {
  onSecret(secret)
  const plain = decoded(secret)
  if (plain !== secret) onSecret(plain)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
