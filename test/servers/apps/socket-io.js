import { createServer } from 'node:http'
// biome-ignore lint/correctness/noUnusedImports: the configuration uses it.
import { Server } from 'socket.io'

const httpServer = createServer()
// @@CORS@@
io.on('connection', () => undefined)
httpServer.listen(Number(process.env.PORT), '127.0.0.1')
