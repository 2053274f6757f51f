import type { Need } from '../../engine/index.ts'

/** The CORS policy that a server needs for all requests to it. */
export const policy = {
  policy: {
    title: (server: string) => `Required CORS policy: ${server}`,
    madeFor: (requests: number) => (requests === 1 ? '1 request' : `${requests} requests`),
    ofAll: 'Required CORS policy by server',
    part: 'Part',
    value: 'Value',
    needs: 'Needed by',
    what: { origin: 'Origin', method: 'Method', header: 'Header', credentials: 'Credentials' } satisfies Record<Need['what'], string>,
    neededBy: (requests: number) => (requests === 1 ? '1 request' : requests === 0 ? 'recommended' : `${requests} requests`),
    exposed: 'Exposed header',
    maxAge: 'Max-Age',
    seconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
    asBefore: 'already sent',
    everybody: 'The server allows every origin, and no request includes credentials, so “*” can stay.',
  },
}
