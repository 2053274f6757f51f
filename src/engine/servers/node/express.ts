import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import type { Configuration, Server } from '../server.ts'
import { corsPackageOptions, indented } from './cors-package.ts'
import { helmetEmbedding } from './helmet.ts'

const PITFALLS: readonly string[] = [
  'Without methods or allowedHeaders, the cors package allows all common methods and any requested header. origin: true allows every origin.',
  'An origin given as a single string is sent to everyone, whatever their origin; in a list it is compared.',
]

/** Code that calls cors() with the options of the policy. */
function usingCors(policy: Policy, before: string, after: string, indent: string): readonly string[] {
  return [`${before}cors({`, ...indented(`${indent}  `, corsPackageOptions(policy)), `${indent}})${after}`]
}

const express: Server = {
  id: 'express',
  name: 'Express with cors',
  group: 'application',
  platforms: ['express', 'npm-cors'],
  configure: configured((policy, { isCrossSite }) => {
    const use = [
      '// Before every other app.use() and route: what responds before it responds without the headers.',
      'app.use(',
      ...indented('  ', usingCors(policy, '', ',', '')),
      ')',
      ...(policy.credentials && isCrossSite
        ? ["// The page is on another site: give session cookies sameSite: 'none' and secure: true (needs https)."]
        : []),
    ]
    return [
      {
        place: 'Where the app is created, right below const app = express()',
        language: 'javascript',
        text: lines("import cors from 'cors' // npm install cors", '', ...use),
      },
      {
        place: 'The same, where the project uses require()',
        language: 'javascript',
        text: lines("const cors = require('cors') // npm install cors", '', ...use),
      },
    ]
  }),
  configureEmbedding: helmetEmbedding('app.use(helmet(OPTIONS))'),
  pitfalls: [
    'Below a route or authentication, cors() never sees preflight requests: use it first.',
    "app.options('*', cors()), which many old guides recommend, throws in Express 5. With app.use(cors()) you don’t need it.",
    ...PITFALLS,
    'helmet() sends Cross-Origin-Resource-Policy: same-origin by default: pages of other origins can’t embed images or scripts then.',
  ],
}

const nestjs: Server = {
  id: 'nestjs',
  name: 'NestJS',
  group: 'application',
  platforms: ['nestjs', 'express', 'npm-cors'],
  configure: configured((policy) => [
    {
      place: 'main.ts, between NestFactory.create() and app.listen()',
      language: 'typescript',
      text: lines('app.enableCors({', ...indented('  ', corsPackageOptions(policy)), '})'),
    },
  ]),
  configureEmbedding: helmetEmbedding('app.use(helmet(OPTIONS))'),
  pitfalls: [
    'Call enableCors() before app.listen() and before app.use() of anything that responds by itself.',
    'WebSocket gateways have a cors option of their own in @WebSocketGateway().',
    'With the Fastify adapter, methods defaults to GET, HEAD and POST.',
    'app.enableCsrfProtection() responds to POST, PUT and DELETE from other origins with 403, unless its trustedOrigins list them.',
  ],
}

const socketIo: Server = {
  id: 'socket-io',
  name: 'Socket.IO',
  group: 'application',
  platforms: ['socket-io'],
  configure: configured((policy) => [
    {
      place: 'Where the server is created: these options replace those of new Server()',
      language: 'javascript',
      text: lines(
        'const io = new Server(httpServer, {',
        '  // For HTTP long-polling; its first request may become a WebSocket, which CORS does not apply to.',
        '  cors: {',
        ...indented('    ', corsPackageOptions(policy)),
        '  },',
        '})',
      ),
    },
  ]),
  pitfalls: [
    'Since version 3, no other origin is allowed by default, and the Express app’s cors() doesn’t apply to /socket.io/.',
    'With several nodes and no sticky sessions, Socket.IO responds with 400 “Session ID unknown”, without CORS headers.',
    'WebSocket connections aren’t subject to CORS: check their Origin in allowRequest.',
  ],
}

