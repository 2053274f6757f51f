import { type PageRequest, pageRequest, pageUrl } from '../page-request.ts'
import type { Case } from '../scenario.ts'
import type { Ports } from '../server/places.ts'

interface Section {
  readonly title: string
  readonly says: string
  readonly items: readonly (readonly [id: string, title: string])[]
}

/** The scenarios of the demo page: a title each; the sentence is the scenario's own. */
export const DEMO: readonly Section[] = [
  {
    title: 'Blocked by the response',
    says: 'The server responded, but the browser doesn’t let the page read the response.',
    items: [
      ['acao-missing', 'No CORS header'],
      ['cred-star', 'Wildcard with credentials'],
      ['cred-not-allowed', 'Credentials not allowed'],
      ['acao-slash', 'Trailing slash'],
      ['acao-two-equal', 'The header twice'],
      ['acao-500-missing', '500 without CORS headers'],
    ],
  },
  {
    title: 'Blocked by the preflight',
    says: 'The preflight failed, so the browser never sent the request.',
    items: [
      ['pf-method-patch', 'Method not listed'],
      ['pf-header-two', 'Header not listed'],
      ['pf-header-json', 'JSON needs Content-Type'],
      ['pf-status-401-bare', '401 on OPTIONS'],
      ['pf-redirect-301', 'Redirected preflight'],
    ],
  },
  {
    title: 'Redirects',
    says: 'Every hop is checked. After a redirect to another origin, Origin is “null”.',
    items: [
      ['redirect-cross', 'Redirect to another origin'],
      ['redirect-login', 'Redirect to a login page'],
    ],
  },
  {
    title: 'Not CORS, though it looks like it',
    says: 'The page gets the same error, but no CORS header would help.',
    items: [
      ['net-close', 'No response'],
      ['net-refused', 'Connection refused'],
      ['policy-csp-xhr', 'Content-Security-Policy'],
    ],
  },
  {
    title: 'No error, but nothing to read',
    says: 'The silent failures: no error event, no message in the console.',
    items: [
      ['mode-no-cors', 'mode: no-cors'],
      ['expose-none', 'A header that isn’t exposed'],
    ],
  },
  {
    title: 'Allowed',
    says: 'What it looks like when everything works.',
    items: [
      ['acao-exact', 'Simple request'],
      ['cred-pf-ok', 'Preflighted, with credentials'],
      ['maxage-60', 'Preflight from the cache'],
      ['acao-same-origin', 'Same origin'],
    ],
  },
]

export interface DemoItem {
  readonly id: string
  readonly title: string
  readonly says: string
  readonly request: PageRequest
  /** The document that has to send it, where the demo page itself would not do: it has a policy of its own. */
  readonly pageUrl: string | null
}

/** What the demo page reads from `/demo.json`; a scenario that the test server does not serve is left out. */
export function demoList(scenarios: ReadonlyMap<string, Case>, ports: Ports): readonly (Omit<Section, 'items'> & { items: DemoItem[] })[] {
  return DEMO.map(({ title, says, items }) => ({
    title,
    says,
    items: items.flatMap(([id, name]) => {
      const scenario = scenarios.get(id)
      return scenario === undefined ? [] : [item(name, scenario, ports)]
    }),
  }))
}

function item(title: string, scenario: Case, ports: Ports): DemoItem {
  const own = scenario.page.headers.length > 0
  return {
    id: scenario.id,
    title,
    says: scenario.says,
    request: pageRequest(scenario, ports),
    pageUrl: own ? pageUrl(scenario, ports) : null,
  }
}
