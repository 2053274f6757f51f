import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './stack.ts'

/** A line that holds nothing but this mark is replaced by the text, untouched but for the indentation that the mark has. */
const MARK = /^([ \t]*)(?:\/\/|#|<!--) @@CORS(?: (\d))?@@(?: -->)?$/gm

/** Writes one of the applications of `apps`, with the proposed texts where its marks are. */
export function writeApp(place: Place, app: string, file: string, texts: readonly string[] | null): void {
  const source = readFileSync(new URL(`apps/${app}`, import.meta.url), 'utf8')
  const text = source
    .replaceAll('@@PORT@@', String(place.port))
    .replaceAll('@@BACKEND@@', String(place.backend))
    .replaceAll('@@FOLDER@@', place.folder)
    .replace(MARK, (_, indent: string, index?: string) => (texts?.[Number(index ?? 0)] ?? '').replace(/^(?=.)/gm, indent))
  writeText(place, file, text)
}

/** Writes applications of `apps` under their own names, in a folder whose JavaScript files are modules. */
export function writeModules(place: Place, ...apps: readonly string[]): void {
  writeText(place, 'package.json', '{ "type": "module" }')
  for (const app of apps) writeApp(place, app, app, null)
}

export function writeText(place: Place, file: string, text: string): void {
  const path = join(place.folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

export const APPS = fileURLToPath(new URL('apps', import.meta.url))
