import type { Scenario } from '../../../scripts/test-server/scenario.ts'
import { SCENARIOS } from '../../../scripts/test-server/scenarios/all.ts'

/** What the page sends while other tools record it: a few of every kind of outcome, allowed ones beside the blocked ones. */
const IDS: ReadonlySet<string> = new Set([
  ...['acao-exact', 'acao-star', 'acao-same-origin', 'acao-missing', 'acao-other', 'acao-two-equal', 'acao-500-missing', 'acao-404-ok'],
  ...['cred-ok-cookie', 'cred-star', 'cred-not-allowed-cookie', 'cred-pf-ok', 'cred-pf-star'],
  ...['pf-status-404', 'pf-status-401-bare', 'pf-redirect-301', 'pf-acao-missing', 'pf-net-close', 'pf-method-ok-put', 'pf-method-put'],
  ...['pf-header-json', 'pf-header-json-ok', 'actual-missing', 'safelist-text', 'maxage-60'],
  ...['redirect-manual', 'redirect-error', 'redirect-user', 'redirect-data'],
  ...['redirect-same', 'redirect-hop-missing', 'redirect-final-missing', 'redirect-cross', 'redirect-cross-star', 'redirect-put-307'],
  ...['net-refused', 'net-close', 'abort-waiting', 'mode-no-cors', 'mode-no-cors-500', 'mode-corp', 'chain-no-cors'],
  ...['kind-xhr-missing', 'kind-img-plain', 'kind-img-missing', 'kind-script-ok', 'kind-script-missing', 'kind-css-plain'],
  ...['kind-font-ok', 'kind-font-missing', 'kind-beacon-json', 'kind-eventsource-open'],
  ...['sw-fetch-ok', 'sw-fetch-missing', 'sw-fetch-put', 'sw-fetch-put-ok', 'sw-fetch-star', 'sw-fetch-no-cors'],
  ...['sw-made', 'sw-error', 'sw-opaque', 'sw-idle-ok', 'sw-idle-missing'],
])

export const RECORDED: readonly Scenario[] = SCENARIOS.filter(({ id }) => IDS.has(id))
