import type { Text } from './english.ts'
import { checks } from './ja/checks.ts'
import { headers } from './ja/headers.ts'
import { help } from './ja/help.ts'
import { leaving } from './ja/leaving.ts'
import { logs } from './ja/logs.ts'
import { messages } from './ja/messages.ts'
import { observe } from './ja/observe.ts'
import { overview } from './ja/overview.ts'
import { policy } from './ja/policy.ts'
import { remarks } from './ja/remarks.ts'
import { request } from './ja/request.ts'
import { tryAgain } from './ja/try-again.ts'
import { whatIf } from './ja/what-if.ts'

export const japanese: Text = {
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
