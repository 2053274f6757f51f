import { MASK } from './secret-names.ts'

/** "Secrets" that are words of the texts themselves, as in `?session=true` and `user:password@`; to replace them would tell nothing and garble the text. */
const VOCABULARY =
  /^(?:true|false|null|none|cors|no-cors|same-origin|include|omit|follow|error|manual|navigate|credentials|origin|user(?:name)?|password|secret|token|cookie|session|server|browser|page|preflight|request|response|headers?|https?|allow(?:ed)?|block(?:ed)?)$/i
/** Shorter ones would be found in any text. They are masked only within the URL or header they stand in. */
const MIN_LENGTH = 4

/** The secrets of what leaves together, to be found wherever a text repeats one. */
export interface KnownSecrets {
  /** Takes a text that was masked as a whole, and what stands in its place. */
  add(original: string, masked?: string): void
  /** The text without any of them. */
  replaceIn(text: string): string
  /** The path, query and fragment of a URL without any of them, where one is a whole segment or value: a password may be a common word. */
  replaceInUrl(path: string): string
}

/**
 * Collects secrets. They are looked up by their first characters, so that a page with thousands of them costs no more than its texts are long, and
 * none is left out.
 *
 * @param facts texts that a verdict needs, such as origins: what is part of one is no secret, whatever a cookie says
 */
export function knownSecrets(facts: readonly string[] = []): KnownSecrets {
  const byBeginning = new Map<string, Map<string, string>>()

  function longestAt(text: string, start: number): readonly [original: string, masked: string] | null {
    const candidates = byBeginning.get(text.slice(start, start + MIN_LENGTH))
    if (candidates === undefined) return null
    let longest: readonly [string, string] | null = null
    for (const [original, masked] of candidates) {
      if (original.length > (longest?.[0].length ?? 0) && text.startsWith(original, start)) longest = [original, masked]
    }
    return longest
  }

  function replace(text: string, isSecret: (start: number, end: number) => boolean): string {
    if (byBeginning.size === 0) return text
    let result = ''
    let kept = 0
    for (let at = 0; at + MIN_LENGTH <= text.length; at++) {
      const found = longestAt(text, at)
      if (found === null || !isSecret(at, at + found[0].length)) continue
      result += text.slice(kept, at) + found[1]
      at += found[0].length - 1
      kept = at + 1
    }
    return result + text.slice(kept)
  }

  return {
    add(original, masked = MASK) {
      if (original.length < MIN_LENGTH || VOCABULARY.test(original) || facts.some((fact) => fact.includes(original))) return
      const beginning = original.slice(0, MIN_LENGTH)
      const known = byBeginning.get(beginning)
      if (known === undefined) byBeginning.set(beginning, new Map([[original, masked]]))
      // A URL or a header that was masked as a whole keeps more than the mask alone.
      else if (!known.has(original) || masked !== MASK) known.set(original, masked)
    },
    replaceIn: (text) => replace(text, () => true),
    replaceInUrl: (path) =>
      replace(
        path,
        (start, end) =>
          (start === 0 || SEPARATOR.test(path.charAt(start - 1))) && (end === path.length || SEPARATOR.test(path.charAt(end))),
      ),
  }
}

/** What stands between the segments, names and values of a URL. */
const SEPARATOR = /[/?&=#;,:.]/
