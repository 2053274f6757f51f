import { createLog, observedPolicies } from '../../../src/engine/index.ts'
import { type ExportSource, exportSource } from '../../../src/panel/export/source.ts'
import { type ChosenConfiguration, chosenConfiguration } from '../../../src/panel/fix/chosen-configuration.ts'
import { inChromium, PAGE, preflightInChromium } from '../../engine/entries.ts'

export function source(withSecrets: boolean, ...entries: readonly unknown[]): ExportSource {
  const log = createLog({ browser: 'chromium' })
  log.add(entries)
  log.settle()
  const [diagnosis] = log.diagnoses()
  if (diagnosis === undefined) throw new Error('nothing was recorded')
  return exportSource(diagnosis, (index) => log.entry(index), withSecrets)
}

/** That of the server which the responses point to. */
export function configurationOf({ diagnosis, entry }: ExportSource): ChosenConfiguration | null {
  const policyOf = (origin: string | null) => observedPolicies([diagnosis], entry).find(({ server }) => server === origin) ?? null
  return chosenConfiguration(diagnosis, { entry, policyOf })
}

export const url = 'https://api.example/items?access_token=s3cret-token&page=2'

export const put = [
  preflightInChromium({ url, names: 'authorization,content-type', response: { 'Access-Control-Allow-Origin': `${PAGE}/` } }),
  inChromium({
    url,
    method: 'PUT',
    status: 0,
    error: 'net::ERR_FAILED',
    at: 5,
    request: { Authorization: 'Bearer abc.def', 'Content-Type': 'application/json', Accept: '*/*' },
  }),
]
