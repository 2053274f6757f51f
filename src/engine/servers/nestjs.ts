import { configured, lines } from './configured.ts'
import { corsPackageOptions } from './cors-package.ts'
import type { Server } from './server.ts'

export const nestjs: Server = {
  id: 'nestjs',
  name: 'NestJS',
  developmentOnly: false,
  platforms: ['nestjs', 'express'],
  configure: configured((policy) => [
    {
      place: 'main.ts, between NestFactory.create() and app.listen()',
      language: 'typescript',
      text: lines('app.enableCors({', ...corsPackageOptions(policy).map((line) => `  ${line}`), '})'),
    },
  ]),
  traps: [
    'enableCors() belongs before app.listen() and before app.use() of anything that answers by itself.',
    'WebSocket gateways have a cors option of their own in @WebSocketGateway().',
    'On the Fastify adapter enableCors() needs @fastify/cors, whose methods are GET, HEAD and POST when left out.',
  ],
}
