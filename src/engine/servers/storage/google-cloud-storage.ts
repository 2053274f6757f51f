import { configured, jsonPiece } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'

export const googleCloudStorage: Server = {
  id: 'google-cloud-storage',
  name: 'Google Cloud Storage (and Firebase Storage)',
  group: 'storage',
  platforms: ['google-cloud-storage'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, maxAge }) => {
    const named = [...new Set([...requestHeaders, ...exposedHeaders])]
    const rule = {
      origin: originsOf({ origins }),
      method: methods,
      ...(named.length > 0 ? { responseHeader: named } : {}),
      ...(maxAge === null ? {} : { maxAgeSeconds: maxAge }),
    }
    return [jsonPiece('The bucket: gcloud storage buckets update gs://BUCKET --cors-file=cors.json', [rule])]
  }),
  pitfalls: [
    'responseHeader lists both: what the page can send and what it can read.',
    'Cloud Storage doesn’t allow credentials: use signed URLs or an Authorization header.',
    'The setting applies to storage.googleapis.com/BUCKET (the XML API). The JSON API (/storage/v1, /upload) has its own rules, and storage.cloud.google.com ignores it.',
    'Cached objects keep their old headers until they expire (Cache-Control).',
    'If the page sends Access-Control-Allow-Origin itself, its preflight fails: that is a response header.',
  ],
}
