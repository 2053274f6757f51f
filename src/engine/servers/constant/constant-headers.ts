import type { Policy } from '../../policy/policy.ts'
import { configured, jsonPiece, lines } from '../configured.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import { originsOf } from '../policy-lists.ts'
import type { Configuration, Server } from '../server.ts'
import { doubleQuoted as quoted } from '../string-literals.ts'

type Field = readonly [name: string, value: string]

const NO_CHOICE =
  'These headers are fixed: they can name only one origin, every response has the same, and nothing responds to preflight requests.'

function fieldsOf(policy: Policy, origin: string): readonly Field[] {
  return [['Access-Control-Allow-Origin', origin], ...sharedFields(policy), ...exposingFields(policy), ...preflightFields(policy)]
}

/** As Vercel and Firebase write fields. */
function pairs(fields: readonly Field[]) {
  return fields.map(([key, value]) => ({ key, value }))
}

/** Where headers can only be constants, one origin can be named: the first. */
function constantServer(
  server: Pick<Server, 'id' | 'name' | 'group' | 'platforms' | 'pitfalls'>,
  render: (fields: readonly Field[], note: string) => readonly Configuration[],
): Server {
  const note = ({ origins }: Policy) =>
    origins !== '*' && origins.length > 1 ? '; only one origin can be named: for several, use code (a function or a worker)' : ''
  return {
    ...server,
    configure: configured((policy) => render(fieldsOf(policy, originsOf(policy)[0]), note(policy))),
    pitfalls: [NO_CHOICE, ...server.pitfalls],
  }
}

const headersFile = constantServer(
  {
    id: 'headers-file',
    name: 'Netlify or Cloudflare Pages, a _headers file',
    group: 'platform',
    platforms: ['netlify', 'cloudflare-pages'],
    pitfalls: ['It applies to static files only: functions, Workers and proxied responses set their own headers.'],
  },
  (fields, note) => [
    {
      place: `_headers, in the folder that is published${note}`,
      language: 'text',
      text: lines('/*', ...fields.map(([name, value]) => `  ${name}: ${value}`)),
    },
  ],
)

const netlifyToml = constantServer(
  {
    id: 'netlify-toml',
    name: 'Netlify, netlify.toml',
    group: 'platform',
    platforms: ['netlify'],
    pitfalls: ['It applies to static files only: functions and proxied responses set their own headers.'],
  },
  (fields, note) => [
    {
      place: `netlify.toml${note}`,
      language: 'toml',
      text: lines('[[headers]]', 'for = "/*"', '[headers.values]', ...fields.map(([name, value]) => `${name} = ${quoted(value)}`)),
    },
  ],
)

/** Unlike the others it can choose by a header of the request, and so name several origins. */
const vercelJson: Server = {
  id: 'vercel-json',
  name: 'Vercel, vercel.json',
  group: 'platform',
  platforms: ['vercel'],
  configure: configured((policy) => {
    const rule = (origin: string) => ({
      source: '/(.*)',
      ...(origin === '*' ? {} : { has: [{ type: 'header', key: 'origin', value: { eq: origin } }] }),
      headers: pairs(fieldsOf(policy, origin)),
    })
    const vary = { source: '/(.*)', headers: pairs([['Vary', 'Origin']]) }
    return [jsonPiece('vercel.json', { headers: policy.origins === '*' ? [rule('*')] : [vary, ...policy.origins.map(rule)] })]
  }),
  pitfalls: [
    'Nothing responds to preflight requests: one to a file gets 204 or 405 depending on the framework. Let a function respond to it.',
    'A function’s own headers replace those of the same name here.',
    'On a protected deployment, Deployment Protection responds with 401 before these headers: add the path to its “OPTIONS Allowlist”.',
  ],
}

const firebaseHosting = constantServer(
  {
    id: 'firebase-hosting',
    name: 'Firebase Hosting, firebase.json',
    group: 'platform',
    platforms: ['firebase-hosting'],
    pitfalls: [
      'A function behind a rewrite sends its own headers.',
      'If the page requests its own site and Hosting rewrites that to a function, no CORS is needed at all.',
    ],
  },
  (fields, note) => [jsonPiece(`firebase.json${note}`, { hosting: { headers: [{ source: '**', headers: pairs(fields) }] } })],
)

const staticWebApps = constantServer(
  {
    id: 'azure-static-web-apps',
    name: 'Azure Static Web Apps, staticwebapp.config.json',
    group: 'platform',
    platforms: ['azure-static-web-apps'],
    pitfalls: [
      'For the site’s own pages, the managed functions below /api are same-origin. For other pages, link an App Service or Functions app.',
    ],
  },
  (fields, note) => [jsonPiece(`staticwebapp.config.json${note}`, { globalHeaders: Object.fromEntries(fields) })],
)

const cloudflareRules = constantServer(
  {
    id: 'cloudflare',
    name: 'Cloudflare, a Transform Rule',
    group: 'gateway',
    platforms: ['cloudflare'],
    pitfalls: [
      '“Set static” replaces what the origin server sends; with “Add”, the page gets each header twice.',
      'For several origins, use a rule with the filter any(http.request.headers["origin"][*] in {"https://a.example" "https://b.example"}) that sets Access-Control-Allow-Origin (“Set dynamic”) to http.request.headers["origin"][0] and adds Vary: Origin (“Add static”).',
      'Preflight requests go on to the origin server: it, or a Worker in front of it, must respond to OPTIONS with 200 or 204.',
    ],
  },
  (fields, note) => [
    {
      place: `Rules, Transform Rules, Modify Response Header: “Set static” for each line${note}`,
      language: 'text',
      text: lines(...fields.map(([name, value]) => `${name}: ${value}`)),
    },
  ],
)

const render = constantServer(
  {
    id: 'render-static',
    name: 'Render, a static site (render.yaml)',
    group: 'platform',
    platforms: ['render'],
    pitfalls: ['A web service on Render sends the headers in its own code.'],
  },
  (fields, note) => [
    {
      place: `render.yaml, of the static site${note}`,
      language: 'yaml',
      text: lines('headers:', ...fields.flatMap(([name, value]) => ['  - path: /*', `    name: ${name}`, `    value: ${quoted(value)}`])),
    },
  ],
)

export const CONSTANT_HEADERS: readonly Server[] = [headersFile, netlifyToml, vercelJson, firebaseHosting, staticWebApps, render]
export const CONSTANT_GATEWAYS: readonly Server[] = [cloudflareRules]
