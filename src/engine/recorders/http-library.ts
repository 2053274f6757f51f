import { get } from '../fetch/header-list.ts'
import type { Entry } from '../har/entry.ts'

/** What API clients, command lines and the HTTP libraries of programs call themselves. */
const PROGRAMS =
  /^(curl|wget|httpie|xh|postmanruntime|insomnia|bruno-runtime|bruno|thunder client|rapidapi|paw|apidog|yaak|hoppscotch|newman|python-requests|python-urllib|python-httpx|aiohttp|axios|node-fetch|node|undici|got|superagent|okhttp|go-http-client|java|apache-httpclient|jakarta commons-httpclient|reactor-netty|restsharp|dart|guzzlehttp|libwww-perl|ruby|faraday|k6|grafana k6|apache-jmeter|powershell)(\/|\s|$|\s*\()/i

/**
 * Did a program send this that is no browser? A proxy and a file by an unknown tool hold such requests beside those of pages. A page could call itself so,
 * but not leave out Sec-Fetch-Mode, which browsers add to what goes to trustworthy hosts.
 */
export function isByHttpLibrary({ request: { headers } }: Entry): boolean {
  if (get('Sec-Fetch-Mode', headers) !== null) return false
  const agent = get('User-Agent', headers) ?? ''
  return PROGRAMS.test(agent) || (agent !== '' && !BROWSERS.test(agent) && FROM_PAGE.every((name) => get(name, headers) === null))
}

/** How all browsers begin. A page's own name for it, or an app's for its web view, goes along with the page's origin or URL. */
const BROWSERS = /^(Mozilla|Opera)\//
const FROM_PAGE = ['Origin', 'Referer']
