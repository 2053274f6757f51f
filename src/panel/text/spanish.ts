import type { Text } from './english.ts'
import { checks } from './es/checks.ts'
import { headers } from './es/headers.ts'
import { help } from './es/help.ts'
import { leaving } from './es/leaving.ts'
import { logs } from './es/logs.ts'
import { messages } from './es/messages.ts'
import { observe } from './es/observe.ts'
import { overview } from './es/overview.ts'
import { policy } from './es/policy.ts'
import { remarks } from './es/remarks.ts'
import { request } from './es/request.ts'
import { tryAgain } from './es/try-again.ts'
import { whatIf } from './es/what-if.ts'

export const spanish: Text = {
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
