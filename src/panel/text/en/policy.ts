import type { Need } from '../../../engine/index.ts'

/** The words of what a server must permit for all that asks it. */
export const policy = {
  policy: {
    title: (server: string) => `What ${server} must permit`,
    madeFor: (requests: number) => (requests === 1 ? 'for the one request to it' : `for all ${requests} requests to it`),
    ofAll: 'What each server must permit',
    part: 'Part',
    value: 'Value',
    needs: 'Needed by',
    what: { origin: 'Origin', method: 'Method', header: 'Header', credentials: 'Credentials' } satisfies Record<Need['what'], string>,
    neededBy: (requests: number) =>
      requests === 1 ? '1 request' : requests === 0 ? 'none; it reads oddly without' : `${requests} requests`,
    exposed: 'Readable header',
    maxAge: 'Kept for',
    seconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
    asBefore: 'as the server says now',
    everybody: 'The server allows every origin now, and no request to it includes credentials: “*” stays.',
  },
}
