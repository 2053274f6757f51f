import type { Language } from '../../../src/engine/servers/server.ts'

/** Reads a string literal from behind its opening quote; gives the value and where it ends. */
type Reader = (text: string, from: number) => { readonly value: string; readonly end: number }

interface Syntax {
  readonly strings: Readonly<Record<string, Reader>>
  readonly comment: string | null
  /** Where a string literal may run over the end of its line. */
  readonly multiline: boolean
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Written against the languages' manuals, not against the code that it checks. */
function backslashed(quote: string, interpolation: RegExp | null = null, escapes = true): Reader {
  return (text, from) => {
    let value = ''
    for (let at = from; at < text.length; at += 1) {
      const rest = text.slice(at)
      if (rest.startsWith(quote)) return { value, end: at + 1 }
      if (interpolation?.test(rest)) throw new Error(`interpolation: ${rest.slice(0, 20)}`)
      if (!rest.startsWith('\\')) {
        value += text[at]
        continue
      }
      const code = escapes ? /^\\(?:u([\da-f]{4})|U([\da-f]{8})|u\{([\da-f]+)\})/.exec(rest) : null
      if (code !== null) {
        value +=
          code[1] === undefined
            ? String.fromCodePoint(Number.parseInt(code[2] ?? code[3] ?? '', 16))
            : String.fromCharCode(Number.parseInt(code[1], 16))
        at += code[0].length - 1
      } else {
        at += 1
        value += (escapes ? NAMED[text[at] ?? ''] : undefined) ?? text[at]
      }
    }
    throw new Error('a string without an end')
  }
}

/** Only the quote and the backslash can be escaped; another backslash is one. */
const php: Reader = (text, from) => {
  const [literal = '', value = ''] = /^((?:\\['\\]|[^'])*)'/.exec(text.slice(from)) ?? []
  if (literal === '') throw new Error('a string without an end')
  return { value: value.replace(/\\(['\\])/g, '$1'), end: from + literal.length }
}

const shell: Reader = (text, from) => {
  const end = text.indexOf("'", from)
  if (end === -1) throw new Error('a string without an end')
  return { value: text.slice(from, end), end: end + 1 }
}

const JS: Syntax = { strings: { "'": backslashed("'"), '"': backslashed('"') }, comment: '//', multiline: false }
const C_LIKE: Syntax = { strings: { '"': backslashed('"') }, comment: '//', multiline: false }

/** YAML: a quote is doubled. */
const yamlSingle: Reader = (text, from) => {
  const [literal = ''] = /^(?:''|[^'])*'/.exec(text.slice(from)) ?? []
  if (literal === '') throw new Error('a string without an end')
  return { value: literal.slice(0, -1).replaceAll("''", "'"), end: from + literal.length }
}

/** Languages without string literals have a reader of their own below. */
type Bare = 'xml' | 'vcl' | 'ini' | 'text'

export const SYNTAX: Readonly<Record<Exclude<Language, Bare>, Syntax>> = {
  javascript: JS,
  typescript: JS,
  java: C_LIKE,
  csharp: C_LIKE,
  go: C_LIKE,
  json: { ...C_LIKE, comment: null },
  yaml: { strings: { '"': backslashed('"'), "'": yamlSingle }, comment: '#', multiline: false },
  toml: { ...C_LIKE, comment: '#' },
  rust: C_LIKE,
  scala: C_LIKE,
  kotlin: { strings: { '"': backslashed('"', /^\$/) }, comment: '//', multiline: false },
  elixir: { strings: { '"': backslashed('"', /^#\{/) }, comment: '#', multiline: false },
  perl: { strings: { "'": php }, comment: '#', multiline: true },
  python: { strings: { '"': backslashed('"') }, comment: '#', multiline: false },
  ruby: { strings: { '"': backslashed('"', /^#[{$@]/) }, comment: '#', multiline: false },
  php: { strings: { "'": php }, comment: '//', multiline: true },
  shell: { strings: { "'": shell, '"': backslashed('"') }, comment: '#', multiline: true },
  nginx: { strings: { '"': backslashed('"', null, false) }, comment: '#', multiline: false },
  apache: { strings: { '"': backslashed('"', /^\$\{(?!cors_allowed\})/, false) }, comment: '#', multiline: false },
  caddyfile: { strings: { '"': backslashed('"', /^\{/, false) }, comment: '#', multiline: false },
  haproxy: { strings: { '"': backslashed('"', /^\$/, false) }, comment: '#', multiline: false },
  lighttpd: { strings: { '"': backslashed('"', null, false) }, comment: '#', multiline: false },
}

export interface Lexed {
  /** The text with S for every string, without comments. */
  readonly skeleton: string
  readonly strings: readonly string[]
}

/** @throws Error where a string has no end, runs over a line, or something in it would be replaced */
export function lex(text: string, language: Language): Lexed {
  if (language === 'xml') return lexXml(text)
  if (language === 'vcl') return lexVcl(text)
  if (language === 'ini') return lexLines(text, /^([\w.-]+ ?= ?)(.*)$/)
  if (language === 'text') return lexLines(text, /^( *(?:[\w-]+: )?)(.+)$/)
  const { strings, comment, multiline } = SYNTAX[language]
  let skeleton = ''
  const values: string[] = []
  for (let at = 0; at < text.length; ) {
    const read = strings[text[at] ?? '']
    if (comment !== null && text.startsWith(comment, at)) {
      const end = text.indexOf('\n', at)
      at = end === -1 ? text.length : end
    } else if (language === 'shell' && text[at] === '\\') {
      values.push(`${values.pop() ?? ''}${text[at + 1]}`)
      at += 2
    } else if (read === undefined) {
      skeleton += text[at]
      at += 1
    } else {
      const { value, end } = read(text, at + 1)
      if (!multiline && /[\n\r\u2028\u2029]/.test(text.slice(at, end))) throw new Error('a string over the end of a line')
      // In a shell, what stands without a space between is one word.
      if (language === 'shell' && skeleton.endsWith('S')) values.push(`${values.pop() ?? ''}${value}`)
      else {
        values.push(value)
        skeleton += 'S'
      }
      at = end
    }
  }
  return { skeleton, strings: values }
}

/** The values of attributes, and the text of elements that have no elements in them. */
function lexXml(text: string): Lexed {
  const values: string[] = []
  const read = (raw: string) => {
    if (/&(?!#\d+;)|</.test(raw)) throw new Error('a bare ampersand or angle bracket')
    values.push(raw.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))))
    return 'S'
  }
  const skeleton = text
    .replace(
      /<([\w-]+)( [^<>]*)?>([^<>]*)(?=<\/\1>)/g,
      (_, name: string, attributes: string | undefined, content: string) => `<${name}${attributes ?? ''}>${read(content)}`,
    )
    .replace(/<[^<>]*>/g, (tag) => tag.replace(/([\w-]+)="([^"]*)"/g, (_, name: string, value: string) => `${name}=${read(value)}`))
  return { skeleton, strings: values }
}

/** Nothing is escaped in either kind of string. */
function lexVcl(text: string): Lexed {
  const values: string[] = []
  const skeleton = text.replace(/\{"([^"]*)"\}|"([^"\n]*)"|#[^\n]*/g, (literal, long?: string, short?: string) => {
    if (literal.startsWith('#')) return ''
    values.push(long ?? short ?? '')
    return 'S'
  })
  return { skeleton, strings: values }
}

/** A line is a name and a value, which goes on to its end. */
function lexLines(text: string, line: RegExp): Lexed {
  const values: string[] = []
  const skeleton = text
    .split('\n')
    .filter((one) => !one.startsWith('#'))
    .map((one) =>
      one.replace(line, (_, name: string, value: string) => {
        values.push(value)
        return `${name}S`
      }),
    )
  return { skeleton: skeleton.join('\n'), strings: values }
}
