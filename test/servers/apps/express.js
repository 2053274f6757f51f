import express from 'express'
import { CREDENTIALS, isAnn } from './answers.js'

const app = express()
// @@CORS@@
app.use(express.json())
app
  .route('/items')
  .get((_, response) => response.set('X-Total', '3').json({ items: 3 }))
  .put((_, response) => response.json({ stored: true }))
  .delete((_, response) => response.json({ deleted: true }))
app.get('/me', (request, response) => response.status(isAnn(request.get('Cookie')) ? 200 : 401).json({ user: 'ann' }))
app.use('/private', (request, response, next) => {
  if (request.get('Authorization') === CREDENTIALS) next()
  else response.status(401).json({ error: 'who?' })
})
app.get('/private', (_, response) => response.json({ secret: 42 }))
app.get('/boom', () => {
  throw new Error('boom')
})
app.listen(Number(process.env.PORT), '127.0.0.1')
