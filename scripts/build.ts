import { build } from 'vite'

/** `npm run build [MODE...]`: dist/chrome, dist/firefox and dist/cli, or only the named ones. */
const modes = process.argv.slice(2)
for (const mode of modes.length > 0 ? modes : ['chrome', 'firefox', 'cli']) {
  await build({ mode, logLevel: 'warn' })
  console.log(`built dist/${mode}`)
}
