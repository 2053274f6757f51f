import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from './browsers/browser.ts'
import { EXTENSION, launch } from './browsers/launch.ts'
import { buildModes } from './build-modes.ts'
import { printDiagnoses } from './print-diagnoses.ts'
import { ensureBrowser } from './setup.mjs'
import { startArguments } from './start-arguments.ts'
import { startTestServer, type TestServer } from './test-server/test-server.ts'

/**
 * `npm start`: the extension in a real browser, DevTools open on the CORS tab, at the demo page or at a page of one's own.
 * Without a display the browser runs headless: the demo's requests are made once, and what the tab shows of them is printed.
 */

/** Everything to be ended, the last started first, even while it is still starting. */
const started: Promise<{ close(): Promise<void> }>[] = []
const giveUp = new AbortController()
/** Milliseconds for an orderly end; what is left then goes with this process. */
const TIMEOUT_MS = 20_000
let ending = false

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => void end(code))
}
try {
  await start()
} catch (error) {
  if (!ending) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    await end(1)
  }
}

async function start(): Promise<void> {
  const wanted = startArguments()
  if (wanted === null) return
  const { browser: name, url: own } = wanted
  const headless = wanted.headless || hasNoDisplay()
  if (headless && !wanted.headless) {
    console.log(
      'No display was found ($DISPLAY and $WAYLAND_DISPLAY are not set): the browser runs headless, and what the tab shows is printed.',
    )
  }
  const { name: product, path: program, branded } = ensureBrowser(name)
  await buildModes([name === 'chromium' ? 'chrome' : 'firefox'])
  const lab = own === null ? await keep(startTestServer()) : null
  const url = own ?? lab?.demoUrl ?? ''
  if (lab !== null) console.log(`The demo page and its test servers are ready: ${url}`)
  console.log(`Starting ${product} (${program})${headless ? ', headless,' : ''} with a profile of its own ...`)
  const options = {
    program,
    headless,
    url,
    extension: EXTENSION[name],
    hosts: lab?.hostNames ?? [],
    acceptInsecureCertificates: lab !== null,
    signal: giveUp.signal,
  }
  const browser = await keep(launch(name, options).catch((error) => refuse(error, product, branded)))
  console.log(`${browser.version} is at ${url}, with DevTools open on the CORS tab.\n`)
  if (headless) {
    await printDiagnoses(browser, lab)
    await end(0)
  } else {
    console.log(
      lab === null
        ? 'Use the page: each of its requests appears in the tab.'
        : 'Press "Run all" on the page, or one of its buttons, and read the tab.',
    )
    console.log('Ctrl-C here, or closing the browser, ends everything.')
    await browser.ended
    await end(0)
  }
}

function hasNoDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

function refuse(error: unknown, product: string, branded: boolean): never {
  const reason = error instanceof Error ? error.message : String(error)
  if (!reason.includes('Extensions.loadUnpacked')) throw error
  const instead = branded
    ? 'Google Chrome ignores --load-extension since version 137, and this one takes none over the debugging pipe either. '
    : ''
  throw new Error(
    `${product} refuses to load the extension (${reason.split('\n', 1)[0]}). ${instead}` +
      'Install Chromium or Chrome for Testing, or load the folder dist/chrome by hand: chrome://extensions, Developer mode, Load unpacked.',
  )
}

function keep<T extends TestServer | Browser>(starting: Promise<T>): Promise<T> {
  started.unshift(starting)
  return starting
}

async function end(code: number): Promise<void> {
  if (ending) process.exit(code) // Ctrl-C for the second time
  ending = true
  giveUp.abort()
  const closeAll = async () => {
    for (const starting of started) await starting.then((one) => one.close()).catch(() => undefined)
  }
  await Promise.race([closeAll(), pause(TIMEOUT_MS)])
  process.exit(code)
}
