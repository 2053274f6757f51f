import { build } from 'vite'

/** The modes of vite.config.ts; each builds into dist/ under its own name. */
export const MODES = ['chrome', 'firefox', 'cli'] as const
export type BuildMode = (typeof MODES)[number]

/** Builds one after the other and says so. */
export async function buildModes(modes: readonly BuildMode[]): Promise<void> {
  // Vite's module runner, which runs these scripts, leaves "development" here: then each element of the panel bears the path of its source file.
  process.env.NODE_ENV = 'production'
  for (const mode of modes) {
    await build({ mode, logLevel: 'warn' })
    console.log(`Built dist/${mode}`)
  }
}
