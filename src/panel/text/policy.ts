import type { Need } from '../../engine/index.ts'
import { countOf } from './count.ts'

/** The CORS policy that a server needs for all requests to it. */
export const policy = {
  policy: {
    title: (server: string) => `Required CORS policy: ${server}`,
    madeFor: (requests: number) => countOf(requests, 'request'),
    ofAll: 'Required CORS policy by server',
    part: 'Part',
    value: 'Value',
    needs: 'Needed by',
    what: { origin: 'Origin', method: 'Method', header: 'Header', credentials: 'Credentials' } satisfies Record<Need['what'], string>,
    neededBy: (requests: number) => (requests === 0 ? 'recommended' : countOf(requests, 'request')),
    exposed: 'Exposed header',
    maxAge: 'Max-Age',
    seconds: (seconds: number) => countOf(seconds, 'second'),
    asBefore: 'already sent',
    everybody: 'The server allows every origin, and no request includes credentials, so “*” can stay.',
  },
}
