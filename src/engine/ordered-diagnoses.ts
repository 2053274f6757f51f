import { firstIndex } from './exchange/first-index.ts'
import type { Diagnosis } from './report/diagnosis.ts'

/** The diagnoses of a log in the order of their first entry, kept in order as they change: a live log is read again and again. */
export class OrderedDiagnoses {
  readonly #list: Diagnosis[] = []
  #given: readonly Diagnosis[] | null = null

  /** Puts a diagnosis in its place, which an earlier one of the same exchange may have. */
  set(diagnosis: Diagnosis): void {
    const at = this.#placeOf(diagnosis.id)
    this.#list.splice(at, this.#list[at]?.id === diagnosis.id ? 1 : 0, diagnosis)
    this.#given = null
  }

  delete(id: string): void {
    const at = this.#placeOf(id)
    if (this.#list[at]?.id !== id) return
    this.#list.splice(at, 1)
    this.#given = null
  }

  /** A new array after every change. */
  all(): readonly Diagnosis[] {
    this.#given ??= this.#list.slice()
    return this.#given
  }

  #placeOf(id: string): number {
    const place = numberOf(id)
    const last = this.#list.at(-1)
    // A file's exchanges come in their order, and a new request is the last one.
    if (last === undefined || numberOf(last.id) < place) return this.#list.length
    return firstIndex(this.#list, (each) => numberOf(each.id) >= place)
  }
}

/** An exchange is named by the index of its first entry. */
function numberOf(id: string): number {
  return Number(id.slice(1))
}
