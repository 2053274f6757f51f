import { get } from '../fetch/header-list.ts'
import type { Browser, Entry } from '../har/entry.ts'

/**
 * The browser that sent a request, by what it calls itself, where the recorder doesn't tell: a proxy sees several. Every browser on iOS is WebKit, whatever
 * its name; EdgeHTML, which called itself Chrome too, is none of the three.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/HTTP/Guides/Browser_detection_using_the_user_agent
 */
export function sendingBrowser({ request: { headers } }: Entry): Browser {
  if (/"Chromium"/.test(get('sec-ch-ua', headers) ?? '')) return 'chromium'
  const agent = get('User-Agent', headers) ?? ''
  if (/ Edge\/\d| Trident\//.test(agent)) return 'unknown'
  if (/ (?:Headless)?Chrom(?:e|ium)\/\d/.test(agent)) return 'chromium'
  if (/ Gecko\/\d+ Firefox\/\d/.test(agent)) return 'firefox'
  return / AppleWebKit\/\d/.test(agent) && / (?:Version|CriOS|FxiOS|EdgiOS)\/\d.* Safari\/\d/.test(agent) ? 'webkit' : 'unknown'
}
