import { configured, lines } from './configured.ts'
import { corsPackageOptions } from './cors-package.ts'
import type { Server } from './server.ts'

export const fastify: Server = {
  id: 'fastify',
  name: 'Fastify with @fastify/cors',
  developmentOnly: false,
  platforms: ['fastify'],
  configure: configured((policy) => [
    {
      place: 'where the app is made, before every route',
      language: 'javascript',
      text: lines(
        "import cors from '@fastify/cors' // npm install @fastify/cors",
        '',
        'await fastify.register(cors, {',
        ...corsPackageOptions(policy).map((line) => `  ${line}`),
        '})',
      ),
    },
  ]),
  traps: [
    'Registered inside another plugin it covers the routes of that plugin only.',
    'Since version 10 methods is GET, HEAD and POST when left out: PUT, PATCH and DELETE must be named.',
    'A handler that writes to reply.raw bypasses the headers.',
  ],
}
