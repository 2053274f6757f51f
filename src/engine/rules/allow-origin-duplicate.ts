import { linesOf } from '../fetch/header-list.ts'
import { listedNames, quoted } from '../report/wording.ts'
import { allowedOrigin, allowing, allowOriginEvidence } from './allow-origin-value.ts'
import { theAnswer, theOrigin } from './failure-wording.ts'
import { layerEvidence, layersOf } from './layers.ts'
import type { Failure, Rule } from './rule.ts'

/** The header's lines; HTTP/2 recorders and proxies join equal lines into one. */
function values(failure: Failure): readonly string[] {
  const lines = linesOf('Access-Control-Allow-Origin', failure.entry.response.headers)
  if (lines.length > 1) return lines
  const parts = (lines[0] ?? '').split(',').map((part) => part.trim())
  return parts.length > 1 && (new Set(parts).size === 1 || parts.includes('*')) ? parts : []
}

/** Two layers, such as a framework and its proxy, each add the header; the browser joins the lines and the result equals no origin. */
export const allowOriginDuplicate: Rule = {
  id: 'allow-origin-duplicate',
  responsible: 'server',
  steps: ['allow-origin-mismatch'],
  title: 'Access-Control-Allow-Origin is sent twice',
  why: 'Two layers each add the header: the application and a proxy, gateway or CDN in front of it. The browser joins the lines into one value, “a, a”, which equals no origin, even when the lines are equal.',
  remedy:
    'Let one layer alone be responsible for CORS. Switch it off in the other, or let the outer one remove the header before it adds its own.',
  explain(failure) {
    const all = values(failure)
    if (all.length === 0) return null
    const layers = layersOf(failure.entry)
    return {
      explanation:
        `${theAnswer(failure)} says Access-Control-Allow-Origin ${all.length === 2 ? 'twice' : `${all.length} times`}: ${listedNames(all)}. ` +
        `The browser joins them to ${quoted(allowedOrigin(failure))}, which is not ${theOrigin(failure)}. ` +
        `Usually two layers each add it${layers === '' ? '' : ` (${layers})`}; only one may.`,
      evidence: [...allowOriginEvidence(failure), ...layerEvidence(failure.entry)],
    }
  },
  examples: {
    explained: [
      {
        says: 'the application and its proxy both add it',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['Server', 'nginx'],
        ],
      },
      {
        says: 'one of them adds a wildcard',
        responseHeaders: [
          ['Access-Control-Allow-Origin', 'https://app.example'],
          ['access-control-allow-origin', '*'],
        ],
      },
      allowing('joined on the way', '*, *'),
    ],
    other: [allowing('a list in one line', 'https://app.example, https://b.example')],
  },
}
