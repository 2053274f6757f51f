import { configured } from '../configured.ts'
import type { Server } from '../server.ts'

export const googleCloudStorage: Server = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage (and Firebase Storage)',
  group: 'storage',
  platforms: ['google-cloud-storage'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, maxAge }) => {
    const named = [...new Set([...requestHeaders, ...exposedHeaders])]
    const rule = {
      origin: origins === '*' ? ['*'] : origins,
      method: methods,
      ...(named.length > 0 ? { responseHeader: named } : {}),
      ...(maxAge === null ? {} : { maxAgeSeconds: maxAge }),
    }
    return [
      {
        place: 'the bucket: gcloud storage buckets update gs://BUCKET --cors-file=cors.json',
        language: 'json',
        text: `${JSON.stringify([rule], null, 2)}\n`,
      },
    ]
  }),
  pitfalls: [
    'responseHeader is both lists: what the page may send and what it may read.',
    'Cloud Storage does not allow credentials: use signed URLs or an Authorization header.',
    'The setting counts for storage.googleapis.com/BUCKET (the XML API); the JSON API (/storage/v1, /upload) follows rules of its own, and storage.cloud.google.com ignores it.',
    'Cached objects keep their old headers until their Cache-Control runs out.',
    'A page that sends Access-Control-Allow-Origin itself has its preflight request refused: that is a response header.',
  ],
}
