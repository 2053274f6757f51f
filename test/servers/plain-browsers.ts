import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Marionette } from '../../scripts/browsers/marionette.ts'
import { temporaryFolder } from '../../scripts/browsers/temporary-folder.ts'
import { until } from '../../scripts/browsers/until.ts'
import { launchWebKit } from '../../scripts/browsers/webkit.ts'
import { findWebKit } from '../../scripts/browsers.mjs'
import { ensureBrowser } from '../../scripts/setup.mjs'

/** A real browser at a page, without the extension and without DevTools. */
export interface PlainBrowser {
  navigate(url: string): Promise<void>
  /** The value of a JavaScript expression in the page; a promise is awaited. It must survive JSON. */
  evaluateInPage(expression: string): Promise<unknown>
  close(): Promise<void>
}

export async function launchPlainFirefox(url: string): Promise<PlainBrowser> {
  const profile = temporaryFolder()
  writeFileSync(join(profile.path, 'user.js'), 'user_pref("marionette.port", 0);\nuser_pref("app.update.enabled", false);\n')
  const args = ['--marionette', '--no-remote', '--profile', profile.path, '--headless', 'about:blank']
  const firefox = spawn(ensureBrowser('firefox').path, args, { stdio: 'ignore' })
  const ended = new Promise<void>((done) => firefox.once('exit', () => done()))
  const close = async () => {
    firefox.kill('SIGKILL')
    await ended
    await profile.remove()
  }
  try {
    const marionette = await until('Firefox', () =>
      Marionette.connect(Number(readFileSync(join(profile.path, 'MarionetteActivePort'), 'utf8'))),
    )
    await marionette.send('WebDriver:NewSession', { timeouts: { script: 120_000, pageLoad: 120_000 } })
    const navigate = async (to: string) => void (await marionette.send('WebDriver:Navigate', { url: to }))
    await navigate(url)
    return {
      navigate,
      async evaluateInPage(expression) {
        const script = `return Promise.resolve((${expression})).then((value) => JSON.stringify(value))`
        const json = await marionette.send('WebDriver:ExecuteScript', { script, args: [], sandbox: null })
        return typeof json === 'string' ? JSON.parse(json) : null
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

export async function launchPlainWebKit(url: string): Promise<PlainBrowser> {
  const programs = findWebKit()
  if (programs === null) throw new Error('There is no WebKitGTK here')
  return launchWebKit(programs, url)
}
