import { type Fields, fieldsOf } from '../har/json-value.ts'
import { listedHeaders } from '../har/read-headers.ts'
import { mayLeave } from './har-members.ts'
import { knownSecrets } from './known-secrets.ts'
import { maskHeaderValue } from './mask-header-value.ts'
import { maskText, maskUrl } from './mask-url.ts'
import { isSecretName, MASK } from './secret-names.ts'

/**
 * HAR entries, as any recorder wrote them, without the page's secrets: the values of cookies, credentials and keys in headers, of secret
 * parameters in URLs and their lists, the bodies that were sent, and every place where one of them is repeated. Bodies that came back are
 * left out, masked or not: see `withoutResponseBody`. Members that neither HAR nor a verdict knows are left out as well.
 *
 * @param whole any JSON: all entries that leave together, so that what one gives away is masked in the others as well
 */
export function maskHar<T>(whole: T): T {
  const secrets = knownSecrets()
  walk(whole, '', '', { onSecret: (secret) => secrets.add(secret), text: (text) => text })
  return walk(whole, '', '', { onSecret: () => {}, text: (text) => secrets.replaceIn(text) }) as T
}

interface Masking {
  readonly onSecret: (secret: string) => void
  /** Masks what was found elsewhere. */
  readonly text: (text: string) => string
}

/** Members whose values are words of HAR and HTTP: a page that calls its token "http/1.1" must not change them. */
const VOCABULARY =
  /^(?:name|method|httpVersion|startedDateTime|expires|mimeType|pageref|id|statusText|serverIPAddress|connection|sameSite|type|_resourceType|_priority|_connectionId|_error|_fromCache|_securityState)$/

/** @param list the member of the entry that the value is in: what `value` means depends on it */
function walk(value: unknown, member: string, list: string, masking: Masking): unknown {
  // As HAR has them, since what is masked depends on the name.
  if (member === 'headers') return listedHeaders(value).map((header) => maskedMembers({ ...header }, member, masking))
  if (typeof value === 'string') return isCodeOfPage(list, value) ? DATA_URL : maskedString(value, member, masking)
  if (Array.isArray(value)) return value.map((item) => walk(item, member, member, masking))
  const fields = fieldsOf(value)
  if (fields === null) return value
  return member === 'postData' ? maskedBody(fields, masking) : maskedMembers(fields, list, masking)
}

function maskedMembers(fields: Fields, list: string, masking: Masking): Fields {
  const name = typeof fields.name === 'string' ? fields.name : null
  return Object.fromEntries(
    membersToLeave(fields).map(([key, item]) => {
      const isPair = key === 'value' && name !== null && (typeof item === 'string' || typeof item === 'number')
      return [
        key,
        isPair ? masking.text(maskedValue(list, name, String(item), masking)) : walk(item, key, key === '_initiator' ? key : list, masking),
      ]
    }),
  )
}

const DATA_URL = `data:,${MASK}`

/** A script that stands in its own URL made the request. */
function isCodeOfPage(list: string, value: string): boolean {
  return (list === '_initiator' || list === 'callFrames') && /^data:/i.test(value)
}

/** Timings are numbers of any recorder's own. */
function membersToLeave(fields: Fields): (readonly [string, unknown])[] {
  return Object.entries(fields).filter(([key, item]) => mayLeave(key) || typeof item === 'number' || typeof item === 'boolean')
}

function maskedString(value: string, member: string, { onSecret, text }: Masking): string {
  if (VOCABULARY.test(member)) return maskText(value, onSecret)
  const isUrl = member === 'url' || member === 'redirectURL' || member === 'title'
  return text(isUrl ? maskUrl(value, onSecret) : maskText(value, onSecret))
}

/** Of a header, a cookie or a parameter. */
function maskedValue(list: string, name: string, value: string, { onSecret }: Masking): string {
  const hide = () => {
    if (value !== '') onSecret(value)
    return value === '' ? value : MASK
  }
  if (list === 'cookies') return hide()
  if (list === 'queryString' || list === 'params') return isSecretName(name) ? hide() : maskUrl(value, onSecret)
  return maskHeaderValue(name, value, onSecret)
}

/** What a form sends has no names that tell a password from a warning: all of it is masked. */
function maskedBody(body: Fields, masking: Masking): unknown {
  const text = typeof body.text === 'string' && body.text !== '' ? { text: MASK } : {}
  const params = Array.isArray(body.params)
    ? {
        params: body.params.map((parameter) => {
          const { name, value } = fieldsOf(parameter) ?? {}
          return {
            name: typeof name === 'string' ? maskText(name, masking.onSecret) : name,
            ...(value === undefined ? {} : { value: MASK }),
          }
        }),
      }
    : {}
  return { ...(body.mimeType === undefined ? {} : { mimeType: body.mimeType }), ...params, ...text }
}

/** The entry without the response's body, which no verdict needs: `content.text`, its encoding, and a web socket's messages. */
export function withoutResponseBody(entry: unknown): unknown {
  const fields = fieldsOf(entry)
  const response = fieldsOf(fields?.response)
  const content = fieldsOf(response?.content)
  if (fields === null) return entry
  const { _webSocketMessages, ...rest } = fields
  if (response === null || content === null) return rest
  const { text, encoding, ...others } = content
  return { ...rest, response: { ...response, content: others } }
}
