import { remembering } from '../fetch/remembering.ts'
import type { OnSecret } from './secret-names.ts'

/** A text as it is masked, and the secrets that were found in it. */
interface Masked {
  readonly text: string
  readonly secrets: readonly string[]
}

/** Masks a text only once, however often it occurs: a log repeats its URLs and header lines, and each is masked several times for a report. */
export function rememberedMasking(mask: (text: string, onSecret: OnSecret) => string): (text: string, onSecret?: OnSecret) => string {
  const masked = remembering((text): Masked => {
    const secrets: string[] = []
    return { text: mask(text, (secret) => secrets.push(secret)), secrets }
  })
  return (text, onSecret) => {
    const known = masked(text)
    if (onSecret !== undefined) for (const secret of known.secrets) onSecret(secret)
    return known.text
  }
}
