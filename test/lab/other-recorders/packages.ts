import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** Recorders that tests don't need: their recordings are in test/recordings. */
const VERSIONS: Readonly<Record<string, string>> = {
  'chrome-har': '1.3.1',
  'chrome-har-capturer': '0.14.4',
  'puppeteer-har': '1.1.2',
  '@neuralegion/cypress-har-generator': '5.17.1',
  whistle: '2.10.10',
}

const FOLDER = '.cache/other-recorders'
const MANIFEST = `${FOLDER}/package.json`

/** Where a package is; the first time, or if another version is written down, it is installed into a folder of its own. */
export function folderOf(name: string): string {
  if (VERSIONS[name] === undefined) throw new Error(`no version of ${name} is written down`)
  const manifest = JSON.stringify({ private: true, dependencies: VERSIONS })
  if (!existsSync(`${FOLDER}/node_modules/${name}`) || readFileSync(MANIFEST, 'utf8') !== manifest) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(MANIFEST, manifest)
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: 'inherit' })
  }
  return `${FOLDER}/node_modules/${name}`
}

/** What a package exports. */
export async function packageOf(name: string): Promise<unknown> {
  const folder = folderOf(name)
  const require = createRequire(pathToFileURL(`${process.cwd()}/${MANIFEST}`))
  // The runner of these scripts would take a CommonJS module that it imports for a module of its own.
  const { type } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { readonly type?: string }
  return type === 'module' ? import(/* @vite-ignore */ pathToFileURL(require.resolve(name)).href) : require(name)
}
