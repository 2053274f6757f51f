/**
 * What the engine takes from its host besides ECMAScript: the URL parser of the URL standard and the encoder and
 * decoder of the Encoding standard, which every browser, worker and Node has. Declared here so that the engine compiles without the DOM's and Node's type libraries.
 *
 * @see https://url.spec.whatwg.org/#url-class
 */
declare class URL {
  constructor(url: string, base?: string)
  readonly hash: string
  readonly host: string
  readonly hostname: string
  readonly href: string
  readonly origin: string
  readonly password: string
  readonly pathname: string
  readonly port: string
  readonly protocol: string
  readonly search: string
  readonly searchParams: URLSearchParams
  readonly username: string
}

/** @see https://url.spec.whatwg.org/#interface-urlsearchparams */
interface URLSearchParams {
  get(name: string): string | null
  has(name: string): boolean
}

/** @see https://encoding.spec.whatwg.org/#textdecoder */
declare class TextDecoder {
  constructor(label: 'utf-8' | 'utf-16le' | 'utf-16be')
  decode(bytes: Uint8Array): string
}

/** @see https://encoding.spec.whatwg.org/#textencoder */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