const apollo: Server = {
  id: 'apollo-server',
  name: 'Apollo Server',
  group: 'application',
  platforms: ['apollo', 'express'],
  configure: configured((policy) => [
    {
      place: 'Where the server is mounted in Express, after await server.start()',
      language: 'javascript',
      text: lines(
        "import cors from 'cors' // npm install cors",
        '',
        '// On the path, before everything: the preflight request carries no credentials.',
        "app.use('/graphql', cors({",
        ...indented('  ', corsPackageOptions(policy)),
        '}))',
        "app.use('/graphql', express.json(), expressMiddleware(server))",
      ),
    },
  ]),
  pitfalls: [
    'startStandaloneServer() always allows every origin: use expressMiddleware() or another integration instead.',
    'csrfPrevention responds with 400 to requests that need no preflight: send Content-Type: application/json.',
    ...PITFALLS,
  ],
}

const trpc: Server = {
  id: 'trpc',
  name: 'tRPC, standalone',
  group: 'application',
  platforms: [],
  configure: configured((policy) => [
    {
      place: 'Where the server is created: middleware and responseMeta are options of createHTTPServer()',
      language: 'javascript',
      text: lines(
        "import cors from 'cors' // npm install cors",
        '',
        'const corsMiddleware = cors({',
        ...indented('  ', corsPackageOptions(policy)),
        '})',
        '',
        ...(policy.origins === '*'
          ? ['const server = createHTTPServer({ middleware: corsMiddleware, router: appRouter, createContext })']
          : [
              '// tRPC replaces the Vary header that cors() sets.',
              "const responseMeta = () => ({ headers: { Vary: 'Origin' } })",
              'const server = createHTTPServer({ middleware: corsMiddleware, responseMeta, router: appRouter, createContext })',
            ]),
      ),
    },
  ]),
  pitfalls: ['In Express, Fastify or a fetch handler, tRPC sets no CORS headers: the framework around it has to.', ...PITFALLS],
}

/** Google runs an Express application around each function. */
function cloudFunction(
  id: string,
  name: string,
  platforms: Server['platforms'],
  piece: (options: readonly string[]) => Configuration,
): Server {
  return {
    id,
    name,
    group: 'platform',
    platforms,
    configure: configured((policy) => [piece(corsPackageOptions(policy))]),
    pitfalls: [
      'If the function isn’t public, every preflight request gets 403 before your code runs: grant allUsers the Cloud Functions or Cloud Run Invoker role.',
      'With a wrong region or function name, you get Google’s 404 page, which has no CORS headers.',
      'If a function times out or runs out of memory, the response has none either.',
    ],
  }
}

const cloudFunctions = cloudFunction(
  'google-cloud-functions',
  'Google Cloud Functions (Node.js)',
  ['google-cloud-functions', 'google-frontend'],
  (options) => ({
    place: 'index.js; handler is your function of request and response',
    language: 'javascript',
    text: lines(
      "import functions from '@google-cloud/functions-framework'",
      "import cors from 'cors' // npm install cors",
      '',
      'const allow = cors({',
      ...indented('  ', options),
      '})',
      '',
      "functions.http('api', (request, response) => allow(request, response, () => handler(request, response)))",
    ),
  }),
)

const firebaseFunctions = cloudFunction(
  'firebase-functions',
  'Cloud Functions for Firebase',
  ['google-cloud-functions', 'firebase-hosting'],
  (options) => ({
    place: 'functions/index.js; handler is your function of request and response',
    language: 'javascript',
    text: lines(
      "import cors from 'cors' // npm install cors",
      "import { onRequest } from 'firebase-functions/https'",
      '',
      '// The cors option of onRequest() takes origins only, and allows every method and header.',
      'const allow = cors({',
      ...indented('  ', options),
      '})',
      '',
      'export const api = onRequest((request, response) => allow(request, response, () => handler(request, response)))',
    ),
  }),
)

export const NPM_CORS: readonly Server[] = [express, nestjs, socketIo, apollo, trpc]
export const GOOGLE_FUNCTIONS: readonly Server[] = [firebaseFunctions, cloudFunctions]
