import type { Text } from './english.ts'
import { checks } from './zh-cn/checks.ts'
import { help } from './zh-cn/help.ts'
import { leaving } from './zh-cn/leaving.ts'
import { messages } from './zh-cn/messages.ts'
import { overview } from './zh-cn/overview.ts'
import { remarks } from './zh-cn/remarks.ts'
import { request } from './zh-cn/request.ts'

export const chinese: Text = { ...overview, ...messages, ...request, ...checks, ...leaving, ...help, ...remarks }
