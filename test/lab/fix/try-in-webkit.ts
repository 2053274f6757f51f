import type { WebKit } from '../../../scripts/browsers/webkit.ts'
import type { TestServer } from '../../../scripts/test-server/test-server.ts'
import type { LabBrowser } from '../observe.ts'
import { runsInWebKit } from '../record-webkit.ts'
import { resender } from './send-again.ts'
import type { TriedCase, TriedFix } from './try-fixes.ts'

/** Sends each request once more in WebKit, with the fixes that were proposed for it in the browser that recorded it. */
export async function tryInWebKit(
  webkit: WebKit,
  lab: TestServer,
  cases: readonly TriedCase[],
): Promise<ReadonlyMap<string, readonly TriedFix[]>> {
  const sendAgain = resender(asLabBrowser(webkit), lab)
  const results = new Map<string, readonly TriedFix[]>()
  for (const { case: one, tried } of cases.filter((each) => runsInWebKit(each.case))) {
    const again: TriedFix[] = []
    for (const { diagnosis, fix } of tried) again.push({ diagnosis, fix, sent: await sendAgain(one, fix) })
    results.set(one.id, again)
  }
  return results
}

/** What sending a request again needs of a browser. WebKit names the URL and the reason in lines of their own: that it is one of access control is enough here. */
function asLabBrowser({ navigate, evaluateInPage, consoleLines }: WebKit): Pick<LabBrowser, 'navigate' | 'evaluateInPage' | 'corsErrors'> {
  return {
    navigate,
    evaluateInPage,
    corsErrors: async () =>
      consoleLines().flatMap((line) =>
        /due to access control checks|denied by Cross-Origin/.test(line) ? [{ url: line, error: 'AccessControl', parameter: '' }] : [],
      ),
  }
}
