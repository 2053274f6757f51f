// Runs Azurite. With `configure` it ends, after cors.sh with az.js in place of the Azure CLI: Azurite keeps the rules in its folder.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'

const options = ['--location', 'data', '--blobHost', '127.0.0.1', '--blobPort', process.env.PORT, '--silent', '--disableTelemetry']
const azurite = spawn(process.execPath, ['node_modules/azurite/dist/src/blob/main.js', ...options], { stdio: 'inherit' })

if (process.argv[2] === 'configure') {
  while (!(await fetch(`http://127.0.0.1:${process.env.PORT}/`).catch(() => null))) await delay(100)
  chmodSync('bin/az', 0o755)
  const { status } = spawnSync('sh', ['-e', 'cors.sh'], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `bin:${process.env.PATH}`, ACCOUNT: 'devstoreaccount1' },
  })
  azurite.kill('SIGINT')
  await once(azurite, 'exit')
  process.exitCode = status ?? 1
}
