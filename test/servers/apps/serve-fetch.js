// Runs the exports of a platform's or framework's file as that would: each gives a Response for a Request.
import { serve } from '@hono/node-server'
import * as file from './entry.js'

const ENTRIES = {
  vercel: () => file.default.fetch,
  'netlify-functions': () => file.default,
}
serve({ fetch: ENTRIES[process.env.PLATFORM](), port: Number(process.env.PORT), hostname: '127.0.0.1' })
