import { existsSync } from 'node:fs'
import { createServer } from 'vite'
import { launch } from './browsers/launch.ts'
import { until } from './browsers/until.ts'
import { ensureBrowser } from './setup.mjs'
import { startTestServer } from './test-server/test-server.ts'

/** `npm run dev`: the extension in Chromium at the demo page, with hot reload: what is saved in src/panel shows at once, its state is kept. */
const EXTENSION = '.cache/development'

const server = await createServer({ mode: 'chrome', clearScreen: false })
await server.listen()
await until('the development build', () => existsSync(`${EXTENSION}/manifest.json`) || null)
const lab = await startTestServer()
const { path: program } = ensureBrowser('chromium')
const browser = await launch('chromium', {
  program,
  extension: EXTENSION,
  url: lab.demoUrl,
  headless: false,
  hosts: lab.hostNames,
  acceptInsecureCertificates: true,
})
console.log(
  `${browser.version} is at ${lab.demoUrl}. Ctrl-C, or closing the browser, ends everything. Changes to src/devtools need DevTools reopened.`,
)
const end = async () => {
  await Promise.all([browser.close(), lab.close(), server.close()])
  process.exit()
}
process.once('SIGINT', end)
process.once('SIGTERM', end)
await browser.ended
await end()
