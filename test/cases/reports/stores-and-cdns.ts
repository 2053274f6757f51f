import { type ReportedCase, report } from './report.ts'

export const STORES_AND_CDNS: readonly ReportedCase[] = [
  report(
    'The checksum of an empty body is signed into the URL',
    'crafter-station/petdex/issues/465',
    `OPTIONS https://acc.r2.cloudflarestorage.com/pets/pet.json?X-Amz-Signature=a&x-amz-checksum-crc32=AAAAAA%3D%3D&x-amz-sdk-checksum-algorithm=CRC32 before PUT
    > content-type: application/json
    204
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: PUT
    Access-Control-Allow-Headers: content-type

    PUT https://acc.r2.cloudflarestorage.com/pets/pet.json?X-Amz-Signature=a&x-amz-checksum-crc32=AAAAAA%3D%3D&x-amz-sdk-checksum-algorithm=CRC32
    > content-type: application/json
    400 Bad Request
    Server: cloudflare
    cf-ray: 9a-FRA
    blocked`,
    [/checksum/, /requestChecksumCalculation/, /WHEN_REQUIRED/],
    { never: [/^Send Access-Control-Allow-Origin/m] },
  ),
  report(
    'PUT is missing in the rule of a store that speaks S3',
    'odysseyscience/react-s3-uploader/issues/81',
    'OPTIONS https://media.s3.eu-west-1.amazonaws.com/a.png?X-Amz-Signature=a for PUT\n> content-type: image/png\n200 OK\nServer: AmazonS3\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Methods: GET, HEAD\nAccess-Control-Allow-Headers: content-type',
    [/PUT/, /AllowedMethods/],
  ),
  report(
    'A picture is shown first and edited later',
    'pqina/filepond/issues/291',
    `GET https://media.s3.ap-south-1.amazonaws.com/logo.png
    as image
    no-cors
    200 OK
    Server: AmazonS3
    Content-Type: image/png
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Last-Modified: Thu, 01 Jan 2026 10:00:00 GMT
    ETag: "a"

    GET https://media.s3.ap-south-1.amazonaws.com/logo.png
    net::ERR_FAILED`,
    [/cache/, /crossorigin|Vary: Origin/],
  ),
  report(
    'Storage of Firebase is read by a web app',
    'firebase/firebase-tools/issues/8364',
    'GET https://firebasestorage.googleapis.com/v0/b/p.appspot.com/o/a.png?alt=media&token=a\nas image\n200\nContent-Type: image/png\nServer: UploadServer\nx-goog-generation: 1\nblocked',
    [/Cloud Storage/, /--cors-file|gsutil cors/, /https:\/\/p\.web\.app/],
    { from: 'https://p.web.app', server: ['google-cloud-storage', /https:\/\/p\.web\.app/] },
  ),
  report(
    'A link for people in the console leads to a login',
    'firebase/firebase-js-sdk/issues/5342',
    'GET https://storage.cloud.google.com/bucket/image.jpg\n302\nLocation: https://accounts.google.com/ServiceLogin?service=cds&continue=a\nServer: ESF\nblocked',
    [/storage\.googleapis\.com/, /login|sign/i],
    { isFixed: false, responsible: 'page' },
  ),
  report(
    'A web font lies in a bucket of Google',
    'adamchainz/django-cors-headers/issues/307',
    'GET https://storage.googleapis.com/shop/fonts/fontawesome.woff2?v=4.7.0\nas font\n200\nContent-Type: font/woff2\nServer: UploadServer\nx-goog-hash: a\nblocked',
    [/Cloud Storage/, /bucket/],
    { never: [/Django/] },
  ),
  report(
    'A font has no header where other files have it',
    'mozilla/addons-server/issues/4595',
    'GET https://addons.cdn.example/static/fonts/fira.woff2\nas font\n200 OK\nContent-Type: font/woff2\nServer: nginx\nblocked',
    [/Access-Control-Allow-Origin/, /addons\.cdn\.example/],
    { server: ['nginx', /add_header/] },
  ),
  report(
    'Two layers add the header to video segments',
    'video-dev/hls.js/issues/104',
    'GET https://video-cdn.example/res/5/Seg0.ts\nas xhr\n200 OK\nAccess-Control-Allow-Origin: *\nAccess-Control-Allow-Origin: *\nServer: nginx\nblocked',
    [/twice/, /only one|one place/],
    { rule: 'allow-origin-duplicate' },
  ),
]
