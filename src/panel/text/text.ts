import { checks } from './checks.ts'
import { consoleMessage } from './console-message.ts'
import { exports } from './export.ts'
import { headers } from './headers.ts'
import { help } from './help.ts'
import { list } from './list.ts'
import { logs } from './logs.ts'
import { menu } from './menu.ts'
import { notices } from './notices.ts'
import { observe } from './observe.ts'
import { policy } from './policy.ts'
import { request } from './request.ts'
import { retry } from './retry.ts'
import { warnings } from './warnings.ts'
import { whatIf } from './what-if.ts'

/** Every text of the panel. The texts of causes and warnings come with their rules. */
export const text = {
  ...list,
  ...menu,
  ...consoleMessage,
  ...notices,
  ...request,
  ...checks,
  ...exports,
  ...help,
  ...warnings,
  ...whatIf,
  ...logs,
  ...retry,
  ...observe,
  ...headers,
  ...policy,
}
