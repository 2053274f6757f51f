import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Wire } from './response.ts'

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/': ['demo/index.html', 'text/html; charset=utf-8'],
  '/demo.css': ['demo/demo.css', 'text/css; charset=utf-8'],
  '/demo.js': ['demo/demo.js', 'text/javascript; charset=utf-8'],
  '/page': ['page/page.html', 'text/html; charset=utf-8'],
  '/sandbox': ['page/sandbox.html', 'text/html; charset=utf-8'],
  '/send-request.js': ['page/send-request.js', 'text/javascript; charset=utf-8'],
  '/service-worker.js': ['page/service-worker.js', 'text/javascript; charset=utf-8'],
  '/worker.js': ['page/worker.js', 'text/javascript; charset=utf-8'],
}

// The sandboxed frame's own origin is null; its module must be readable from there.
const READABLE = ['Access-Control-Allow-Origin', '*'] as const

/** A file of the lab's pages; `/page?h=Name: value` adds headers to the document. null: no such file. */
export function file(path: string, search: URLSearchParams): Wire | null {
  // Each kind of service worker has a folder of its own as its scope.
  const found = FILES[path.replace(/^\/sw\/\w+(?=\/)/, '')]
  if (found === undefined) return null
  const [name, type] = found
  const own = path.endsWith('/page') ? search.getAll('h').map(split) : []
  const body = readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)))
  return { status: 200, headers: [['Content-Type', type], READABLE, ['Cache-Control', 'no-store'], ...own], body }
}

function split(line: string): [string, string] {
  const colon = line.indexOf(':')
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}
