import { configured } from './configured.ts'
import type { Server } from './server.ts'

/** The only methods that a rule may name. */
const METHODS = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']

export const awsS3: Server = {
  id: 'aws-s3',
  name: 'AWS S3',
  developmentOnly: false,
  platforms: ['aws-s3'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, maxAge }) => {
    const known = methods.filter((method) => METHODS.includes(method))
    const rule = {
      AllowedOrigins: origins === '*' ? ['*'] : origins,
      AllowedMethods: known.length > 0 ? known : ['GET'],
      AllowedHeaders: requestHeaders,
      ...(exposedHeaders.length > 0 ? { ExposeHeaders: exposedHeaders } : {}),
      ...(maxAge === null ? {} : { MaxAgeSeconds: maxAge }),
    }
    return [
      {
        place: 'the bucket: Permissions, Cross-origin resource sharing (CORS)',
        language: 'json',
        text: `${JSON.stringify([rule], null, 2)}\n`,
      },
    ]
  }),
  traps: [
    'A rule can name GET, PUT, POST, DELETE and HEAD only; OPTIONS needs no naming and is refused as a name.',
    'S3 sends Access-Control-Allow-Credentials: true by itself for a named origin.',
    'The headers come only when the request has an Origin: a copy that a browser or CDN kept without them is used again. Send Origin on (CloudFront: CORS-S3Origin), and set crossorigin on elements.',
    'The command line and SDKs want the same list as {"CORSRules": [...]}.',
  ],
}
