import { quoted } from '../report/wording.ts'
import {
  allowedOrigin,
  allowOriginEvidence,
  partsOf,
  SEND_REQUESTING_ORIGIN,
  sendRequestingOrigin,
  WHY_EXACT,
} from './allow-origin-value.ts'
import { headersToSend, responseName, theHost, theOrigin } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

function wrongValue(failure: Failure, problem: string, remedy = sendRequestingOrigin(failure)): Explanation {
  return {
    explanation: `The ${responseName(failure)} has Access-Control-Allow-Origin: ${quoted(allowedOrigin(failure))}. ${problem}`,
    remedy,
    evidence: allowOriginEvidence(failure),
  }
}

/** The header takes one origin: a list in one line is one value. */
export const allowOriginMultipleValues: Rule = {
  id: 'allow-origin-multiple-values',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin has multiple values',
  why: `${WHY_EXACT} The header can’t hold a list, whatever the separator.`,
  remedy: SEND_REQUESTING_ORIGIN,
  explain(failure) {
    const parts = allowedOrigin(failure)
      .split(/[\s,;|]+/)
      .filter((part) => part !== '')
    const isOnlyThisOrigin = parts.length === 1 && parts[0] === failure.origin
    if (parts.length < 2 && !isOnlyThisOrigin) return null
    const reason = isOnlyThisOrigin
      ? 'The extra character makes it a different value.'
      : failure.origin !== null && parts.includes(failure.origin)
        ? `It doesn’t help that ${theOrigin(failure)} is one of them.`
        : `The browser compares the whole value with ${theOrigin(failure)}.`
    return wrongValue(failure, `The header takes one origin or “*”, never a list. ${reason}`)
  },
}

/** `*` is a wildcard on its own, never inside a value. */
export const allowOriginPartialWildcard: Rule = {
  id: 'allow-origin-partial-wildcard',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin has a partial wildcard (“*.example.com”)',
  why: `${WHY_EXACT} “*” is a wildcard only on its own; inside a value it is matched literally. Patterns belong in the server’s configuration, where they select the origin to send.`,
  remedy: SEND_REQUESTING_ORIGIN,
  explain(failure) {
    if (!/\*/.test(allowedOrigin(failure))) return null
    return wrongValue(
      failure,
      `“*” is a wildcard only on its own; here it is matched literally. The value must be exactly ${theOrigin(failure)}.`,
    )
  },
}

