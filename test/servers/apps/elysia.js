import { Elysia } from 'elysia'
import { CREDENTIALS, isAnn } from './answers.js'

const app = new Elysia()
// @@CORS@@
app
  .get('/items', ({ set }) => {
    set.headers['x-total'] = '3'
    return { items: 3 }
  })
  .put('/items', () => ({ stored: true }))
  .delete('/items', () => ({ deleted: true }))
  .get('/me', ({ request, set }) => {
    if (!isAnn(request.headers.get('cookie'))) set.status = 401
    return { user: 'ann' }
  })
  .get('/private', ({ request, set }) => {
    if (request.headers.get('authorization') !== CREDENTIALS) set.status = 401
    return { secret: 42 }
  })
  .get('/boom', () => {
    throw new Error('boom')
  })
  .listen({ port: Number(process.env.PORT), hostname: '127.0.0.1' })
