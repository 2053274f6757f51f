import { ApolloServer } from '@apollo/server'
// biome-ignore lint/correctness/noUnusedImports: the configuration uses it.
import { expressMiddleware } from '@as-integrations/express5'
import express from 'express'

const server = new ApolloServer({ typeDefs: 'type Query { items: Int }', resolvers: { Query: { items: () => 3 } }, csrfPrevention: false })
await server.start()
const app = express()
// @@CORS@@
app.listen(Number(process.env.PORT), '127.0.0.1')
