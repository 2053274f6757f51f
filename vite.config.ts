import { chmodSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import packageJson from './package.json' with { type: 'json' }

/**
 * One configuration, a mode per product:
 * `chrome` and `firefox` build the extension, `cli` the command, and `vite --mode chrome` serves the extension with hot reload.
 */
export default defineConfig(({ mode, command }) => {
  if (mode === 'cli') return commandLine()
  if (mode === 'chrome' || mode === 'firefox') return command === 'serve' ? development() : extension(mode)
  throw new Error(`vite.config.ts knows the modes chrome, firefox and cli, not "${mode}". Use npm run build or npm run dev.`)
})

const targets = { chrome: 'chrome120', firefox: 'firefox142' }

function extension(browser: 'chrome' | 'firefox'): UserConfig {
  return {
    publicDir: 'assets',
    plugins: [withoutInnerHTML(), withoutPageTexts(), workerBesidePanel(), crx({ manifest: versioned(manifest), browser })],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: targets[browser],
      modulePreload: false,
      // A kilobyte less than the default's, which the package's limit needs.
      minify: 'terser',
      terserOptions: { module: true, ecma: 2020, compress: { passes: 3, pure_getters: true, unsafe_arrows: true } },
      // The panel's page is named only in `panels.create()`, where crxjs cannot find it.
      rolldownOptions: {
        input: { panel: 'src/panel/panel.html', [WORKER]: `src/panel/import/${WORKER}.ts` },
        output: { entryFileNames: ({ name }) => (name === WORKER ? `assets/${WORKER}.js` : 'assets/[name]-[hash].js') },
      },
    },
  }
}

const WORKER = 'har-worker'

/**
 * Vite would bundle the worker apart, and the engine with it a second time. Built as one more entry, it shares the engine's file with the tab;
 * only its address has to be said.
 */
function workerBesidePanel(): Plugin {
  let found = false
  const address = `new URL('./${WORKER}.ts', import.meta.url)`
  return {
    name: 'cors-lens:worker-beside-panel',
    enforce: 'pre',
    transform(code) {
      if (!code.includes(address)) return null
      found = true
      return { code: code.replace(address, `'/assets/${WORKER}.js'`), map: null }
    },
    generateBundle() {
      if (!found) this.error(`Nothing says ${address}: the worker's address is not known, or the engine is built twice.`)
    },
  }
}

/**
 * The development manifest gains a background worker and web_accessible_resources and loses the policy, which forbids the connection
 * that hot reload needs: it must never be what ships, hence a folder of its own.
 */
function development(): UserConfig {
  const port = 5173
  const { content_security_policy: _, ...withoutPolicy } = manifest
  return {
    publicDir: 'assets',
    plugins: [preact(), crx({ manifest: versioned(withoutPolicy), browser: 'chrome' })],
    server: { port, strictPort: true, hmr: { clientPort: port } },
    build: { outDir: '.cache/development', rolldownOptions: { input: { panel: 'src/panel/panel.html' } } },
  }
}

function commandLine(): UserConfig {
  const file = 'cors-lens.js'
  return {
    publicDir: false,
    plugins: [executable(`dist/cli/${file}`)],
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: 'src/cli/cors-lens.ts',
      outDir: 'dist/cli',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
    },
  }
}

/** package.json alone holds the version. */
function versioned(source: object): ManifestV3Export {
  return { ...source, version: packageJson.version } as ManifestV3Export
}

/**
 * Preact's `dangerouslySetInnerHTML` becomes a no-op: what the panel shows comes from hostile pages, so it must never set HTML.
 * The build fails where Preact no longer has exactly one such assignment, and where any other code brings one.
 */
function withoutInnerHTML(): Plugin {
  const assignment = /\b\w+\.innerHTML\s*=(?!=)\s*\w+\.__html/g
  const anyAssignment = /(?:\.(?:inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b)/
  let found = 0
  return {
    name: 'cors-lens:without-inner-html',
    buildStart() {
      found = 0
    },
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.\w+$/.test(id)) return null
      found += code.match(assignment)?.length ?? 0
      return { code: code.replace(assignment, 'void 0'), map: null }
    },
    generateBundle(_options, bundle) {
      if (found !== 1) this.error(`Expected exactly one innerHTML assignment in Preact, found ${found}.`)
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk' && anyAssignment.test(output.code)) this.error(`${name} sets HTML: only text may be shown.`)
      }
    },
  }
}

/**
 * Leaves out what only the pages and `cors-lens explain` show: the examples of rules and remarks. The package is to stay small. Whoever builds
 * those pages into the tab is told so.
 */
function withoutPageTexts(): Plugin {
  interface Node {
    readonly type: string
    readonly start: number
    readonly end: number
    readonly key?: { readonly name?: string }
    readonly value?: Node
    readonly properties?: readonly Node[]
  }
  const emptied = ({ type, key, value }: Node): string | null =>
    type === 'Property' && key?.name === 'examples' && value?.type === 'ObjectExpression'
      ? `{ ${(value.properties ?? []).map((property) => `${property.key?.name}: []`).join(', ')} }`
      : null
  return {
    name: 'cors-lens:without-page-texts',
    enforce: 'post',
    transform(code, id) {
      if (!/\/src\/engine\/(rules|advice)\/[\w-]+\.ts$/.test(id)) return null
      const found: { readonly start: number; readonly end: number; readonly text: string }[] = []
      const look = (value: unknown) => {
        if (typeof value !== 'object' || value === null) return
        const node = value as Node
        const text = emptied(node)
        if (text !== null && node.value) found.push({ start: node.value.start, end: node.value.end, text })
        else for (const member of Object.values(value)) look(member)
      }
      look(this.parse(code))
      const shorter = found.reduceRight((whole, { start, end, text }) => `${whole.slice(0, start)}${text}${whole.slice(end)}`, code)
      return { code: shorter, map: null }
    },
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        const built = Object.entries(output.modules).filter(([, { renderedLength }]) => renderedLength > 0)
        const page = built.find(([id]) => /\/(rule|advice)-texts\.ts$/.test(id))?.[0]
        if (page) this.error(`${page} is in the extension, whose rules and remarks have no examples.`)
      }
    },
  }
}

function executable(file: string): Plugin {
  return {
    name: 'cors-lens:executable',
    writeBundle() {
      chmodSync(file, 0o755)
    },
  }
}
