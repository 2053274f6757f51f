import { allowed, blocked } from './expectations.ts'
import { group } from './group.ts'
import { allowMethods, allowOrigin, noContent, ORIGIN, ok, reply, STAR } from './lines.ts'

const PUT = { request: { method: 'PUT' }, response: ok(ORIGIN) }
const MISSING = blocked('PreflightMissingAllowOriginHeader')
const MISMATCH = blocked('PreflightAllowOriginMismatch')

/** The CORS check on the response to a preflight. */
export const PREFLIGHT_ORIGIN = group('pf-acao', PUT, [
  {
    id: 'pf-acao-star',
    says: 'The preflight response allows every origin.',
    preflight: noContent(STAR, allowMethods('PUT')),
    expect: allowed(),
  },
  {
    id: 'pf-acao-missing',
    says: 'The preflight response allows the method but no origin.',
    preflight: noContent(allowMethods('PUT')),
    expect: MISSING,
    rule: 'origin-not-allowed',
  },
  {
    id: 'pf-acao-bare',
    says: 'The response to OPTIONS is a bare 200.',
    preflight: reply(200),
    expect: MISSING,
    rule: 'allow-origin-missing',
    near: ['origin-not-allowed', 'options-handled-without-cors'],
  },
  {
    id: 'pf-acao-allow',
    says: 'The web server responds to OPTIONS itself, with Allow.',
    preflight: reply(200, 'Allow: OPTIONS, GET, HEAD, PUT'),
    expect: MISSING,
    rule: 'options-handled-without-cors',
    near: 'options-not-handled',
  },
  {
    id: 'pf-acao-other',
    says: 'The preflight response allows another origin.',
    preflight: noContent(allowOrigin('http://localhost:3000'), allowMethods('PUT')),
    expect: MISMATCH,
  },
  {
    id: 'pf-acao-slash',
    says: 'The origin allowed by the preflight ends with a slash.',
    preflight: noContent(allowOrigin('{origin}/'), allowMethods('PUT')),
    expect: MISMATCH,
    rule: 'allow-origin-trailing-slash',
  },
  {
    id: 'pf-acao-null',
    says: 'The preflight response allows null.',
    preflight: noContent(allowOrigin('null'), allowMethods('PUT')),
    expect: MISMATCH,
    rule: 'allow-origin-null',
  },
  {
    id: 'pf-acao-empty',
    says: 'The preflight response allows an empty origin.',
    preflight: noContent(allowOrigin(''), allowMethods('PUT')),
    expect: blocked('PreflightInvalidAllowOriginValue'),
    rule: 'allow-origin-empty',
  },
  {
    id: 'pf-acao-quoted',
    says: 'The preflight response quotes the origin.',
    preflight: noContent(allowOrigin('"{origin}"'), allowMethods('PUT')),
    expect: blocked('PreflightInvalidAllowOriginValue'),
    rule: 'allow-origin-quoted',
  },
  {
    id: 'pf-acao-list',
    says: 'The preflight response lists two origins.',
    preflight: noContent(allowOrigin('{origin}, {other}'), allowMethods('PUT')),
    expect: blocked('PreflightMultipleAllowOriginValues'),
  },
  {
    id: 'pf-acao-two-lines',
    says: 'Two layers each add the origin to the preflight response.',
    preflight: noContent(ORIGIN, ORIGIN, allowMethods('PUT')),
    expect: blocked('PreflightMultipleAllowOriginValues', 'CORSMultipleAllowOriginNotAllowed'),
    rule: 'allow-origin-duplicate',
  },
])
