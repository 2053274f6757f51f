import { quoted } from '../report/wording.ts'
import { allowedOrigin, allowing, allowOriginEvidence, COMPARED, ECHO, partsOf } from './allow-origin-value.ts'
import { theAnswer, theOrigin } from './failure-wording.ts'
import type { Explanation, Failure, Rule } from './rule.ts'

function wrongValue(failure: Failure, what: string): Explanation {
  return {
    explanation: `${theAnswer(failure)} says Access-Control-Allow-Origin: ${quoted(allowedOrigin(failure))}. ${what}`,
    evidence: allowOriginEvidence(failure),
  }
}

/** The header takes one origin; a list in one line is one text. */
export const allowOriginMultipleValues: Rule = {
  id: 'allow-origin-multiple-values',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin lists several values, and takes one',
  why: `${COMPARED} There is no list in this header, by whatever separator.`,
  remedy: ECHO,
  explain(failure) {
    const parts = allowedOrigin(failure)
      .split(/[\s,;|]+/)
      .filter((part) => part !== '')
    const isOfOne = parts.length === 1 && parts[0] === failure.origin
    if (parts.length < 2 && !isOfOne) return null
    const isAmong = isOfOne
      ? ' The sign beside the origin makes another text of it.'
      : failure.origin !== null && parts.includes(failure.origin)
        ? ' The origin is among them, which does not help.'
        : ''
    return wrongValue(
      failure,
      `The header holds one origin or “*”, never a list: the browser compares the whole text with ${theOrigin(failure)}.${isAmong}`,
    )
  },
  examples: {
    explained: [
      allowing('separated by a comma', 'https://app.example, https://b.example'),
      allowing('separated by a space', 'https://app.example https://b.example'),
      allowing('separated by a semicolon', 'https://app.example;https://b.example'),
      allowing('a list of one, with its comma', 'https://app.example,'),
    ],
    other: [allowing('one other origin', 'https://b.example')],
  },
}

/** `*` is a wildcard alone, never a part of one. */
export const allowOriginPartialWildcard: Rule = {
  id: 'allow-origin-partial-wildcard',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin holds a pattern such as “*.example”',
  why: `${COMPARED} Only “*” alone is a wildcard; within a value it is a letter like any other. Patterns belong into the server’s configuration, where they choose the origin that is sent.`,
  remedy: ECHO,
  explain(failure) {
    if (!/\*/.test(allowedOrigin(failure))) return null
    return wrongValue(failure, `“*” is a wildcard only alone. The header must be exactly ${theOrigin(failure)}.`)
  },
  examples: {
    explained: [
      allowing('all subdomains', 'https://*.example'),
      allowing('without a scheme', '*.example'),
      allowing('every port', 'http://localhost:*', 'http://localhost:3000'),
    ],
    other: [allowing('“*” alone', '*')],
  },
}

