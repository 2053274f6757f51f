import { configured, lines } from './configured.ts'
import { corsPackageOptions } from './cors-package.ts'
import type { Server } from './server.ts'

export const vite: Server = {
  id: 'vite',
  name: "Vite's dev server",
  developmentOnly: true,
  platforms: ['vite'],
  configure: configured((policy) => [
    {
      place: 'vite.config.js',
      language: 'javascript',
      text: lines(
        "import { defineConfig } from 'vite'",
        '',
        'export default defineConfig({',
        '  server: {',
        '    cors: {',
        ...corsPackageOptions(policy).map((line) => `      ${line}`),
        '    },',
        '  },',
        '})',
      ),
    },
  ]),
  traps: [
    'cors: true lets every site read the source code that the dev server hands out; since version 6.0.9 only localhost may by default.',
    'It counts for the dev server alone: what vite build made is served by something else.',
  ],
}
