import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, singleQuoted as quoted } from './string-literals.ts'

export const cloudflareWorkers: Server = {
  id: 'cloudflare-workers',
  name: 'Cloudflare Workers',
  developmentOnly: false,
  platforms: ['cloudflare-workers', 'cloudflare'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const named = origins !== '*'
    const set = (name: string, values: readonly string[]) => `headers.set('Access-Control-${name}', ${quoted(values.join(', '))})`
    const preflight = [
      set('Allow-Methods', methods),
      ...(requestHeaders.length > 0 ? [set('Allow-Headers', requestHeaders)] : []),
      ...(maxAge === null ? [] : [set('Max-Age', [String(maxAge)])]),
    ]
    return [
      {
        place: 'a Worker on the route of the API',
        language: 'javascript',
        text: lines(
          named && `const origins = [${listed(origins, quoted)}]`,
          named && '',
          'export default {',
          '  async fetch(request) {',
          named && "    const origin = request.headers.get('Origin')",
          "    const preflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method')",
          '    // fetch() asks what stands behind the Worker (or call your own handler).',
          '    const answer = preflight ? new Response(null, { status: 204 }) : await fetch(request)',
          '    // A copy, since the headers of a fetched response cannot be changed.',
          '    const response = new Response(answer.body, answer)',
          '    const { headers } = response',
          ...(named
            ? [
                "    headers.append('Vary', 'Origin')",
                '    if (origins.includes(origin)) {',
                "      headers.set('Access-Control-Allow-Origin', origin)",
              ]
            : ["    headers.set('Access-Control-Allow-Origin', '*') // for public data only"]),
          credentials && "      headers.set('Access-Control-Allow-Credentials', 'true')",
          exposedHeaders.length > 0 && `${named ? '      ' : '    '}${set('Expose-Headers', exposedHeaders)}`,
          `${named ? '      ' : '    '}if (preflight) {`,
          ...preflight.map((line) => `${named ? '        ' : '      '}${line}`),
          `${named ? '      ' : '    '}}`,
          named && '    }',
          '    return response',
          '  },',
          '}',
        ),
      },
    ]
  }),
  traps: [
    'An exception in the Worker gives an error page of Cloudflare without the headers: catch it and answer yourself.',
    'Cloudflare Access and bot protection answer before the Worker: Access has an option to let OPTIONS through.',
    'With the Cache API keep the answer without CORS headers and add them on the way out.',
  ],
}
