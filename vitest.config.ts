import { defineConfig } from 'vitest/config'

const setupFiles = 'test/setup.ts'
const component = 'test/panel/**/*.test.{ts,tsx}'
const browser = 'test/{browsers,end-to-end}/**/*.test.ts'
/** What `npm run package` has written. */
const packages = 'test/packages/**/*.test.ts'

/**
 * Two real browsers at a time would only take the processor from each other. On a computer that does other work too, a browser may miss a moment:
 * CI asks once more, and its report names what it asked twice. By hand nothing is asked again.
 */
const inBrowsers = {
  environment: 'node',
  setupFiles,
  fileParallelism: false,
  testTimeout: 240_000,
  hookTimeout: 240_000,
  retry: process.env.CI === undefined ? 0 : 1,
} as const

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [component, browser, packages],
          environment: 'node',
          testTimeout: 60_000,
          setupFiles,
        },
      },
      { test: { name: 'component', include: [component], environment: 'happy-dom', testTimeout: 60_000, setupFiles } },
      { test: { name: 'packages', include: [packages], ...inBrowsers } },
      { test: { name: 'end-to-end', include: [browser], ...inBrowsers } },
    ],
  },
})
