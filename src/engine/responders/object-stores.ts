import { shortened } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { headerOf, hostOf, methodOf, type Observation, pageOf, requestedHeadersOf } from './observation.ts'
import { isSignedUrl } from './signed-url.ts'

const ACAO = 'Access-Control-Allow-Origin'
const S3_COMPATIBLE = [
  'cloudflare-r2',
  'minio',
  'wasabi',
  'backblaze',
  'digitalocean-spaces',
  'ceph',
  'aliyun-oss',
  'tencent-cos',
  'huawei-obs',
  'seaweedfs',
] as const

/** What the other object stores respond: each has CORS rules of its own. */
export const OBJECT_STORES: readonly Fact[] = [
  {
    id: 'checksum-of-empty-body',
    signs: [{ at: 'response', status: [400, 403, 501], path: /[?&]x-amz-checksum-crc32=AAAAAA(==|%3D%3D)/i }],
    title: 'The URL was signed with the checksum of an empty body',
    means:
      'AWS SDKs add a checksum when they sign an upload. The body isn’t known then, so the URL has the one of an empty body (AAAAAA==), and the store rejects yours.',
    remedy: 'Create the S3 client that signs the URL with requestChecksumCalculation: "WHEN_REQUIRED".',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'bucket-cors-rule-incomplete',
    signs: [
      { platform: [...S3_COMPATIBLE, 'aws-s3', 'google-cloud-storage', 'azure-blob'], headers: { [ACAO]: /./ }, without: ['X-Amz-Cf-Id'] },
    ],
    title: 'The CORS rule of the bucket doesn’t cover this request',
    means: 'An object store takes these headers from the CORS rules of the bucket or account.',
    remedy: (seen) =>
      `Correct the rule: ${pageOf(seen)} in the allowed origins (AllowedOrigins), ${methodOf(seen)} in the methods (AllowedMethods)${seen.at === 'preflight' ? ` and ${requestedHeadersOf(seen)} in the headers (AllowedHeaders)` : ''}.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'google-storage-upload-session',
    signs: [{ status: [200, 201, 308], platform: 'google-cloud-storage', path: /[?&]upload_id=/, without: [ACAO] }],
    title: 'The upload session was started for another origin',
    means:
      'A resumable upload sends CORS headers for the origin of the request that started its session, whatever the bucket’s CORS configuration says. Your server started it without one, or with another.',
    remedy: (seen) =>
      `Start the session with the header Origin: ${pageOf(seen)} (in the client libraries, the option origin), and give that session’s URL to the page.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'google-storage-cors',
    signs: [{ status: [200, 204, 206], platform: 'google-cloud-storage', without: ['Access-Control-Allow-Origin'] }],
    title: 'The Cloud Storage bucket has no CORS entry for this request',
    means: (seen) =>
      `Cloud Storage sends CORS headers only if an entry of the bucket’s CORS configuration matches the origin ${pageOf(seen)} and the method ${methodOf(seen)}.`,
    remedy: (seen) =>
      `Add ${pageOf(seen)} and ${methodOf(seen)} to the bucket’s CORS configuration (gcloud storage buckets update --cors-file).`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'google-storage-refused',
    signs: [{ status: [400, 401, 403, 404], platform: 'google-cloud-storage' }],
    title: 'Cloud Storage rejected the request',
    means: (seen) =>
      isSignedUrl(seen)
        ? 'Cloud Storage didn’t accept the signed URL: the method, Content-Type and x-goog- headers must be those that were signed.'
        : 'Cloud Storage denied access: the object isn’t public, or the token or rule doesn’t allow it.',
    remedy: (seen) =>
      isSignedUrl(seen)
        ? 'Send exactly the method and headers that were signed, and read the error code in the body with curl. The bucket’s CORS configuration must list the origin too.'
        : 'Check the token, the bucket’s IAM permissions or the Firebase rules. The bucket’s CORS configuration must list the origin too.',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'azure-static-website',
    signs: [{ host: /\.web\.core\.(windows\.net|chinacloudapi\.cn|usgovcloudapi\.net)$/i, without: ['Access-Control-Allow-Origin'] }],
    title: 'A static website of Azure Storage sends no CORS headers',
    means:
      'The static website endpoint of Azure Storage has no setting for headers. The CORS rules of the account are for its other endpoints.',
    remedy: (seen) =>
      `Request the file at the blob endpoint (https://${accountOf(seen)}.blob.core.windows.net/$web/…), with public access and a CORS rule for ${pageOf(seen)} on the Blob service. Or put Azure Front Door in front, with a rule set that sets the header.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'azure-storage-cors',
    signs: [
      { headers: { 'x-ms-error-code': /^CorsPreflightFailure/ } },
      { at: 'preflight', status: [403], platform: 'azure-blob' },
      {
        status: [200, 201, 202, 206],
        platform: 'azure-blob',
        without: ['Access-Control-Allow-Origin'],
      },
    ],
    title: 'No CORS rule of the Azure storage account matches',
    means: (seen) =>
      `Azure Storage evaluates the CORS rules of this service (Blob, File, Queue or Table, each has its own): none matches the origin ${pageOf(seen)}, the method ${methodOf(seen)} and every requested header.`,
    remedy: (seen) =>
      `Add a CORS rule for ${pageOf(seen)} with ${methodOf(seen)} and ${requestedHeadersOf(seen)} or “*” to that service of the storage account (Resource sharing (CORS) in the portal, or az storage cors add).`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'azure-storage-refused',
    signs: [{ status: [400, 403, 404, 409, 412], headers: { 'x-ms-error-code': /^\w+$/ } }],
    title: 'Azure Storage rejected the request',
    means: (seen) =>
      `Azure Storage responded with the error code ${headerOf(seen, 'x-ms-error-code').slice(0, 60)}, so the request itself is the problem.`,
    remedy: (seen) =>
      /Auth/.test(headerOf(seen, 'x-ms-error-code'))
        ? 'Create a new SAS token with the required permission and a start time a few minutes in the past, and put it into the URL unchanged. A CORS rule for the origin lets the page read such errors.'
        : 'Look up the code and correct the request. A CORS rule for the origin lets the page read such errors.',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 's3-compatible-error',
    signs: [{ at: 'response', status: [400, 401, 403, 404], platform: S3_COMPATIBLE }],
    title: 'The object store rejected the request',
    means: (seen) =>
      isSignedUrl(seen)
        ? 'The store didn’t accept the signature, which covers the method, the headers and the checksum, or there is no such object. Its error has no CORS headers.'
        : 'The store denied access, or there is no such object. Its error has no CORS headers.',
    remedy: (seen) =>
      `Read the error code in the response body (curl shows it)${isSignedUrl(seen) ? ', and send exactly the method, Content-Type and headers that were signed' : ', and check the access rules of the bucket'}.`,
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 's3-compatible-cors',
    signs: [
      { at: 'preflight', status: [403], platform: S3_COMPATIBLE },
      // A store of one's own, such as Garage or Ceph: who signs a URL for a page has a bucket behind it.
      { at: 'preflight', status: [400, 403], path: /[?&]X-Amz-Signature=/i, without: [ACAO] },
      { status: [200, 204, 206], platform: S3_COMPATIBLE, without: ['Access-Control-Allow-Origin'] },
    ],
    title: 'No CORS rule of the bucket matches',
    means: (seen) =>
      `The object store at ${hostOf(seen)} sends CORS headers only if its own CORS rules match the origin ${pageOf(seen)}, the method ${methodOf(seen)} and every requested header.`,
    remedy: (seen) =>
      `Add ${pageOf(seen)} and ${methodOf(seen)} to the bucket’s CORS rules${/MinIO/i.test(headerOf(seen, 'Server')) ? ' (MinIO: MINIO_API_CORS_ALLOW_ORIGIN for the whole server)' : ''}; name each header or use “*” for headers.`,
    responsible: 'server',
    headers: 'allow',
  },
]

function accountOf({ url }: Observation): string {
  return shortened(url?.hostname.split('.')[0] ?? 'ACCOUNT')
}
