import { configured } from './configured.ts'
import type { Server } from './server.ts'

export const googleCloudStorage: Server = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage',
  developmentOnly: false,
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
  traps: [
    'responseHeader is both lists: what the page may send and what it may read.',
    'Cloud Storage does not permit credentials: use signed URLs or an Authorization header.',
    'storage.cloud.google.com ignores the setting: use storage.googleapis.com.',
    'Objects that are cached keep their old headers until their Cache-Control runs out.',
  ],
}
