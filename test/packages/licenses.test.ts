import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LICENSES_FILE, licensesText, packagesOf } from '../../scripts/third-party-licenses.ts'

/** All foreign code that ships. Another package needs a good reason (CONTRIBUTING.md) and a license that is allowed. */
const SHIPPED: Readonly<Record<string, readonly string[]>> = {
  'dist/chrome': ['@preact/signals', '@preact/signals-core', 'fflate', 'preact', 'webextension-polyfill'],
  'dist/firefox': ['@preact/signals', '@preact/signals-core', 'fflate', 'preact', 'webextension-polyfill'],
  'dist/cli': ['fflate'],
}

describe.each(Object.entries(SHIPPED))('%s', (folder, names) => {
  const text = readFileSync(join(folder, LICENSES_FILE), 'utf8')

  it('has no code but ours and that of known packages', () => {
    expect([...text.matchAll(/^(\S+) [\d.]+, [\w.-]+$/gm)].map(([, name]) => name)).toEqual(names)
  })

  it('has their licenses as they are in the packages, or the notice that the Mozilla license accepts instead', () => {
    for (const name of names) {
      const license = readFileSync(join('node_modules', name, 'LICENSE'), 'utf8').trim()
      const isMozillas = license.startsWith('Mozilla Public License')
      expect(text).toContain(isMozillas ? `Its source code is at https://www.npmjs.com/package/${name}/v/` : license)
      if (isMozillas) expect(text).toContain('https://mozilla.org/MPL/2.0/')
    }
  })
})

describe('the licenses', () => {
  const [preact] = packagesOf([`${process.cwd()}/node_modules/preact/dist/preact.mjs`, '/src/engine/log.ts', '\0vite/helper.js'])

  it('are those of the packages whose modules are built in', () => {
    expect(preact).toMatchObject({ name: 'preact', license: 'MIT', homepage: 'https://preactjs.com' })
  })

  it.each(['GPL-3.0', 'AGPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE'])('end the build where one is %s', (license) => {
    const packages = preact === undefined ? [] : [{ ...preact, license }]
    expect(() => licensesText(packages)).toThrow(`Not allowed: preact (${license})`)
  })
})
