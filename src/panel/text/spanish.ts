import type { Text } from './english.ts'
import { checks } from './es/checks.ts'
import { help } from './es/help.ts'
import { leaving } from './es/leaving.ts'
import { messages } from './es/messages.ts'
import { overview } from './es/overview.ts'
import { remarks } from './es/remarks.ts'
import { request } from './es/request.ts'

export const spanish: Text = { ...overview, ...messages, ...request, ...checks, ...leaving, ...help, ...remarks }
