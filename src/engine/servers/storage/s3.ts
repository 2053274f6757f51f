import type { Policy } from '../../policy/policy.ts'
import { configured, jsonPiece, lines } from '../configured.ts'
import { methodsAmong, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { shellQuoted } from '../string-literals.ts'

/** The only methods that a rule may name. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']

function named({ methods }: Policy): readonly string[] {
  return methodsAmong(METHODS, methods)
}

function rule(policy: Policy) {
  const { origins, requestHeaders, exposedHeaders, maxAge } = policy
  return {
    AllowedOrigins: originsOf({ origins }),
    AllowedMethods: named(policy),
    AllowedHeaders: requestHeaders,
    ...(exposedHeaders.length > 0 ? { ExposeHeaders: exposedHeaders } : {}),
    ...(maxAge === null ? {} : { MaxAgeSeconds: maxAge }),
  }
}

const METHODS_PITFALL =
  'A rule can list only GET, PUT, POST, DELETE and HEAD: you can’t allow PATCH and other methods, and you don’t need to list OPTIONS.'
const PITFALLS: readonly string[] = [
  METHODS_PITFALL,
  'The bucket sends the headers only if the request has an Origin, and browsers and CDNs reuse copies that they cached without them. Forward Origin, and set crossorigin on elements.',
  'An upload in parts needs ETag in ExposeHeaders.',
  'A signed URL that has expired or was signed for other headers gets 403, which looks like a CORS error if no rule matches.',
]

const awsS3: Server = {
  id: 'aws-s3',
  name: 'Amazon S3',
  group: 'storage',
  platforms: ['aws-s3'],
  configure: configured((policy) => [jsonPiece('The bucket: Permissions, Cross-origin resource sharing (CORS)', [rule(policy)])]),
  pitfalls: [
    ...PITFALLS,
    'S3 sends Access-Control-Allow-Credentials: true by itself for a named origin.',
    'The command line and the SDKs expect the same list as {"CORSRules": [...]}.',
    'A bucket in another region redirects (307, 301), which preflights don’t follow: use the region’s host name.',
  ],
}

const r2: Server = {
  id: 'cloudflare-r2',
  name: 'Cloudflare R2',
  group: 'storage',
  platforms: ['cloudflare-r2'],
  configure: configured((policy) => {
    const { origins, requestHeaders, exposedHeaders, maxAge } = policy
    const allowed = { origins: originsOf({ origins }), methods: named(policy), headers: requestHeaders }
    const wrangler = {
      allowed,
      ...(exposedHeaders.length > 0 ? { exposeHeaders: exposedHeaders } : {}),
      ...(maxAge === null ? {} : { maxAgeSeconds: maxAge }),
    }
    return [
      jsonPiece('The dashboard: the bucket, Settings, CORS Policy', [rule(policy)]),
      jsonPiece('Or npx wrangler r2 bucket cors set BUCKET --file cors.json, which expects another format', { rules: [wrangler] }),
    ]
  }),
  pitfalls: [...PITFALLS, 'A custom domain caches responses: purge its cache after a change.'],
}

/** A store that takes S3's own call. */
function compatible(id: string, name: string, platforms: Server['platforms'], endpoint: string, ...pitfalls: readonly string[]): Server {
  return {
    id,
    name,
    group: 'storage',
    platforms,
    configure: configured((policy) => [
      jsonPiece(`aws s3api put-bucket-cors --endpoint-url ${endpoint} --bucket BUCKET --cors-configuration file://cors.json`, {
        CORSRules: [rule(policy)],
      }),
    ]),
    pitfalls: [...PITFALLS, ...pitfalls],
  }
}

const minio: Server = {
  id: 'minio',
  name: 'MinIO',
  group: 'storage',
  platforms: ['minio'],
  configure: configured(({ origins }) => [
    {
      place: 'A shell: for the whole server, which allows every method and header',
      language: 'shell',
      text: lines(`MINIO_API_CORS_ALLOW_ORIGIN=${shellQuoted(origins === '*' ? '*' : origins.join(','))} minio server /data`),
    },
  ]),
  pitfalls: [
    'A bucket has no CORS configuration of its own: PutBucketCors isn’t implemented in the free edition.',
    'The default is “*”, which allows every origin, even with credentials.',
    'If your server redirects to MinIO, the origin becomes “null”: send the URL to the page, and let it request that directly.',
  ],
}

export const S3: readonly Server[] = [
  awsS3,
  r2,
  compatible(
    'backblaze-b2',
    'Backblaze B2',
    ['backblaze'],
    'https://s3.REGION.backblazeb2.com',
    'Rules from the B2 web console also apply to its native API. You can’t change them here until you remove them there.',
  ),
  compatible('wasabi', 'Wasabi', ['wasabi'], 'https://s3.REGION.wasabisys.com'),
  compatible(
    'digitalocean-spaces',
    'DigitalOcean Spaces',
    ['digitalocean-spaces'],
    'https://REGION.digitaloceanspaces.com',
    'The CDN in front may have cached responses without the headers: purge its cache.',
  ),
  compatible('ceph', 'Ceph Object Gateway', ['ceph'], 'https://RGW-HOST'),
  minio,
]