/** A regular expression from the server's configuration was sent to the browser. */
export const allowOriginRegex: Rule = {
  id: 'allow-origin-regex',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is a regular expression',
  why: `${WHY_EXACT} A regular expression can be useful in the server’s configuration, but a browser takes it literally.`,
  remedy: `${SEND_REQUESTING_ORIGIN} If your server’s setting accepts regular expressions, check the syntax it expects, and anchor them at both ends.`,
  explain(failure) {
    if (!/^\/.*\/[a-z]*$|^\^|\\[.\w/]|\$$|\.[*+]|\(\?|\([^)]*\|/.test(allowedOrigin(failure))) return null
    return wrongValue(
      failure,
      `That is a regular expression, which browsers take literally. The value must be exactly ${theOrigin(failure)}.`,
    )
  },
}

/** A variable that nobody replaced, or that has no value. */
export const allowOriginPlaceholder: Rule = {
  id: 'allow-origin-placeholder',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is an unresolved placeholder',
  why: `${WHY_EXACT} A value such as “$http_origin” or “undefined” shows that a variable wasn’t replaced: it doesn’t exist, has no value, or is quoted so that it is taken literally.`,
  remedy: 'Check where the value comes from: the variable’s name, the environment of this deployment, and the quotes around it.',
  explain(failure) {
    const value = allowedOrigin(failure)
    if (
      !/\$\{?\w|\{\{?[^}]*\}|%[({]|%\w+%|%s|^<.*>$|^(?:undefined|none|nil|nan|\[object .*\]|your[-_ ]?(?:origin|domain).*|origin)$/i.test(
        value,
      )
    )
      return null
    const headers = headersToSend(failure)
    return wrongValue(
      failure,
      `That is a placeholder that was never replaced. The value must be exactly ${theOrigin(failure)}.`,
      `Check where ${theHost(failure)} takes ${quoted(value)} from: the variable’s name, the environment of this deployment, and the quotes around it.${headers === null ? '' : ` It has to send ${headers}.`}`,
    )
  },
}

/** The header has no value. */
export const allowOriginEmpty: Rule = {
  id: 'allow-origin-empty',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is empty',
  why: `${WHY_EXACT} An empty value matches no origin. Usually the server didn’t find the origin in its list, or cached its response to a request without an Origin header.`,
  remedy: `${SEND_REQUESTING_ORIGIN} Leave the header out for origins that aren’t allowed.`,
  explain(failure) {
    if (allowedOrigin(failure) !== '') return null
    const headers = headersToSend(failure)
    return {
      explanation: `The ${responseName(failure)} has an empty Access-Control-Allow-Origin header. Its value must be ${theOrigin(failure)}, which the server probably didn’t find in its list of allowed origins.`,
      remedy:
        headers === null
          ? undefined
          : `Add ${theOrigin(failure)} to the allowed origins of ${theHost(failure)}, so that it sends ${headers}.`,
      evidence: allowOriginEvidence(failure),
    }
  },
}

/** Right, except for the quotes or brackets around it. */
export const allowOriginQuoted: Rule = {
  id: 'allow-origin-quoted',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is in quotes or brackets',
  why: `${WHY_EXACT} Quotes and brackets are part of the value. They come from a configuration that doesn’t strip them, or from a list that was printed as text.`,
  remedy: `Send the value without them. ${SEND_REQUESTING_ORIGIN}`,
  explain(failure) {
    const value = allowedOrigin(failure)
    const bare = value.replace(/^[\s'"`[<(“‘]+|[\s'"`\]>)”’,;]+$/g, '')
    if (/^[,;\s]*$/.test(value.replace(bare, '')) || (bare !== '*' && partsOf(bare.replace(/\/$/, '')) === null)) return null
    return wrongValue(
      failure,
      `The characters around ${quoted(bare)} are part of the value, which must be exactly ${theOrigin(failure)}.`,
      bare === failure.origin || bare === '*'
        ? `Remove the characters around ${quoted(bare)} in the CORS configuration of ${theHost(failure)}.`
        : sendRequestingOrigin(failure),
    )
  },
}

/** Whitespace inside, zero-width characters, a byte order mark. */
export const allowOriginInvisibleCharacter: Rule = {
  id: 'allow-origin-invisible-character',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin has an invisible character',
  why: `${WHY_EXACT} Browsers strip spaces and tabs around the value, but no other invisible characters: no-break spaces, zero-width characters and byte order marks remain. They come from copied text, or from files saved with a byte order mark.`,
  remedy: 'Retype the value in the configuration, and save the file as UTF-8 without a byte order mark.',
  explain(failure) {
    const value = allowedOrigin(failure)
    const [hidden] = /[^\x20-\x7e]/.exec(value.replace(/[\u00a1-\u00ac\u00ae-\u024f]/g, 'x')) ?? []
    const isInvisible = hidden !== undefined && /[\s\p{C}\p{Default_Ignorable_Code_Point}\p{Z}]/u.test(hidden)
    if (!isInvisible) return null
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return wrongValue(
      failure,
      `It contains the invisible character U+${code}, so it doesn’t match ${theOrigin(failure)}.`,
      `Retype the value in the CORS configuration of ${theHost(failure)}, and save the file as UTF-8 without a byte order mark.`,
    )
  },
}

/** The value isn't an origin at all. */
export const allowOriginInvalid: Rule = {
  id: 'allow-origin-invalid',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin isn’t an origin',
  why: WHY_EXACT,
  remedy: SEND_REQUESTING_ORIGIN,
  explain(failure) {
    const value = allowedOrigin(failure)
    if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]/i.test(value)) return null
    return wrongValue(failure, `That isn’t an origin. The value must be exactly ${theOrigin(failure)}: scheme, host and port.`)
  },
}
