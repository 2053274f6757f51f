/** What the examples of docs/servers allow. */
export const POLICY = {
  origins: ['https://app.example'],
  methods: ['GET', 'PUT'],
  requestHeaders: ['content-type', 'x-api-key'],
  exposedHeaders: ['x-total'],
  credentials: true,
  maxAge: 600,
} as const

export const TARGET = { origin: 'https://api.example', paths: ['/api/items'], sentHeaders: [], bareErrors: [], isCrossSite: false }
