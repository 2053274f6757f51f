import { createServer } from 'node:http'
import { withCors } from './cors.js'
import { handler } from './node-app.js'

createServer(withCors(handler)).listen(Number(process.env.PORT), '127.0.0.1')
