import type { Text } from './english.ts'
import { checks } from './zh-cn/checks.ts'
import { headers } from './zh-cn/headers.ts'
import { help } from './zh-cn/help.ts'
import { leaving } from './zh-cn/leaving.ts'
import { logs } from './zh-cn/logs.ts'
import { messages } from './zh-cn/messages.ts'
import { observe } from './zh-cn/observe.ts'
import { overview } from './zh-cn/overview.ts'
import { policy } from './zh-cn/policy.ts'
import { remarks } from './zh-cn/remarks.ts'
import { request } from './zh-cn/request.ts'
import { tryAgain } from './zh-cn/try-again.ts'
import { whatIf } from './zh-cn/what-if.ts'

export const chinese: Text = {
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
