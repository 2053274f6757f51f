import { get, linesOf } from '../fetch/header-list.ts'
import { parseUrl } from '../fetch/url.ts'
import { responseHeader } from './evidence.ts'
import type { Failure, Rule } from './rule.ts'
import { quoted, theAnswer, theOrigin } from './words.ts'

function allowedOrigin(failure: Failure): string {
  return get('Access-Control-Allow-Origin', failure.entry.response.headers) ?? ''
}

function evidence(failure: Failure) {
  return responseHeader(failure.entry, 'Access-Control-Allow-Origin')
}

/** Two layers, such as a framework and its proxy, each add the header; the browser joins the lines and the result equals no origin. */
export const allowOriginTwice: Rule = {
  id: 'allow-origin-twice',
  step: 'allow-origin-mismatch',
  title: 'Access-Control-Allow-Origin is sent twice',
  explain(failure) {
    const lines = linesOf('Access-Control-Allow-Origin', failure.entry.response.headers)
    if (lines.length < 2) return null
    const same = new Set(lines).size === 1
    return {
      explanation:
        `${theAnswer(failure)} has ${lines.length} Access-Control-Allow-Origin lines (${lines.map(quoted).join(' and ')}). ` +
        `The browser joins them into one value, ${quoted(lines.join(', '))}, which is not ${theOrigin(failure)}. ` +
        `${same ? 'Even equal lines do.' : ''} Usually two layers each add the header: the application and a proxy or gateway in front of it. Only one may.`.trim(),
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      {
        says: 'the application and its proxy both add it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
        ],
      },
      {
        says: 'one of them adds a wildcard',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['access-control-allow-origin', '*'],
        ],
      },
    ],
    other: [{ says: 'a list in one line', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example, https://b.example']] }],
  },
}

/** The header takes one origin; a list in one line is one text. */
export const allowOriginList: Rule = {
  id: 'allow-origin-list',
  step: 'allow-origin-mismatch',
  title: 'Access-Control-Allow-Origin lists several values, and takes one',
  explain(failure) {
    const value = allowedOrigin(failure)
    const parts = value.split(/[\s,;|]+/).filter((part) => part !== '')
    if (parts.length < 2) return null
    return {
      explanation:
        `${theAnswer(failure)} says Access-Control-Allow-Origin: ${quoted(value)}. The header holds one origin (or “*”), never a list: ` +
        `the browser compares the whole text with ${theOrigin(failure)}. The server must look at the request's Origin and answer with just that one, if it is among the allowed.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      { says: 'separated by a comma', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example, https://b.example']] },
      { says: 'separated by a space', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example https://b.example']] },
    ],
    other: [{ says: 'one other origin', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] }],
  },
}

/** An origin has no path, and no slash behind the host. */
export const allowOriginTrailingSlash: Rule = {
  id: 'allow-origin-trailing-slash',
  step: 'allow-origin-mismatch',
  title: 'The allowed origin ends with a slash',
  explain(failure) {
    const value = allowedOrigin(failure)
    if (failure.origin === null || value !== `${failure.origin}/`) return null
    return {
      explanation: `${theAnswer(failure)} allows ${quoted(value)}, but the page's origin is ${quoted(failure.origin)}, without a slash at the end. The browser compares the two texts byte for byte.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [{ says: 'a slash behind the host', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example/']] }],
    other: [{ says: 'a path', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example/app']] }],
  },
}

/** The page's origin is opaque, and no server should allow "null". */
export const opaqueOrigin: Rule = {
  id: 'opaque-origin',
  step: 'allow-origin-mismatch',
  title: 'The request has no origin that a server could allow (it sends “null”)',
  explain(failure) {
    if (failure.origin !== 'null') return null
    const isRedirected = failure.hop > 0
    return {
      explanation:
        `The browser sent Origin: null${isRedirected ? ', because an earlier redirect led from one foreign origin to another' : ', as it does for sandboxed frames, data: and file: documents'}. ` +
        `${theAnswer(failure)} allows ${quoted(allowedOrigin(failure))}, which does not match. Allowing “null” would let every sandboxed page in; ` +
        (isRedirected ? 'call the final URL directly instead.' : 'give the page a real origin instead.'),
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      { says: 'a sandboxed frame asks', origin: 'null', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']] },
    ],
    other: [{ says: 'the server allows null to a page with an origin', responseHeaders: [['Access-Control-Allow-Origin', 'null']] }],
  },
}

/** The value is no origin at all. */
export const allowOriginInvalid: Rule = {
  id: 'allow-origin-invalid',
  step: 'allow-origin-mismatch',
  title: 'Access-Control-Allow-Origin is not an origin',
  explain(failure) {
    const value = allowedOrigin(failure)
    if (value === 'null' || parseUrl(value) !== null) return null
    return {
      explanation:
        `${theAnswer(failure)} says Access-Control-Allow-Origin: ${quoted(value)}, which is no origin. It must be exactly ${theOrigin(failure)}: ` +
        `scheme, host and port as the browser writes them, without quotes, patterns or spaces.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      { says: 'an empty value', responseHeaders: [['Access-Control-Allow-Origin', '']] },
      { says: 'quotes around it', responseHeaders: [['Access-Control-Allow-Origin', '"https://app.example"']] },
    ],
    other: [{ says: 'another origin', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] }],
  },
}

/** The last word on a wrong value: it names somebody else. */
export const allowOriginMismatch: Rule = {
  id: 'allow-origin-mismatch',
  step: 'allow-origin-mismatch',
  title: 'Another origin is allowed, not this one',
  explain(failure) {
    return {
      explanation: `${theAnswer(failure)} allows ${quoted(allowedOrigin(failure))}, but the request comes from ${theOrigin(failure)}. The two must be equal byte for byte: scheme, host, port, and in lower case.`,
      evidence: evidence(failure),
    }
  },
  examples: {
    explained: [
      { says: 'another host', responseHeaders: [['Access-Control-Allow-Origin', 'https://b.example']] },
      { says: 'another scheme', responseHeaders: [['Access-Control-Allow-Origin', 'http://app.example']] },
      { says: 'another port', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example:8443']] },
      { says: 'another case', responseHeaders: [['Access-Control-Allow-Origin', 'https://APP.example']] },
    ],
    other: [{ says: 'the very origin', responseHeaders: [['Access-Control-Allow-Origin', 'https://app.example']] }],
  },
}
