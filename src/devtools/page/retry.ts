import type { InspectedPage } from '../inspected-page.ts'
import type { RetryOutcome, RetryReport, RetryRequest } from '../live-abilities.ts'
import { entriesOf } from '../recorder/har-reader.ts'
import { identityOf, isRecord } from '../recorder/raw-entry.ts'
import { retryReadingOf, retryResultScript, startRetryScript } from './retry-script.ts'

/** Milliseconds between two questions for the outcome. */
const POLL_MS = 100
/** Seconds after which there is none. */
const TIMEOUT_SECONDS = 60

/**
 * Lets the page make a request, and waits for what becomes of it.
 * @param rawEntry the entry of that index, as it was recorded
 * @param begun hears when the page made the call, in milliseconds since 1970
 */
export async function retryInPage(
  page: InspectedPage,
  { request, body }: RetryRequest,
  rawEntry: (index: number) => unknown,
  begun: (start: number) => void,
): Promise<RetryReport> {
  const recorded = body?.of == null ? null : await recordedBody(page, rawEntry(body.of))
  const sent = body === null ? 'none' : recorded === null ? 'stand-in' : 'recorded'
  const evaluation = await page.evaluateInPage(startRetryScript(request, recorded ?? body?.standIn ?? null))
  const reading = retryReadingOf(evaluation)
  if (reading === null) {
    const reason = 'error' in evaluation ? evaluation.error : ''
    return { start: null, body: sent, outcome: { kind: 'refused', reason } }
  }
  begun(reading.start)
  return { start: reading.start, body: sent, outcome: await outcomeOf(page, reading.start) }
}

async function outcomeOf(page: InspectedPage, start: number): Promise<RetryOutcome> {
  for (let waited = 0; waited < TIMEOUT_SECONDS * 1000; waited += POLL_MS) {
    await new Promise((resume) => setTimeout(resume, POLL_MS))
    const reading = retryReadingOf(await page.evaluateInPage(retryResultScript()))
    if (reading === null || reading.start !== start) return { kind: 'left' }
    if (reading.outcome !== null) return reading.outcome
  }
  return { kind: 'no-answer', seconds: TIMEOUT_SECONDS }
}

/**
 * The body that was sent, which the log never keeps: Chromium's record still has it. Firefox's is not asked, for what happens while it is read is
 * lost to it (measured in 153).
 */
async function recordedBody(page: InspectedPage, raw: unknown): Promise<string | null> {
  const identity = identityOf(raw)
  if (page.browser === 'firefox' || identity === null) return null
  const entries = await page
    .getHar()
    .then(entriesOf)
    .catch(() => [])
  for (const entry of entries) {
    if (identityOf(entry) !== identity || !isRecord(entry) || !isRecord(entry.request) || !isRecord(entry.request.postData)) continue
    const { text } = entry.request.postData
    if (typeof text === 'string' && text !== '') return text
  }
  return null
}
