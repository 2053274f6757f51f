/** What stands in the place of a secret. */
export const MASK = '***'

/** Called with each secret that was masked, as it was written and decoded. */
export type OnSecret = (secret: string) => void

/** Parts of names that only secrets have. */
const PART =
  /token|secret|passw|passphrase|passcode|signature|credential|session|sess?id|jwt|assertion|saml|authori[sz]ation|authenticat|bearer|xsrf|csrf|verifier|client-cert|key$|(?:^|[^a-z])keys$|(?:user|device|auth\w{0,16})[-_]?code$/i
/** Words of names that mean a secret where they stand alone: `x-auth`, `user_pw`, `sig`. */
const WORD = /(?:^|[^a-z])(?:sig|sid|pwd|pw|otp|hmac|ticket|auth)(?:$|[^a-z])/i
/** Whole names. */
const WHOLE = /^(?:code|pass|pin|state|nonce|x-access|access)$/i

/** Does a parameter, header or member of that name carry a secret: what lets its holder in, or belongs to one person? */
export function isSecretName(name: string): boolean {
  const plain = decoded(name)
  return PART.test(plain) || WORD.test(plain) || WHOLE.test(plain)
}

/** Percent-decoded; as it is where that fails. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
