import Koa from 'koa'
import { CREDENTIALS, isAnn } from './answers.js'

const app = new Koa()
// @@CORS@@
const ROUTES = {
  'GET /items': (ctx) => {
    ctx.set('X-Total', '3')
    return { items: 3 }
  },
  'PUT /items': () => ({ stored: true }),
  'DELETE /items': () => ({ deleted: true }),
  'GET /me': (ctx) => (isAnn(ctx.get('Cookie')) ? { user: 'ann' } : ctx.throw(401)),
  'GET /private': () => ({ secret: 42 }),
  'GET /boom': () => {
    throw new Error('boom')
  },
}
app.use(async (ctx, next) => {
  if (ctx.path === '/private' && ctx.get('Authorization') !== CREDENTIALS) ctx.throw(401)
  await next()
})
app.use((ctx) => {
  const route = ROUTES[`${ctx.method} ${ctx.path}`]
  if (route) ctx.body = route(ctx)
})
app.silent = true
app.listen(Number(process.env.PORT), '127.0.0.1')
