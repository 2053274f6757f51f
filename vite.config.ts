import { chmodSync } from 'node:fs'
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import packageJson from './package.json' with { type: 'json' }
import { thirdPartyLicenses } from './scripts/third-party-licenses.ts'
import { HAR_WORKER_FILE } from './src/panel/import/har-worker-file.ts'

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
    plugins: [withoutInnerHtml(), crx({ manifest: versioned(manifest), browser }), thirdPartyLicenses()],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: targets[browser],
      modulePreload: false,
      // Of the engine, in kilobytes. The panel loads it from disk.
      chunkSizeWarningLimit: 800,
      rolldownOptions: {
        // The panel's page is named only in `panels.create()`, where crxjs cannot find it. Vite would bundle a worker apart, and the engine with it
        // a second time: as an entry, the worker shares the engine's file with the panel.
        input: { panel: 'src/panel/panel.html', 'har-worker': HAR_WORKER_SOURCE },
        // To import a file of the engine does nothing: what nobody uses of it, such as the rules' examples, is left out.
        treeshake: { moduleSideEffects: [{ test: /\/src\/engine\//, sideEffects: false }] },
        output: { entryFileNames: ({ name }) => (name === 'har-worker' ? HAR_WORKER_FILE : 'assets/[name]-[hash].js') },
      },
    },
  }
}

const HAR_WORKER_SOURCE = 'src/panel/import/har-worker.ts'

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
    resolve: { alias: { [`/${HAR_WORKER_FILE}`]: `/${HAR_WORKER_SOURCE}` } },
    server: { port, strictPort: true, hmr: { clientPort: port } },
    build: { outDir: '.cache/development', rolldownOptions: { input: { panel: 'src/panel/panel.html' } } },
  }
}

function commandLine(): UserConfig {
  const file = 'cors-lens.js'
  return {
    publicDir: false,
    plugins: [executable(`dist/cli/${file}`), thirdPartyLicenses()],
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

function executable(file: string): Plugin {
  return {
    name: 'cors-lens:executable',
    writeBundle() {
      chmodSync(file, 0o755)
    },
  }
}

/**
 * Takes out what Preact does for `dangerouslySetInnerHTML`: no component may use it (biome.json), the policy makes it throw, and a store's linter
 * warns of it.
 */
function withoutInnerHtml(): Plugin {
  const assignment = /\b[\w$]+\.innerHTML=(?=[\w$]+\.__html\b)/g
  return {
    name: 'cors-lens:without-inner-html',
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs$/.test(id)) return null
      if (code.match(assignment)?.length !== 1) throw new Error('Preact assigns innerHTML in another way than vite.config.ts expects.')
      return { code: code.replace(assignment, 'void '), map: null }
    },
  }
}
