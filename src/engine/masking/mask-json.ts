import { isSecretName, MASK, type OnSecret } from './secret-names.ts'

/** Parsing longer texts costs more than it can show. */
const MAX_LENGTH = 100_000

/** JSON with the members masked whose names are those of secrets; null where the text is no JSON object or list, or holds none. */
export function maskJsonText(text: string, onSecret: OnSecret): string | null {
  if (!/^\s*[[{]/.test(text) || text.length > MAX_LENGTH) return null
  let found = false
  const note: OnSecret = (secret) => {
    found = true
    onSecret(secret)
  }
  try {
    const masked = JSON.stringify(JSON.parse(text, (name, value: unknown) => maskMember(name, value, note)))
    return found ? masked : null
  } catch {
    return null
  }
}

/** A member's value, masked where its name says that it is a secret. */
export function maskMember(name: string, value: unknown, onSecret: OnSecret): unknown {
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '' || value === MASK || !isSecretName(name)) return value
  onSecret(String(value))
  return MASK
}
