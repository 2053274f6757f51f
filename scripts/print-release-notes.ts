import { readFileSync } from 'node:fs'
import packageJson from '../package.json' with { type: 'json' }
import { notesOf } from './release-notes.ts'

/** Prints what CHANGELOG.md says of the version in package.json: the text of the release on GitHub. */
console.log(notesOf(readFileSync('CHANGELOG.md', 'utf8'), packageJson.version))
