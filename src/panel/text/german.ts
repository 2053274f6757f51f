import { checks } from './de/checks.ts'
import { headers } from './de/headers.ts'
import { help } from './de/help.ts'
import { leaving } from './de/leaving.ts'
import { logs } from './de/logs.ts'
import { messages } from './de/messages.ts'
import { observe } from './de/observe.ts'
import { overview } from './de/overview.ts'
import { policy } from './de/policy.ts'
import { remarks } from './de/remarks.ts'
import { request } from './de/request.ts'
import { tryAgain } from './de/try-again.ts'
import { whatIf } from './de/what-if.ts'
import type { Text } from './english.ts'

export const german: Text = {
  ...overview,
  ...messages,
  ...request,
  ...checks,
  ...leaving,
  ...help,
  ...remarks,
  ...whatIf,
  ...logs,
  ...tryAgain,
  ...observe,
  ...headers,
  ...policy,
}
