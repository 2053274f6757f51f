import { checks } from './en/checks.ts'
import { leaving } from './en/export.ts'
import { headers } from './en/headers.ts'
import { help } from './en/help.ts'
import { logs } from './en/logs.ts'
import { messages } from './en/messages.ts'
import { observe } from './en/observe.ts'
import { policy } from './en/policy.ts'
import { request } from './en/request.ts'
import { retry } from './en/retry.ts'
import { overview } from './en/summary.ts'
import { warnings } from './en/warnings.ts'
import { whatIf } from './en/what-if.ts'

/** All the words of the panel in English. The causes' texts come with their rules. */
export const english = {
  ...overview,
  ...messages,
  ...request,
  ...checks,
  ...leaving,
  ...help,
  ...warnings,
  ...whatIf,
  ...logs,
  ...retry,
  ...observe,
  ...headers,
  ...policy,
}

/** What a catalogue in another language has to say: the keys of English, with the same arguments. */
export type Text = typeof english
