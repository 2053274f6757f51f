import { createServer } from 'node:http'
// biome-ignore lint/correctness/noUnusedImports: the configuration uses it.
import { createSchema, createYoga } from 'graphql-yoga'

// biome-ignore lint/correctness/noUnusedVariables: the configuration uses it.
const schema = createSchema({ typeDefs: 'type Query { items: Int }', resolvers: { Query: { items: () => 3 } } })
// @@CORS@@
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1')
