import { type Fields, fieldsOf, textOf } from '../har/json-value.ts'
import type { RecorderId } from '../har/recorder-id.ts'
import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

/**
 * A proxy sees each preflight before its request, and nothing of what the browser makes of a response. Built from their exporters' sources and from files
 * of Charles, Fiddler and mitmproxy; mitmproxy and Whistle were run. Requestly writes no name.
 */
function proxy(id: RecorderId, name: string, creator: RegExp, { errorOf, isItsOwn }: Further = {}): RecorderProfile {
  return {
    ...unknownRecorder,
    id,
    creator,
    outcome: 'error',
    preflightStarts: ['just-before-request', 'before-request'],
    neverSent: 'left-out',
    limits: () => [
      `${name} is a proxy: it doesn’t see whether a page could read a response, so verdicts follow from the headers.`,
      'What the browser’s cache or a service worker responded to, and what the browser didn’t send, isn’t in this recording.',
    ],
    // A browser that refuses a response hangs up, which is an error to the proxy: the headers tell why.
    read: (entry, fields) => ({
      ...entry,
      error: entry.response.status > 0 ? null : (errorOf?.(fields) ?? null),
      isWithoutPage: isItsOwn?.(fields) ?? false,
    }),
  }
}

/** What a proxy tells of a request besides. */
interface Further {
  /** Why it got no response. */
  readonly errorOf?: (fields: Fields) => string | null
  /** Did the proxy itself make the request, and no browser? */
  readonly isItsOwn?: (fields: Fields) => boolean
}

/** The proxy's own text, such as `[Errno 111] Connect call failed`. */
function freeText({ response }: Fields): string | null {
  return textOf(fieldsOf(response)?._error) || null
}

/** Charles says how an exchange with the server ended: `COMPLETE`, or what went wrong. */
function charlesStatus({ response, _charlesStatus }: Fields): string | null {
  const status = textOf(fieldsOf(response)?._charlesStatus) ?? textOf(_charlesStatus)
  return status !== null && /^(FAILED|EXCEPTION|ABORTED)/i.test(status) ? status : null
}

/** Whistle writes `aborted` in the place of a status where the browser hung up. To a server's failure it responds itself. */
function whistleStatus({ response }: Fields): string | null {
  const status = textOf(fieldsOf(response)?.statusCode)
  return status?.startsWith('aborted') ? status : null
}

/**
 * Its types of what its spider, its scanners, its scripts and its user sent; a browser's are 1 and, of the spider that drives one, 10.
 * @see https://github.com/zaproxy/zaproxy/blob/main/zap/src/main/java/org/parosproxy/paros/model/HistoryReference.java
 */
const MADE_BY_ZAP: ReadonlySet<string> = new Set(['2', '3', '7', '8', '9', '11', '12', '13', '14', '15'])

function isMadeByZap({ _zapMessageType }: Fields): boolean {
  return MADE_BY_ZAP.has(String(_zapMessageType))
}

export const proxies: readonly RecorderProfile[] = [
  proxy('charles', 'Charles', /^Charles/i, { errorOf: charlesStatus }),
  proxy('fiddler', 'Fiddler', /^(Telerik )?Fiddler/i),
  proxy('http-toolkit', 'HTTP Toolkit', /^HTTP ?Toolkit/i),
  proxy('proxyman', 'Proxyman', /^Proxyman/i),
  proxy('mitmproxy', 'mitmproxy', /^mitmproxy/i, { errorOf: freeText }),
  proxy('browsermob', 'BrowserMob Proxy', /^Browser(Mob|Up)/i, { errorOf: freeText }),
  proxy('selenium-wire', 'Selenium Wire', /^Selenium Wire/i),
  proxy('whistle', 'Whistle', /^whistle/i, { errorOf: whistleStatus }),
  proxy('k6-studio', 'k6 Studio', /^(grafana-)?k6[ -]studio/i),
  proxy('proxy', 'This', /^(martian proxy|GoProxy|Reqable|ProxyPin|Surge|HTTP Catcher|HTTP Debugger|Caido|Hetty)\b/i),
  proxy('burp', 'Burp Suite', /^Burp/i),
  proxy('zap', 'ZAP', /^(OWASP |Zed Attack Proxy|ZAP)/i, { isItsOwn: isMadeByZap }),
]
