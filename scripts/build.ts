import { buildModes, MODES } from './build-modes.ts'

/** `npm run build [MODE...]`: dist/chrome, dist/firefox and dist/cli, or only the named ones. */
const named = MODES.filter((mode) => process.argv.slice(2).includes(mode))
await buildModes(named.length > 0 ? named : MODES)
