import type { Diagnosis } from '../../../src/engine/index.ts'
import { PAGE } from '../entries.ts'

/** Which entries each exchange joins, hop by hop: `request<preflight` and what else tells of it. */
export function shape(diagnoses: readonly Diagnosis[]): string[] {
  return diagnoses.map(({ hops }) =>
    hops
      .map(({ entry, preflight, alsoRecorded }) => {
        const main = preflight.entry === null ? `${entry}` : `${entry}<${preflight.entry}`
        return alsoRecorded.length === 0 ? main : `${main}+${alsoRecorded.join('+')}`
      })
      .join(' > '),
  )
}

export const put = { method: 'PUT' }
export const acao = (value: string) => ({ 'Access-Control-Allow-Origin': value })
export const passed = { response: { ...acao(PAGE), 'Access-Control-Allow-Methods': 'PUT' } }
export const OTHER = 'https://other.example/items'
export const toOther = { status: 302, location: OTHER, response: { 'Access-Control-Allow-Origin': PAGE } }
