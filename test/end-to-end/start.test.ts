import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { until } from '../../scripts/browsers/until.ts'
import { type Listening, listen } from '../../scripts/listen.ts'

/** Where the started browsers put their profiles. */
const temporary = temporaryFolder()
afterAll(() => temporary.remove())
const profiles = () => readdirSync(temporary.path).filter((name) => name.startsWith('cors-lens-'))

/** `npm start` itself, as where there is no display. */
function start(...args: string[]) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'scripts/start.ts', '--headless', ...args], {
    env: { ...process.env, NO_COLOR: '1', TMPDIR: temporary.path },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  return { child, output: () => output, code: endOf(child) }
}

function endOf(child: ChildProcess): Promise<number | string | null> {
  return new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)))
}

describe('npm start without a display', () => {
  it.each(['chromium', 'firefox'])('prints the diagnosis of each demo request in %s, saves a picture and exits with 0', async (browser) => {
    const picture = `dist/cors-lens-${browser}.png`
    rmSync(picture, { force: true })
    const { output, code } = start('--browser', browser)
    expect(await code, output()).toBe(0)
    expect(output()).toMatch(/^Blocked +GET http:\/\/localhost:\d+\/s\/acao-missing\//m)
    expect(output()).toMatch(/^Allowed +GET http:\/\/localhost:\d+\/s\/acao-exact\//m)
    expect(output()).toMatch(/^\d+ requests: .*\b13 blocked/m)
    expect(output()).toContain(`A picture of the tab: ./${picture}`)
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG')
    expect(profiles()).toEqual([])
  })

  it.each([
    ['SIGINT', 'chromium', 130],
    ['SIGTERM', 'chromium', 143],
    ['SIGINT', 'firefox', 130],
  ] as const)('%s ends everything it started with %s', async (signal, browser, expected) => {
    const { child, output, code } = start('--browser', browser)
    const demo = await until('the start', () => /are ready: (\S+)/.exec(output())?.[1])
    await until("the browser's profile", () => profiles()[0])
    child.kill(signal)
    expect(await code, output()).toBe(expected)
    expect(profiles()).toEqual([])
    await expect(fetch(demo)).rejects.toThrow()
  })

  it.each([
    [['--browser', 'lynx'], /--browser is chromium or firefox, not "lynx"/],
    [['my-app.example'], /by its http or https URL/],
    [['--brwoser', 'firefox'], /--brwoser[\s\S]*npm start -- --browser firefox/],
    [['http://127.0.0.1:1/'], /Chromium could not open http:\/\/127\.0\.0\.1:1\/: net::ERR_UNSAFE_PORT/],
    [['--browser', 'firefox', 'http://127.0.0.1:1/'], /Firefox could not open http:\/\/127\.0\.0\.1:1\/: \S/],
  ])('%j exits with 1 and says why', async (args, words) => {
    const { output, code } = start(...args)
    expect(await code).toBe(1)
    expect(output()).toMatch(words)
    expect(output()).not.toMatch(/^\s+at /m)
  })

  describe('at your own page', () => {
    let server: Listening

    beforeAll(async () => {
      server = await listen(
        createServer((request, response) => {
          response.setHeader('content-type', 'text/html')
          response.end(
            request.url === '/' ? `<script>fetch('http://localhost:' + location.port + '/data').catch(() => {})</script>` : 'data',
          )
        }),
      )
    })
    afterAll(() => server.close())

    it.each(['chromium', 'firefox'])('shows in %s what the page requested while it loaded', async (browser) => {
      const { port } = server
      const { output, code } = start('--browser', browser, `http://127.0.0.1:${port}/`)
      expect(await code, output()).toBe(0)
      expect(output()).toMatch(new RegExp(`^Blocked +GET http://localhost:${port}/data`, 'm'))
      expect(existsSync(`dist/cors-lens-${browser}.png`)).toBe(true)
    })
  })
})
