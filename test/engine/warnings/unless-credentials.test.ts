import { expect, it } from 'vitest'
import { diagnose, readHar } from '../../../src/engine/index.ts'

it('are given too where the page can read the response unless it includes credentials', () => {
  const request = { method: 'GET', url: 'https://api.example/report', headersSize: 300 }
  const headers = ['Origin: https://app.example', 'Accept: */*', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty']
  const response = ['Access-Control-Allow-Origin: *', 'Content-Disposition: attachment; filename="a.pdf"']
  const asPairs = (lines: readonly string[]) =>
    lines.map((line) => ({ name: line.split(': ')[0] ?? '', value: line.split(': ').slice(1).join(': ') }))
  const entry = {
    startedDateTime: '2026-03-02T09:00:00.000Z',
    time: 5,
    request: { ...request, headers: asPairs(headers) },
    response: {
      status: 200,
      statusText: 'OK',
      headers: asPairs(response),
      redirectURL: '',
      content: { size: 9, mimeType: 'application/pdf' },
    },
  }
  const har = { log: { version: '1.2', creator: { name: 'Firefox', version: '146.0' }, entries: [entry] } }
  const [exchange] = diagnose(readHar(har, 'case.har')).exchanges
  expect(exchange?.verdict).toBe('depends')
  expect(exchange?.warnings.map(({ rule }) => rule)).toContain('expose-headers-missing')
})
