import { configured, jsonPiece } from '../configured.ts'
import { headersOrAccept, methodsAmong, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'

const METHODS = ['GET', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

export const cloudfront: Server = {
  id: 'aws-cloudfront',
  name: 'Amazon CloudFront',
  group: 'gateway',
  platforms: ['cloudfront'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const policy = {
      Name: 'cors',
      CorsConfig: {
        AccessControlAllowOrigins: items(originsOf({ origins })),
        AccessControlAllowMethods: items(methodsAmong(METHODS, methods)),
        // The list must not be empty.
        AccessControlAllowHeaders: items(headersOrAccept(requestHeaders)),
        ...(exposedHeaders.length > 0 ? { AccessControlExposeHeaders: items(exposedHeaders) } : {}),
        AccessControlAllowCredentials: credentials,
        ...(maxAge === null ? {} : { AccessControlMaxAgeSec: maxAge }),
        OriginOverride: true,
      },
    }
    return [
      jsonPiece(
        'A response headers policy: aws cloudfront create-response-headers-policy --response-headers-policy-config file://cors.json',
        policy,
      ),
    ]
  }),
  pitfalls: [
    'The policy doesn’t respond to preflight requests: the behavior must allow OPTIONS, and the origin must respond to it with 200 or 204.',
    'CloudFront caches headers that come from the origin server: without Origin in the cache key (or an origin request policy such as CORS-S3Origin), every origin gets the same response. It sets this policy’s headers for each viewer.',
    'CloudFront responds with 403 to methods that the behavior doesn’t allow. The policy must be attached to that behavior.',
    'After a change, invalidate what was cached without the headers.',
  ],
}

function items(values: readonly string[]) {
  return { Quantity: values.length, Items: values }
}
