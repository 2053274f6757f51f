import { checks } from './de/checks.ts'
import { help } from './de/help.ts'
import { leaving } from './de/leaving.ts'
import { messages } from './de/messages.ts'
import { overview } from './de/overview.ts'
import { remarks } from './de/remarks.ts'
import { request } from './de/request.ts'
import type { Text } from './english.ts'

export const german: Text = { ...overview, ...messages, ...request, ...checks, ...leaving, ...help, ...remarks }
