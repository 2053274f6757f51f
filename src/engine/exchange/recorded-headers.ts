import { get } from '../fetch/header-list.ts'
import type { Entry, Header } from '../har/entry.ts'
import { recorderOf } from '../recorders/table.ts'
import { isBareBytes, showsWhatWasSent } from './entry-state.ts'

/**
 * May the response have had CORS headers that the recording lacks? Some tools mask what they take for a secret. Of those that nobody knows, some write no
 * header, and some are scripts in the page, which see no header that was really sent, and of the response only those that the server exposes.
 */
export function lacksCorsHeaders(entry: Entry): boolean {
  const { response } = entry
  if (response.headers.some(isMasked)) return true
  if (recorderOf(entry).id !== 'unknown' || isBareBytes(entry)) return false
  return response.headers.length === 0 || isSeenFromPage(entry)
}

function isSeenFromPage(entry: Entry): boolean {
  if (showsWhatWasSent(entry) || get('Origin', entry.request.headers) !== null) return false
  return !entry.response.headers.some(({ name }) => HIDDEN_FROM_PAGES.test(name))
}

/** What servers and proxies send with nearly every response, and hardly one exposes. */
const HIDDEN_FROM_PAGES = /^(date|server|connection|keep-alive|transfer-encoding|vary|via|set-cookie|strict-transport-security|alt-svc)$/i

function isMasked(header: Header): boolean {
  return /^access-control-allow-/i.test(header.name) && (MASKED.test(header.value) || FILLED.test(header.value))
}

/** "[Origin redacted]", "<removed>", "REDACTED". */
const MASKED =
  /^[[<({]{0,2}([\w -]{0,40} )?(redacted|removed|masked|hidden|filtered|scrubbed|sanitized|anonymized|omitted|censored)[\])}>]{0,2}$/i
/** "***", "xxxxx". */
const FILLED = /^([*x•█…-])\1{2,}$/i
