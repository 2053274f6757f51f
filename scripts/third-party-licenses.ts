import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** The file beside what is built: the licenses of all code in it that isn't our own, as they demand. */
export const LICENSES_FILE = 'third-party-licenses.txt'

/** Licenses that let us ship a package within ours, which is MIT's. */
const ALLOWED: readonly string[] = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']

/**
 * What stands for the text of a license that need not be shipped whole. Mozilla's asks to say where to get its files as they are, and the license:
 * https://www.mozilla.org/MPL/2.0/#distribution-of-executable-form
 */
const NOTICES: Readonly<Record<string, ((source: string) => string) | undefined>> = {
  'MPL-2.0': (source) =>
    `Subject to the terms of the Mozilla Public License, v. 2.0, which you can get at https://mozilla.org/MPL/2.0/. Its source code is at ${source}.`,
}

/** A package whose code ships. */
export interface ShippedPackage {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly homepage: string
  /** The text of the license with its copyright line, or the notice that stands for it. */
  readonly text: string
}

/** Writes the licenses of the packages that a build took code from. The build fails where a license isn't one of those that are allowed. */
export function thirdPartyLicenses(): Plugin {
  return {
    name: 'cors-lens:third-party-licenses',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
      this.emitFile({ type: 'asset', fileName: LICENSES_FILE, source: licensesText(packagesOf(modules)) })
    },
  }
}

/** The packages that modules belong to, each once, by name. */
export function packagesOf(modules: readonly string[]): readonly ShippedPackage[] {
  const folders = modules.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? [])
  return [...new Set(folders)].map(packageIn).sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @throws Error where a license isn't allowed */
export function licensesText(packages: readonly ShippedPackage[]): string {
  const refused = packages.filter(({ license }) => !ALLOWED.includes(license))
  if (refused.length > 0) throw new Error(`Not allowed: ${refused.map(({ name, license }) => `${name} (${license})`).join(', ')}`)
  return packages
    .map(({ name, version, license, homepage, text }) => `${name} ${version}, ${license}\n${homepage}\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

function packageIn(folder: string): ShippedPackage {
  const { name, version, license, homepage } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<ShippedPackage>
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  if (name === undefined || version === undefined || license === undefined || file === undefined) {
    throw new Error(`${folder} lacks its name, its version, its license or the text of it`)
  }
  const url = homepage ?? `https://www.npmjs.com/package/${name}`
  const notice = NOTICES[license]?.(`https://www.npmjs.com/package/${name}/v/${version}`)
  return { name, version, license, homepage: url, text: notice ?? readFileSync(join(folder, file), 'utf8') }
}