/** A regular expression, meant for the configuration, went out to the browser. */
export const allowOriginRegex: Rule = {
  id: 'allow-origin-regex',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'A regular expression was sent as Access-Control-Allow-Origin',
  why: `${COMPARED} A regular expression means something to the server’s configuration at most; here it was sent as it stands.`,
  remedy: `${ECHO} See whether the setting takes expressions, and in which spelling; anchor them at both ends.`,
  explain(failure) {
    if (!/^\/.*\/[a-z]*$|^\^|\\[.\w/]|\$$|\.[*+]|\(\?|\([^)]*\|/.test(allowedOrigin(failure))) return null
    return wrongValue(failure, `That is a regular expression; the browser takes it for a text. It must be exactly ${theOrigin(failure)}.`)
  },
  examples: {
    explained: [
      allowing('anchored', '^https://app\\.example$'),
      allowing('between slashes', '/\\.example$/'),
      allowing('with alternatives', 'https://(app|b).example'),
    ],
    other: [allowing('a pattern with a star', 'https://*.example')],
  },
}

/** A variable that nobody filled in, or that was filled with nothing. */
export const allowOriginPlaceholder: Rule = {
  id: 'allow-origin-placeholder',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'A placeholder was sent as Access-Control-Allow-Origin',
  why: `${COMPARED} A value such as “$http_origin” or “undefined” shows that a variable was not filled in: it does not exist, is empty, or stands in quotes that take it literally.`,
  remedy: 'See where the value comes from: the name of the variable, the environment of this deployment, the kind of quotes.',
  explain(failure) {
    if (
      !/\$\{?\w|\{\{?[^}]*\}|%[({]|%\w+%|%s|^<.*>$|^(?:undefined|none|nil|nan|\[object .*\]|your[-_ ]?(?:origin|domain).*|origin)$/i.test(
        allowedOrigin(failure),
      )
    )
      return null
    return wrongValue(failure, `That is a placeholder which nothing was filled into. It must be exactly ${theOrigin(failure)}.`)
  },
  examples: {
    explained: [
      allowing('a variable of nginx in the wrong place', '$http_origin'),
      allowing('a template', '{{ allowed_origin }}'),
      allowing('a variable without a value', 'undefined'),
    ],
    other: [allowing('“null” is a value with a meaning', 'null')],
  },
}

/** The variable was empty. */
export const allowOriginEmpty: Rule = {
  id: 'allow-origin-empty',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is there and empty',
  why: `${COMPARED} An empty value equals no origin. Mostly a variable was empty: the origin was not found in the server’s list, or the request came without Origin and was cached.`,
  remedy: `${ECHO} For an origin that is not allowed, leave the header out.`,
  explain(failure) {
    if (allowedOrigin(failure) !== '') return null
    return {
      explanation: `${theAnswer(failure)} has an Access-Control-Allow-Origin header without a value. It must be ${theOrigin(failure)}; most likely the server did not find that origin in its list.`,
      evidence: allowOriginEvidence(failure),
    }
  },
  examples: { explained: [allowing('no value', '')], other: [allowing('two values', ', https://app.example')] },
}

/** Right, but for quotes or brackets around it. */
export const allowOriginQuoted: Rule = {
  id: 'allow-origin-quoted',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin stands in quotes or brackets',
  why: `${COMPARED} Quotes and brackets around it are part of the text. They come from a configuration that does not take them off, or from a list printed as text.`,
  remedy: `Send the value without them. ${ECHO}`,
  explain(failure) {
    const value = allowedOrigin(failure)
    const bare = value.replace(/^[\s'"`[<(“‘]+|[\s'"`\]>)”’,;]+$/g, '')
    if (/^[,;\s]*$/.test(value.replace(bare, '')) || (bare !== '*' && partsOf(bare.replace(/\/$/, '')) === null)) return null
    return wrongValue(
      failure,
      `The signs around ${quoted(bare)} are part of the text for the browser. It must be exactly ${theOrigin(failure)}.`,
    )
  },
  examples: {
    explained: [
      allowing('double quotes', '"https://app.example"'),
      allowing('a wildcard in single quotes', "'*'"),
      allowing('a list with one element, as text', '["https://app.example"]'),
    ],
    other: [allowing('an IPv6 address has brackets of its own', 'http://[::1]:3000')],
  },
}

/** What cannot be seen: white space within, zero-width characters, a byte order mark. */
export const allowOriginInvisible: Rule = {
  id: 'allow-origin-invisible-character',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin holds a character that cannot be seen',
  why: `${COMPARED} Spaces and tabs around the value are taken off, other invisible characters are not: no-break spaces, zero-width characters, byte order marks. They come with copied text and files saved with such a mark.`,
  remedy: 'Type the value anew where it is configured, and save the file as UTF-8 without a byte order mark.',
  explain(failure) {
    const value = allowedOrigin(failure)
    const [hidden] = /[^\x20-\x7e]/.exec(value.replace(/[\u00a1-\u00ac\u00ae-\u024f]/g, 'x')) ?? []
    const isInvisible = hidden !== undefined && /[\s\p{C}\p{Default_Ignorable_Code_Point}\p{Z}]/u.test(hidden)
    if (!isInvisible) return null
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return wrongValue(failure, `It holds the invisible character U+${code}, so it is not the text ${theOrigin(failure)}.`)
  },
  examples: {
    explained: [
      allowing('a zero-width space at the end', 'https://app.example\u200b'),
      allowing('a no-break space before it', '\u00a0https://app.example'),
      allowing('a tab within', 'https://\tapp.example'),
      allowing('a byte order mark, as the recorders write its bytes', '\u00ef\u00bb\u00bfhttps://app.example'),
    ],
    other: [allowing('two visible values', 'https://app.example, https://b.example')],
  },
}

/** The value is no origin at all. */
export const allowOriginInvalid: Rule = {
  id: 'allow-origin-invalid',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is not an origin',
  why: COMPARED,
  remedy: ECHO,
  explain(failure) {
    const value = allowedOrigin(failure)
    if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#\s]/i.test(value)) return null
    return wrongValue(failure, `That is no origin. It must be exactly ${theOrigin(failure)}: scheme, host and port.`)
  },
  examples: {
    explained: [allowing('a word', 'all'), allowing('a scheme alone', 'https://'), allowing('a path', '/items')],
    other: [allowing('another origin', 'https://b.example')],
  },
}
