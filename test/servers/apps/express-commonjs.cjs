const express = require('express')

const app = express()
// @@CORS 1@@
app
  .route('/items')
  .get((_, response) => response.set('X-Total', '3').json({ items: 3 }))
  .put((_, response) => response.json({ stored: true }))
  .delete((_, response) => response.json({ deleted: true }))
app.get('/me', (request, response) => response.status(/session=ann/.test(request.get('Cookie')) ? 200 : 401).json({ user: 'ann' }))
app.get('/private', (request, response) =>
  response.status(request.get('Authorization') === 'Basic YW5uOnQwa2Vu' ? 200 : 401).json({ secret: 42 }),
)
app.get('/boom', () => {
  throw new Error('boom')
})
app.listen(Number(process.env.PORT), '127.0.0.1')
