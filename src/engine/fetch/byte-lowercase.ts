import { remembering } from './remembering.ts'

/**
 * Byte-lowercases a name: A-Z only. `String.toLowerCase` would also fold characters such as U+212A KELVIN SIGN into ASCII.
 *
 * @see https://infra.spec.whatwg.org/#byte-lowercase
 */
export const byteLowercase = remembering((text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()))
