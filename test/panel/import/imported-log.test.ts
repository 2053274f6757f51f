import { describe, expect, it } from 'vitest'
import { ImportedLog } from '../../../src/panel/import/imported-log.ts'
import { readHarBytes } from '../../../src/panel/import/read-har.ts'
import { inChromium, preflightInChromium } from '../../engine/entries.ts'
import { harFile } from '../har-files.ts'

const response = { 'Access-Control-Allow-Origin': 'https://app.example', 'Access-Control-Allow-Methods': 'PUT', Vary: 'Origin' }
/** A PUT every minute, each with a preflight request. */
const PUTS = Array.from({ length: 5 }, (_, n) => [
  preflightInChromium({ url: 'https://api.example/items/7', at: n * 60_000 + 1, time: 50, number: n + 1, response }),
  inChromium({ url: 'https://api.example/items/7', at: n * 60_000, time: 100, method: 'PUT', response }),
]).flat()

describe('the log of a file', () => {
  it('has the warnings across requests while the file is being read, and the same ones at the end', async () => {
    const file = harFile('shop.har', PUTS)
    const { source, head, entries, parts, slices } = readHarBytes(new Uint8Array(await file.arrayBuffer()), file.name)
    const log = new ImportedLog({ source, head })
    log.take(entries, [])
    for (let part = parts.next(); ; part = parts.next()) {
      if (part.done) {
        expect(log.report()).toEqual(part.value)
        log.end({ warnings: part.value.warnings, slices, file })
        expect(log.report()).toEqual(part.value)
        expect(part.value.warnings.map(({ rule }) => rule)).toEqual(['preflight-cost'])
        return
      }
      log.take([], part.value.diagnoses)
    }
  })
})
