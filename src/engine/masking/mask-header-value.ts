import { isSecretName, MASK, maskText, type OnSecret } from './mask-url.ts'

/** Attributes of Set-Cookie that say nothing of the person. */
const COOKIE_ATTRIBUTE = /^\s*(?:domain|expires|httponly|max-age|partitioned|path|priority|samesite|secure)\s*(?:=[^=]*)?$/i

/**
 * The header's value with its secrets masked, so that what matters to CORS can still be seen: the names of cookies, the attributes of
 * Set-Cookie, the scheme of Authorization. In all other headers only the secrets of URLs are masked.
 */
export function maskHeaderValue(name: string, value: string, onSecret: OnSecret = () => {}): string {
  const field = name.trim().toLowerCase()
  if (field === 'cookie' || field === 'cookie2') return maskPieces(value, () => false, onSecret)
  if (field === 'set-cookie' || field === 'set-cookie2') return maskPieces(value, isAttribute, onSecret)
  if (field === 'authorization' || field === 'proxy-authorization') return maskCredentials(value, onSecret)
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

/** `Bearer abc`: the scheme is kept. */
function maskCredentials(value: string, onSecret: OnSecret): string {
  const [scheme = ''] = /^\s*[\w-]+ +/.exec(value) ?? []
  return scheme + maskWhole(value.slice(scheme.length), onSecret)
}

function maskWhole(value: string, onSecret: OnSecret): string {
  if (value.trim() === '') return value
  onSecret(value.trim())
  return MASK
}
