import { H3, HTTPError, serve } from 'h3'
import { CREDENTIALS, isAnn } from '../answers.js'
import cors from './cors.js'

const app = new H3()
app.use(cors)
app.get('/items', (event) => {
  event.res.headers.set('X-Total', '3')
  return { items: 3 }
})
app.put('/items', () => ({ stored: true }))
app.delete('/items', () => ({ deleted: true }))
app.get('/me', ({ req }) => {
  if (!isAnn(req.headers.get('cookie'))) throw new HTTPError({ status: 401 })
  return { user: 'ann' }
})
app.get('/private', ({ req }) => {
  if (req.headers.get('authorization') !== CREDENTIALS) throw new HTTPError({ status: 401 })
  return { secret: 42 }
})
app.get('/boom', () => {
  throw new Error('boom')
})
serve(app, { port: Number(process.env.PORT), hostname: '127.0.0.1', silent: true })
