import Fastify from 'fastify'
import { CREDENTIALS, isAnn } from './answers.js'

const fastify = Fastify()
// @@CORS@@
fastify.addHook('onRequest', async (request, reply) => {
  if (request.url === '/private' && request.headers.authorization !== CREDENTIALS) return reply.code(401).send({ error: 'who?' })
})
fastify.get('/items', async (_, reply) => reply.header('X-Total', '3').send({ items: 3 }))
fastify.put('/items', async () => ({ stored: true }))
fastify.delete('/items', async () => ({ deleted: true }))
fastify.get('/me', async (request, reply) => reply.code(isAnn(request.headers.cookie) ? 200 : 401).send({ user: 'ann' }))
fastify.get('/private', async () => ({ secret: 42 }))
fastify.get('/boom', async () => {
  throw new Error('boom')
})
await fastify.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
