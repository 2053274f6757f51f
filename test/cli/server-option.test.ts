import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { diagnose, readRecording, server, servers } from '../../src/engine/index.ts'
import { inChromium, preflightInChromium } from '../engine/entries.ts'
import { fakeIo, harOf } from './fake-io.ts'

const OMITS = { _observed: { credentials: 'omit' } }
const PUT = [
  preflightInChromium({ at: 1, status: 404, names: 'x-api-key' }),
  inChromium({ at: 0, method: 'PUT', status: 0, error: 'net::ERR_FAILED', request: { 'X-Api-Key': '1' }, fields: OMITS }),
]
const SIMPLE = inChromium({ at: 10, fields: OMITS, error: 'net::ERR_FAILED' })

/** Runs the command on one file of these entries. */
async function run(argv: readonly string[], entries: readonly unknown[] = [...PUT, SIMPLE]) {
  const io = fakeIo({ read: async () => harOf(entries) })
  return { exitCode: await main(argv, io, { readRecording, diagnose }), ...io.written }
}

describe('--server without a name', () => {
  it.each([['--server'], ['--server', '--all'], ['--server=']])('lists the names (%s)', async (...argv) => {
    const { exitCode, out, err } = await run(argv)
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    const ids = out.split('\n').flatMap((line) => /^(\S+) {2,}\S/.exec(line)?.[1] ?? [])
    expect(ids.sort()).toEqual(
      servers()
        .map(({ id }) => id)
        .sort(),
    )
    for (const word of ['Applications:', 'AWS API Gateway', 'Azure App Service', 'Supabase Edge Functions', 'Keycloak', 'nginx'])
      expect(out).toContain(word)
  })
})

describe('--server NAME', () => {
  it('prints the configuration that allows all requests to a server, and which requests need what', async () => {
    const { exitCode, out, err } = await run(['a.har', '--server', 'django'])
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: '',
    })
    expect(out).toContain('a.har · Django with django-cors-headers')
    expect(out).toContain('https://api.example · 2 requests')
    expect(out).toContain('Needed: https://app.example (2), GET (1), PUT (1), x-api-key (1)')
    expect(out).toContain('--- settings.py, at the end')
    expect(out).toContain('CORS_ALLOWED_ORIGINS = ["https://app.example"]')
    expect(out).toContain('CORS_ALLOW_METHODS = ["GET", "PUT"]')
    expect(out).not.toContain('CORS_ALLOW_CREDENTIALS =')
  })

  it('names the place of each piece', async () => {
    const { out } = await run(['--server=nginx', 'a.har'])
    expect(out.match(/^--- .*$/gm)).toEqual([
      '--- nginx.conf, in the http block (or a file in conf.d)',
      '--- nginx.conf, in the server block; and again in each location that has an add_header of its own',
    ])
  })

  it('says which server the responses show, and what may be in front of it', async () => {
    const response = { Server: 'nginx/1.27.2', 'Set-Cookie': 'csrftoken=s3cr3t' }
    const answered = [20, 3000].map((at) => inChromium({ at, fields: OMITS, error: 'net::ERR_FAILED', response }))
    const { out } = await run(['a.har', '--server', 'nginx'], answered)
    expect(out).toContain('Recognized: Django (Set-Cookie: csrftoken); in front of it: nginx (Server: nginx/1.27.2).')
    expect(out).toContain('Configurations for that: django, nginx, ingress-nginx.')
    expect(out).not.toContain('s3cr3t')
    expect((await run(['a.har', '--server', 'nginx'])).out).not.toContain('Recognized')
  })

  it('uses the recognized server for auto, or says that there is none', async () => {
    const django = inChromium({ fields: OMITS, error: 'net::ERR_FAILED', response: { 'Set-Cookie': 'csrftoken=1' } })
    const { out } = await run(['a.har', '--server', 'auto'], [django])
    expect(out).toContain('https://api.example · Django with django-cors-headers · 1 request')
    expect(out).toContain('CORS_ALLOWED_ORIGINS')
    expect((await run(['a.har', '--server', 'auto'])).out).toContain('name one with --server NAME')
  })

  it('prints what lets other sites embed a resource', async () => {
    const script = inChromium({
      error: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
      request: { 'Sec-Fetch-Mode': 'no-cors' },
      response: { 'Cross-Origin-Resource-Policy': 'same-origin' },
    })
    const { out } = await run(['a.har', '--server', 'express'], [script])
    expect(out).toContain("crossOriginResourcePolicy: { policy: 'cross-origin' }")
    expect((await run(['a.har', '--server', 'django'], [script])).out).toContain('This server cannot be configured for it')
  })

  it('ends with common pitfalls, wrapped at the width of the terminal', async () => {
    const { out } = await run(['a.har', '--server', 'flask'])
    const [, pitfalls = ''] = out.split('\nCommon pitfalls\n')
    expect(pitfalls.match(/^- /gm)?.length).toBe(server('flask')?.pitfalls.length)
    expect(pitfalls).toMatch(/^(?:(?:- | {2})\S.*\n)+$/)
    expect(Math.max(...pitfalls.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })

  it('says that nothing needs to be allowed', async () => {
    const { exitCode, out } = await run(['a.har', '--server', 'nginx'], [])
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'a.har · nginx\n\nNothing here needs to be allowed.\n' })
  })

  it.each(['nginxx', '__proto__', 'a.har'])('rejects %s', async (name) => {
    const { exitCode, out, err } = await run(['a.har', '--server', name])
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' })
    expect(err).toContain(`--server: unknown server "${name}"; cors-lens --server lists the names`)
  })
})
