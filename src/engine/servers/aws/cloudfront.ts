import { configured } from '../configured.ts'
import type { Server } from '../server.ts'

const METHODS = ['GET', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

export const cloudfront: Server = {
  id: 'aws-cloudfront',
  name: 'Amazon CloudFront',
  group: 'gateway',
  platforms: ['cloudfront'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const known = methods.filter((method) => METHODS.includes(method))
    const policy = {
      Name: 'cors',
      CorsConfig: {
        AccessControlAllowOrigins: items(origins === '*' ? ['*'] : origins),
        AccessControlAllowMethods: items(known.length > 0 ? known : ['GET']),
        // The list must not be empty.
        AccessControlAllowHeaders: items(requestHeaders.length > 0 ? requestHeaders : ['accept']),
        ...(exposedHeaders.length > 0 ? { AccessControlExposeHeaders: items(exposedHeaders) } : {}),
        AccessControlAllowCredentials: credentials,
        ...(maxAge === null ? {} : { AccessControlMaxAgeSec: maxAge }),
        OriginOverride: true,
      },
    }
    return [
      {
        place: 'a response headers policy: aws cloudfront create-response-headers-policy --response-headers-policy-config file://cors.json',
        language: 'json',
        text: `${JSON.stringify(policy, null, 2)}\n`,
      },
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
