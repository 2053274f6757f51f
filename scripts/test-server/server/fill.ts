import type { Case } from '../scenario.ts'
import { hopUrl, originAt, type Ports } from './places.ts'

/**
 * Fills a scripted header. `{origin}`: the page's origin, `{ORIGIN}`: in capitals, `{port}`: its port, `{echo}`: the
 * request's Origin, `{echo?}`: the same, and no such line where there is no Origin, `{here}`: the requested URL, `{path}`: the scenario's, `{api}`, `{other}`,
 * `{https-api}`: origins, `{other-user}`: a URL with credentials.
 */
export function fill(line: string, scenario: Case, index: number, ports: Ports, requestOrigin: string): string {
  const { site } = scenario.page
  const page = originAt('page', site, ports)
  const hop = scenario.hops[index] ?? scenario.hops[0]
  const values: Readonly<Record<string, string>> = {
    origin: page,
    ORIGIN: page.toUpperCase(),
    port: new URL(page).port,
    echo: requestOrigin,
    'echo?': requestOrigin,
    here: hopUrl(scenario, index, hop, ports),
    path: `/s/${scenario.id}/`,
    api: originAt('api', site, ports),
    other: originAt('other', site, ports),
    'https-api': originAt('https-api', site, ports),
    'other-user': `${originAt('other', site, ports).replace('://', '://user:secret@')}/s/${scenario.id}/${index + 1}`,
  }
  return line.replace(/\{([\w-]+\??)\}/g, (whole, name: string) => values[name] ?? whole)
}
