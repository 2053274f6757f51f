import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

export interface Certificate {
  readonly cert: string
  readonly key: string
  /** Base64 SHA-256 of the public key, as `--ignore-certificate-errors-spki-list` takes it. */
  readonly spki: string
}

/**
 * A self-signed certificate for these names, valid for two days. Node has no X.509 writer and a fresh machine may have
 * no openssl, so the few DER structures are written here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function selfSigned(names: readonly string[], now: Date = new Date()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const tbs = toBeSigned(names, spki, now)
  const signature = sign('sha256', tbs, privateKey)
  const der = sequence(tbs, ECDSA_WITH_SHA256, tlv(0x03, Buffer.from([0]), signature))
  return { cert: pem('CERTIFICATE', der), key: exported(privateKey), spki: createHash('sha256').update(spki).digest('base64') }
}

const DAY = 24 * 60 * 60 * 1000

function toBeSigned(names: readonly string[], spki: Buffer, now: Date): Buffer {
  const version3 = tlv(0xa0, tlv(0x02, Buffer.from([2])))
  // A positive integer: the first bit must be 0.
  const serial = tlv(0x02, Buffer.from([0x01]), randomBytes(15))
  const name = sequence(tlv(0x31, sequence(oid(0x55, 0x04, 0x03), tlv(0x0c, Buffer.from('CORS Lens lab')))))
  const validity = sequence(time(new Date(now.getTime() - DAY)), time(new Date(now.getTime() + DAY)))
  const extensions = tlv(0xa3, sequence(sequence(oid(0x55, 0x1d, 0x11), tlv(0x04, sequence(...names.map(generalName))))))
  return sequence(version3, serial, ECDSA_WITH_SHA256, name, validity, name, spki, extensions)
}

/** dNSName [2] or iPAddress [7]. */
function generalName(name: string): Buffer {
  const isAddress = /^[\d.]+$/.test(name)
  return isAddress ? tlv(0x87, Buffer.from(name.split('.').map(Number))) : tlv(0x82, Buffer.from(name))
}

/** UTCTime: YYMMDDHHMMSSZ. */
const time = (date: Date): Buffer => tlv(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`))

/** Tag, length, value; lengths from 128 on take a count of length bytes first. */
function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts)
  const n = value.length
  const length = n < 0x80 ? [n] : n < 0x100 ? [0x81, n] : [0x82, n >> 8, n & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), value])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts)
const oid = (...bytes: readonly number[]): Buffer => tlv(0x06, Buffer.from(bytes))

/** 1.2.840.10045.4.3.2 */
const ECDSA_WITH_SHA256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02))

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

const exported = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString()
