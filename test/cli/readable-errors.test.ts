import { describe, expect, it } from 'vitest'
import { textOfReport } from '../../src/cli/text-of-report.ts'
import { diagnose, readHar } from '../../src/engine/index.ts'
import { harOf } from '../cases/messages.ts'
import { PIPE } from './fake-io.ts'

const READABLE = 'This isn’t a CORS error: CORS allows the request, and your page can read this 403 response.'

function textOf(messages: string): string {
  const har = readHar(harOf({ from: 'https://app.example', messages }), 'case.har')
  return textOfReport({ report: diagnose(har), entries: har.entries, file: 'case.har', all: false, withSecrets: false }, PIPE)
}

describe('an error that the page can read', () => {
  const [url, readable] = ['POST https://api.example/items', '403\nAccess-Control-Allow-Origin: https://app.example\nVary: Origin']

  it('is said to be no CORS error', () => {
    expect(textOf(`${url}\n${readable}`)).toContain(`✓ allowed  ${url}\n  ${READABLE}`)
  })

  it('is only counted beside a request that is blocked, and so is what worked', () => {
    expect(textOf(`${url}\n${readable}\n\nGET https://api.example/other\n200\nblocked`)).not.toContain(READABLE)
    expect(textOf(`${url}\n${readable.replace('403', '200')}`)).not.toContain(url)
  })
})
