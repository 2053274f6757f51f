import { requestedHeaderNames } from '../exchange/preflight.ts'
import type { Fact } from './fact.ts'
import { headerOf, hostOf, locationOf, methodOf, type Observation, pageOf, requestedHeadersOf } from './observation.ts'
import { isExpiredSignedUrl, isSignedUrl } from './signed-url.ts'

const CDN_LINE = 'X-Amz-Cf-Id'

/** What Amazon S3 responds. Its CORS headers come from the bucket’s rules; there is no code that could add one. */
export const AMAZON_S3_RESPONSES: readonly Fact[] = [
  {
    id: 'signed-url-expired',
    signs: [{ status: [400, 401, 403], holds: isExpiredSignedUrl }],
    title: 'The signed URL has expired',
    means: 'By the URL’s own parameters, its signature had expired when the page used it, so the store rejected the request.',
    remedy:
      'Request a new signed URL right before each use. If uploads take long, sign it for a longer time, and check the clock of the server that signs.',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 's3-other-region',
    signs: [
      { status: [301, 307], headers: { 'x-amz-bucket-region': /^[\w-]+$/ } },
      { status: [307], platform: 'aws-s3', location: /\.s3[.-][\w-]+\.amazonaws\.com/i },
    ],
    title: 'The S3 bucket is in another region',
    means: (seen) =>
      `${hostOf(seen)} isn’t the host of the bucket’s region${headerOf(seen, 'x-amz-bucket-region') === '' ? '' : `, ${headerOf(seen, 'x-amz-bucket-region').slice(0, 30)}`}, so S3 redirects the request. Browsers never follow a redirect of a preflight request.`,
    remedy: (seen) => `Set the bucket’s region in the S3 client and sign the URL for that region: use ${regionalHost(seen)} directly.`,
    responsible: 'page',
    headers: 'allow',
  },
  {
    id: 's3-cors-rule',
    signs: [{ at: 'preflight', status: [403], platform: 'aws-s3', without: [CDN_LINE] }],
    title: 'No CORS rule of the S3 bucket matches',
    means: (seen) =>
      `S3 responds to a preflight request with 403 when the bucket has no CORS configuration, or when no rule matches the origin ${pageOf(seen)}, the method ${methodOf(seen)} and every requested header together.`,
    remedy: (seen) =>
      `${withoutToken(seen)}Add a rule to the bucket’s CORS configuration with ${pageOf(seen)} in AllowedOrigins (without a trailing slash), ${methodOf(seen)} in AllowedMethods, and ${requestedHeadersOf(seen)} or “*” in AllowedHeaders.`,
    responsible: (seen) => (withoutToken(seen) === '' ? 'server' : 'page'),
    headers: 'allow',
  },
  {
    id: 's3-error',
    signs: [{ at: 'response', status: [400, 403, 404], platform: 'aws-s3', without: [CDN_LINE] }],
    title: 'S3 rejected the request, and no CORS rule matches',
    means: (seen) =>
      seen.entry.response.status === 404
        ? 'The object doesn’t exist. S3 adds CORS headers to errors too, but only if a CORS rule of the bucket matches the origin and method. None does.'
        : `S3 rejected ${isSignedUrl(seen) ? 'the signature, which covers the method, the headers and the checksum,' : 'the request,'} and no CORS rule of the bucket matches the origin and method, or the error would have CORS headers.`,
    remedy: (seen) =>
      `Read the error code in the response body (curl shows it)${isSignedUrl(seen) ? ', and send exactly the method, Content-Type and headers that were signed' : ', and check the bucket policy'}. Add a CORS rule for ${pageOf(seen)} and ${methodOf(seen)} to the bucket.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 's3-no-cors-rule',
    signs: [{ status: [200, 204, 206], platform: 'aws-s3', without: ['Access-Control-Allow-Origin', CDN_LINE] }],
    title: 'No CORS rule of the S3 bucket matches',
    means: (seen) =>
      `S3 sends CORS headers only if a rule in the bucket’s CORS configuration matches the origin ${pageOf(seen)} and the method ${methodOf(seen)}.`,
    remedy: (seen) =>
      `Add ${pageOf(seen)} to AllowedOrigins (without a trailing slash) and ${methodOf(seen)} to AllowedMethods in the bucket’s CORS configuration.`,
    responsible: 'server',
    headers: 'allow',
  },
]

/** A signed URL with a token besides is rejected whatever the bucket allows. @see https://github.com/auth0/angular2-jwt/issues/603 */
function withoutToken(seen: Observation): string {
  return isSignedUrl(seen) && requestedHeaderNames(seen.entry).includes('authorization')
    ? 'Don’t send Authorization with a signed URL: S3 accepts only one of the two. An HTTP interceptor or axios.defaults may add your own API’s token to every request. '
    : ''
}

/** Where the region's host is known, that one. */
function regionalHost(seen: Observation): string {
  const named = /^https?:\/\/([\w.-]+)/i.exec(locationOf(seen))?.[1]
  return named ?? `the host with “${headerOf(seen, 'x-amz-bucket-region').slice(0, 30)}” in its name`
}
