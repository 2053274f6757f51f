import type { Text } from './english.ts'
import { checks } from './ja/checks.ts'
import { help } from './ja/help.ts'
import { leaving } from './ja/leaving.ts'
import { messages } from './ja/messages.ts'
import { overview } from './ja/overview.ts'
import { remarks } from './ja/remarks.ts'
import { request } from './ja/request.ts'

export const japanese: Text = { ...overview, ...messages, ...request, ...checks, ...leaving, ...help, ...remarks }
