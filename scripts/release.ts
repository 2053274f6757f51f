import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import packageJson from '../package.json' with { type: 'json' }
import { isLater, released } from './release-notes.ts'

/**
 * `npm run release -- VERSION [--dry-run]`: writes the version and the changelog, checks everything, packs, commits and tags. Pushing the tag starts
 * .github/workflows/publish.yml. With --dry-run it only says what it would do, and what prevents it.
 */
const USAGE = 'npm run release -- VERSION [--dry-run]'
const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } })
const [version] = positionals
const isDry = values['dry-run']
if (version === undefined || positionals.length > 1) throw new Error(`Name one version: ${USAGE}`)

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
const release = released(readFileSync('CHANGELOG.md', 'utf8'), version, new Date().toISOString().slice(0, 10))
const obstacles = [
  ...(version === packageJson.version || isLater(version, packageJson.version)
    ? []
    : [`${version} is neither ${packageJson.version} nor a version after it.`]),
  ...(git('status', '--porcelain') === '' ? [] : ['There are changes that are not committed.']),
  ...(git('branch', '--show-current') === 'main' ? [] : ['This is not the branch main.']),
  ...(git('tag', '--list', `v${version}`) === '' ? [] : [`There is a tag v${version} already.`]),
  ...(release === null ? ['CHANGELOG.md lists nothing under “## [Unreleased]”.'] : []),
]

/** Each with what it does to the working tree. */
const steps: readonly (readonly [what: string, run: () => void])[] = [
  [
    `Set the version ${version} in package.json and package-lock.json`,
    () => run('npm', 'version', version, '--no-git-tag-version', '--allow-same-version'),
  ],
  ['Move what is unreleased in CHANGELOG.md to that version', () => writeFileSync('CHANGELOG.md', release?.changelog ?? '')],
  ['Take the pictures of the panel, which bear the version (npm run screenshots)', () => run('npm', 'run', 'screenshots')],
  [
    `Run every check, which packs cors-lens-${version}-{chrome,firefox,source}.zip, cors-lens-${version}-npm.tgz and SHA256SUMS into dist/packages (npm test)`,
    () => run('npm', 'test'),
  ],
  [
    `Commit and tag v${version}`,
    () => {
      run('git', 'commit', '--all', '--message', `Release ${version}`)
      run('git', 'tag', '--annotate', `v${version}`, '--message', `CORS Lens ${version}`)
    },
  ],
]

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
}

if (isDry) {
  console.log(`Release ${version}, after ${packageJson.version}:\n`)
  for (const [index, [what]] of steps.entries()) console.log(`${index + 1}. ${what}`)
  if (release !== null) console.log(`\nNotes:\n\n${release.notes}`)
  if (obstacles.length > 0) console.log(`\nThis prevents it:\n${obstacles.map((obstacle) => `- ${obstacle}`).join('\n')}`)
  console.log(`\nNothing was changed. Nothing is published until you push the tag: git push origin main v${version}`)
} else {
  if (obstacles.length > 0) throw new Error(obstacles.join('\n'))
  for (const [what, take] of steps) {
    console.log(`\n=== ${what} ===`)
    take()
  }
  console.log(`\nNow publish it: git push origin main v${version}`)
}
