import { linesOf } from '../fetch/header-list.ts'
import { listedNames, quoted } from '../report/wording.ts'
import { allowedOrigin, allowOriginEvidence } from './allow-origin-value.ts'
import { responseName, theHost, theOrigin } from './failure-wording.ts'
import { isFromNginx, layerEvidence, layersOf } from './layers.ts'
import type { Failure, Rule } from './rule.ts'

/** The header's values. HTTP/2 recorders and proxies join equal lines into one. */
function valuesOf(failure: Failure): readonly string[] {
  const lines = linesOf('Access-Control-Allow-Origin', failure.entry.response.headers)
  if (lines.length > 1) return lines
  const parts = (lines[0] ?? '').split(',').map((part) => part.trim())
  return parts.length > 1 && (new Set(parts).size === 1 || parts.includes('*')) ? parts : []
}

function keepOne(failure: Failure, layers: string): string {
  const proxy = layers === '' ? 'any proxy in front of it' : `the layers in front of it (${layers})`
  const nginx = isFromNginx(failure.entry)
    ? ' In nginx, remove its add_header line, or drop the application’s header with proxy_hide_header.'
    : ''
  return `Keep the header in only one place: the application on ${theHost(failure)}, or ${proxy}.${nginx}${addedByExtension(failure)}`
}

/** Extensions that “allow CORS” add “*” to every response. */
function addedByExtension(failure: Failure): string {
  const values = valuesOf(failure)
  const isAllowed = failure.origin !== null && values.includes(failure.origin) && values.at(-1) === '*'
  return isAllowed ? ' If it works in a window without extensions, one that “allows CORS” adds the “*”: turn it off.' : ''
}

/** Two layers, such as a framework and its proxy, each add the header; the browser joins the values and the result matches no origin. */
export const allowOriginDuplicate: Rule = {
  id: 'allow-origin-duplicate',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is sent twice',
  why: 'Two layers each add the header: the application, and a proxy, gateway or CDN in front of it. The browser joins the values with a comma, and “a, a” matches no origin, even if both values are right.',
  remedy: 'Handle CORS in one layer only: turn it off in the other, or let the outer layer remove the header before it adds its own.',
  explain(failure) {
    const values = valuesOf(failure)
    if (values.length === 0) return null
    const layers = layersOf(failure.entry)
    return {
      explanation:
        `The ${responseName(failure)} has Access-Control-Allow-Origin ${values.length === 2 ? 'twice' : `${values.length} times`}: ${listedNames(values)}. ` +
        `The browser joins them to ${quoted(allowedOrigin(failure))}, which doesn’t match ${theOrigin(failure)}. ` +
        `Usually two layers each add the header${layers === '' ? '' : ` (${layers})`}, but only one may.`,
      remedy: keepOne(failure, layers),
      evidence: [...allowOriginEvidence(failure), ...layerEvidence(failure.entry)],
    }
  },
}
