/** One message of a case, as its text says it. */
export interface Message {
  /** Of what was sent: OPTIONS for a preflight. */
  readonly method: string
  readonly url: string
  /** A preflight that failed is `for` its request, one that passed `before` it. */
  readonly outcome: 'for' | 'before' | null
  /** The method that a preflight requests; empty for any other message. */
  readonly asked: string
  /** Request headers of the page, and those that replace the browser's own. */
  readonly given: readonly Line[]
  readonly headers: readonly Line[]
  readonly status: number
  readonly statusText: string
  readonly body: string | null
  /** Milliseconds. */
  readonly time: number
  /** `net::ERR_…`; empty where Chromium recorded none. */
  readonly error: string
  /** The browser refused to send it. */
  readonly isUnsent: boolean
  readonly kind: string
  readonly mode: string
  /** URL of the script that sent it; empty for one of the page's own. */
  readonly script: string
}

export interface Line {
  readonly name: string
  readonly value: string
}

/** The messages of a case, as `Case` in `messages.ts` describes their text. */
export function messagesIn(text: string): readonly Message[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((message) =>
      messageIn(
        message
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      ),
    )
}

function messageIn([first = '', ...lines]: readonly string[]): Message {
  const [, method = '', url = '', , outcome = null, asked = ''] = /^(\S+) (\S+)( (for|before) (\S+))?$/.exec(first) ?? []
  const given: Line[] = []
  const headers: Line[] = []
  let [status, statusText, time, error, kind, mode, script] = [0, '', 20, '', 'fetch', 'cors', '']
  let body: string | null = null
  let isUnsent = false
  for (const line of lines) {
    const [, code, reason = ''] = /^(\d{3})(?: (.*))?$/.exec(line) ?? []
    const [, name = '', value = ''] = /^(?:> )?([\w-]+):(?: (.*))?$/.exec(line) ?? []
    if (code !== undefined) [status, statusText] = [Number(code), reason]
    else if (line.startsWith('after ')) time = Number.parseFloat(line.slice(6)) * 1000
    else if (line === 'blocked') error = 'net::ERR_FAILED'
    else if (line === 'aborted') error = 'net::ERR_ABORTED'
    else if (line === 'unsent') isUnsent = true
    else if (line.startsWith('net::')) error = line
    else if (line.startsWith('as ')) kind = line.slice(3)
    else if (line.startsWith('by ')) script = line.slice(3)
    else if (line.startsWith('body ')) body = line.slice(5)
    else if (line === 'no-cors') mode = line
    else if (line.startsWith('> ')) given.push({ name, value })
    else headers.push({ name, value })
  }
  const isPreflight = outcome === 'for' || outcome === 'before'
  return {
    method,
    url,
    outcome: isPreflight ? outcome : null,
    asked,
    given,
    headers,
    status,
    statusText,
    body,
    time,
    error,
    isUnsent,
    kind,
    mode,
    script,
  }
}

export function originOf({ given }: Message, from: string): string {
  return given.find(({ name }) => name === 'Origin')?.value ?? from
}

/** Of a frame’s request it is the frame. */
export function refererOf({ given }: Message, from: string): string {
  return given.find(({ name }) => name === 'Referer')?.value ?? `${from}/`
}

/** What a preflight says of its request. */
export function requestOf({ given, asked }: Message): readonly Line[] {
  const names = given
    .map(({ name }) => name.toLowerCase())
    .filter((name) => name !== 'origin' && name !== 'referer' && !name.startsWith('sec-'))
    .sort()
  return [
    { name: 'Access-Control-Request-Method', value: asked },
    ...(names.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: names.join(',') }]),
  ]
}

export function locationOf({ headers }: Message): string {
  return headers.find(({ name }) => name.toLowerCase() === 'location')?.value ?? ''
}
