import { initTRPC, TRPCError } from '@trpc/server'
// biome-ignore lint/correctness/noUnusedImports: the configuration uses it.
import { createHTTPServer } from '@trpc/server/adapters/standalone'
import { CREDENTIALS, isAnn } from './answers.js'

const { router, procedure } = initTRPC.context().create()
// biome-ignore lint/correctness/noUnusedVariables: the configuration uses it.
const createContext = ({ req, res }) => ({ req, res })
const check = (isAllowed) => {
  if (!isAllowed) throw new TRPCError({ code: 'UNAUTHORIZED' })
}
// biome-ignore lint/correctness/noUnusedVariables: the configuration uses it.
const appRouter = router({
  items: procedure.query(({ ctx }) => {
    ctx.res.setHeader('X-Total', '3')
    return { items: 3 }
  }),
  me: procedure.query(({ ctx }) => check(isAnn(ctx.req.headers.cookie))),
  private: procedure.query(({ ctx }) => check(ctx.req.headers.authorization === CREDENTIALS)),
  boom: procedure.query(() => {
    throw new Error('boom')
  }),
})

// @@CORS@@
server.listen(Number(process.env.PORT), '127.0.0.1')
