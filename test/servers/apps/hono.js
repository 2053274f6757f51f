import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { CREDENTIALS, isAnn } from './answers.js'

const app = new Hono()
// @@CORS@@
app.use('/private', async (c, next) => {
  if (c.req.header('Authorization') !== CREDENTIALS) throw new HTTPException(401)
  await next()
})
app.get('/items', (c) => c.json({ items: 3 }, 200, { 'X-Total': '3' }))
app.put('/items', (c) => c.json({ stored: true }))
app.delete('/items', (c) => c.json({ deleted: true }))
app.get('/me', (c) => c.json({ user: 'ann' }, isAnn(c.req.header('Cookie')) ? 200 : 401))
app.get('/private', (c) => c.json({ secret: 42 }))
app.get('/boom', () => {
  throw new Error('boom')
})
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
