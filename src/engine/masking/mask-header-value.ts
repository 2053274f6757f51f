import { maskText, maskUrl } from './mask-url.ts'
import { rememberedMasking } from './remembered-masking.ts'
import { isSecretName, MASK, type OnSecret } from './secret-names.ts'

/** Schemes of HTTP authentication, which say nothing of the person; before credentials in any header. */
const SCHEME =
  /^\s*(?:basic|bearer|digest|dpop|gnap|hawk|hoba|mutual|negotiate|ntlm|oauth|scram-sha-\d+|token|vapid|aws4-hmac-sha256)[ \t]+(?=\S)/i
const URL_FIELD = /^(?:location|content-location|referer|x-original-url|x-forwarded-uri|x-rewrite-url)$/

/** Attributes of Set-Cookie that say nothing of the person. */
const COOKIE_ATTRIBUTE = /^\s*(?:domain|expires|httponly|max-age|partitioned|path|priority|samesite|secure)\s*(?:=[^=]*)?$/i

/**
 * The header's value with its secrets masked, so that what matters to CORS can still be seen: the names of cookies, the attributes of
 * Set-Cookie, the scheme of Authorization. In all other headers only the secrets of URLs are masked.
 */
export function maskHeaderValue(name: string, value: string, onSecret?: OnSecret): string {
  const field = name.trim().toLowerCase()
  return maskLine(`${field.length} ${field}${value}`, onSecret)
}

/** By the length of the name, the name and the value: one text that no other line has. */
const maskLine = rememberedMasking((line, onSecret) => {
  const start = line.indexOf(' ') + 1
  const end = start + Number(line.slice(0, start))
  return maskField(line.slice(start, end), line.slice(end), onSecret)
})

function maskField(field: string, value: string, onSecret: OnSecret): string {
  if (field === 'cookie' || field === 'cookie2') return maskPieces(value, () => false, onSecret)
  if (field === 'set-cookie' || field === 'set-cookie2') return maskPieces(value, isAttribute, onSecret)
  // A challenge names what is required, and nothing about the user.
  if (field === 'www-authenticate' || field === 'proxy-authenticate') return maskText(value, onSecret)
  if (field === 'authorization' || field === 'proxy-authorization' || SCHEME.test(value)) return maskCredentials(value, onSecret)
  if (field === 'sec-websocket-protocol') return maskProtocols(value, onSecret)
  if (URL_FIELD.test(field)) return maskUrl(value, onSecret)
  // Access-Control-Allow-Credentials and its like bear a secret's name and hold none.
  if (isSecretName(field) && !field.startsWith('access-control-')) return maskWhole(value, onSecret)
  return maskText(value, onSecret)
}

function isAttribute(piece: string, index: number): boolean {
  return index > 0 && COOKIE_ATTRIBUTE.test(piece)
}

function maskPieces(value: string, isHarmless: (piece: string, index: number) => boolean, onSecret: OnSecret): string {
  return value
    .split(';')
    .map((piece, index) => {
      if (isHarmless(piece, index) || piece.trim() === '') return piece
      const equals = piece.indexOf('=')
      const indent = piece.startsWith(' ') ? ' ' : ''
      if (equals < 0) return indent + maskWhole(piece.trim(), onSecret)
      return `${piece.slice(0, equals + 1)}${maskWhole(piece.slice(equals + 1), onSecret)}`
    })
    .join(';')
}

/** `Bearer abc`: the scheme is kept, where it is one that is known. */
function maskCredentials(value: string, onSecret: OnSecret): string {
  const [scheme = ''] = SCHEME.exec(value) ?? []
  return scheme + maskWhole(value.slice(scheme.length), onSecret)
}

/** Names of protocols are short words; a page has no other place for a token when it opens a WebSocket. */
function maskProtocols(value: string, onSecret: OnSecret): string {
  return value
    .split(',')
    .map((protocol) => (/^\s*[a-z][a-z0-9.+-]{0,30}\s*$/.test(protocol) ? protocol : maskWhole(protocol, onSecret)))
    .join(',')
}

function maskWhole(value: string, onSecret: OnSecret): string {
  if (value.trim() === '') return value
  onSecret(value.trim())
  return MASK
}
