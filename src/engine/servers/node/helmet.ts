import { lines } from '../configured.ts'
import type { Configuration } from '../server.ts'

/** What lets other sites embed a resource, where helmet or a package like it sends Cross-Origin-Resource-Policy: same-origin by default. */
export function helmetEmbedding(use: string): () => readonly Configuration[] {
  return () => [
    {
      place: 'Where helmet is used: for the resources that other sites may embed',
      language: 'javascript',
      text: lines(use.replace('OPTIONS', "{ crossOriginResourcePolicy: { policy: 'cross-origin' } }")),
    },
  ]
}
