import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { allowArguments } from './allow-arguments.ts'

export const litestar: Server = {
  id: 'litestar',
  name: 'Litestar',
  group: 'application',
  platforms: [],
  configure: configured((policy) => [
    {
      place: 'Where the app is created; then Litestar(..., cors_config=cors_config)',
      language: 'python',
      text: lines('from litestar.config.cors import CORSConfig', '', 'cors_config = CORSConfig(', ...allowArguments(policy), ')'),
    },
  ]),
  pitfalls: [
    'CORSConfig() alone allows every origin, method and header.',
    '“*” in an origin matches any characters: https://*.example allows https://a.b.example too.',
    'Set it on the app, not on a router or controller.',
    'Before version 2.20, every dot in an origin matches any character (CVE-2026-25478): update Litestar.',
  ],
}
