import { createServer } from 'node:http'
import { createApp, createError, createRouter, defineEventHandler, getRequestHeader, setResponseHeader, toNodeListener } from 'h3'
import { CREDENTIALS, isAnn } from './answers.js'
import cors from './cors.js'

const unauthorized = () => createError({ statusCode: 401 })
const router = createRouter()
router.get(
  '/items',
  defineEventHandler((event) => {
    setResponseHeader(event, 'X-Total', '3')
    return { items: 3 }
  }),
)
router.put(
  '/items',
  defineEventHandler(() => ({ stored: true })),
)
router.delete(
  '/items',
  defineEventHandler(() => ({ deleted: true })),
)
router.get(
  '/me',
  defineEventHandler((event) => {
    if (!isAnn(getRequestHeader(event, 'cookie'))) throw unauthorized()
    return { user: 'ann' }
  }),
)
router.get(
  '/private',
  defineEventHandler((event) => {
    if (getRequestHeader(event, 'authorization') !== CREDENTIALS) throw unauthorized()
    return { secret: 42 }
  }),
)
router.get(
  '/boom',
  defineEventHandler(() => {
    throw new Error('boom')
  }),
)
const app = createApp()
app.use(cors)
app.use(router)
createServer(toNodeListener(app)).listen(Number(process.env.PORT), '127.0.0.1')
