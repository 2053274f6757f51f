import { describe, expect, it } from 'vitest'
import { readHar } from '../../../src/engine/index.ts'
import { recognizeServers, server, servers } from '../../../src/engine/servers/table.ts'
import { inChromium } from '../entries.ts'

function recognized(url: string, response: Readonly<Record<string, string>>) {
  const har = readHar({ log: { version: '1.2', creator: { name: 'WebInspector' }, entries: [inChromium({ url, response })] } }, 'a.har')
  return recognizeServers(har.entries).map(({ server: { id }, clue }) => `${id} (${clue.name}: ${clue.value})`)
}

describe('the servers that responses suggest', () => {
  it('are the ones for what was recognized, applications first, each once', () => {
    expect(
      recognized('https://api.example/', { Server: 'nginx/1.27.2', 'X-Powered-By': 'PHP/8.4.1', 'Set-Cookie': 'laravel_session=1' }),
    ).toEqual([
      'laravel (Set-Cookie: laravel_session)',
      'php (X-Powered-By: PHP/8.4.1)',
      'slim (X-Powered-By: PHP/8.4.1)',
      'nginx (Server: nginx/1.27.2)',
      'ingress-nginx (Server: nginx/1.27.2)',
    ])
  })

  it('are found by the host name if no header was recorded', () => {
    expect(recognized('https://abc.execute-api.eu-west-1.amazonaws.com/prod/items', {})).toContain(
      'aws-api-gateway (URL: abc.execute-api.eu-west-1.amazonaws.com)',
    )
  })

  it('are found by the URL alone if nothing else was recorded', () => {
    expect(recognizeServers([], 'https://bucket.s3.us-west-2.amazonaws.com').map(({ server: { id } }) => id)).toEqual(['aws-s3'])
  })

  it('are none without a sign', () => {
    expect(recognized('https://api.example/', {})).toEqual([])
  })
})

describe('the table', () => {
  it('has every server once, under its own name', () => {
    expect(servers().map(({ id }) => server(id)?.id)).toEqual(servers().map(({ id }) => id))
    expect(new Set(servers().map(({ name }) => name)).size).toBe(servers().length)
  })

  it.each(['', 'apache2', '__proto__', 'toString'])('has no server %j', (id) => {
    expect(server(id)).toBeNull()
  })
})
