import { ASKS_FOR_HEADER, CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Hosting platforms, functions, stores of files, and shared caches. */
export const HOSTING_AND_CACHES: readonly ReportedCase[] = [
  report(
    'An app on Heroku crashed',
    'prose/gatekeeper/issues/67',
    `GET https://rocky-stream.herokuapp.com/authenticate/8017e66b
    503 Service Unavailable
    Connection: keep-alive
    Server: Cowboy
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 506
    Content-Type: text/html; charset=utf-8
    Cache-Control: no-cache, no-store
    blocked`,
    [/Heroku/, /503/, /heroku logs/, /crash|H10/],
    { never: [ASKS_FOR_HEADER, CHECK_TOKEN] },
  ),
  report(
    'An app on Railway listens on another port',
    'vignesh07/clawdbot-railway-template/issues/171',
    `OPTIONS https://shop-api.up.railway.app/setup/api for POST
    > content-type: application/json
    502
    content-type: application/json
    server: railway-edge
    x-railway-edge: railway/europe-west4-drams3a
    x-railway-fallback: true
    x-railway-request-id: a
    content-length: 109
    date: Mon, 02 Mar 2026 09:00:00 GMT`,
    [/Railway/, /502/, /port/i, /log/],
    { ...FIREFOX, never: [ASKS_FOR_HEADER, CHECK_TOKEN] },
  ),
  report(
    'Functions on Vercel respond to OPTIONS without headers',
    'electerious/Ackee/issues/330',
    `OPTIONS https://ackee.shop.example/api for POST
    > content-type: application/json
    204
    cache-control: public, max-age=0, must-revalidate
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: Vercel
    strict-transport-security: max-age=63072000
    x-vercel-cache: MISS
    x-vercel-id: fra1::iad1::a`,
    [/Vercel/, /OPTIONS/, /vercel\.json|function/],
    { from: 'https://blog.shop.example', ...FIREFOX, server: ['auto', /https:\/\/blog\.shop\.example/] },
  ),
  report(
    'A comment plugin calls the root of a Netlify site',
    'twikoojs/twikoo-netlify/issues/2',
    `OPTIONS https://comments.netlify.app/ for POST
    > content-type: application/json
    200
    accept-ranges: bytes
    age: 0
    cache-control: public,max-age=0,must-revalidate
    cache-status: "Netlify Edge"; fwd=miss
    content-type: text/html; charset=UTF-8
    etag: "a-ssl"
    server: Netlify
    strict-transport-security: max-age=31536000
    x-nf-request-id: 01A`,
    [/Netlify/, /\/\.netlify\/functions\//],
    { from: 'https://blog.example' },
  ),
  report(
    'A redirect on Netlify has none of the headers of _headers',
    'endoflife-date/endoflife.date/issues/4606',
    `GET https://eol.corp.example/api/springboot.json
    301
    age: 0
    cache-status: "Netlify Edge"; fwd=miss
    content-length: 44
    content-type: text/plain; charset=utf-8
    location: /api/spring-boot.json
    server: Netlify
    x-nf-request-id: 01B
    blocked`,
    [/redirect/, /https:\/\/eol\.corp\.example\/api\/spring-boot\.json/],
    { never: [/nothing in your page can fix this/] },
  ),
  report(
    'A callable function is in another region: a login page responds',
    'firebase/flutterfire/issues/7318',
    `OPTIONS https://us-central1-nukotsuka.cloudfunctions.net/listFruit for POST
    > content-type: application/json
    302
    location: https://accounts.google.com/ServiceLogin?service=ah&passive=true&continue=https://appengine.google.com/_ah/conflogin
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: text/html
    server: Google Frontend
    content-length: 0`,
    [/region/, /us-central1/],
    { from: 'http://localhost:8000', never: [/log in again|sign in again/i] },
  ),
  report(
    'A callable function is in another region: 404',
    'firebase/functions-samples/issues/395',
    `OPTIONS https://us-central1-shop.cloudfunctions.net/createOrder for POST
    > authorization: Bearer x
    > content-type: application/json
    404
    content-type: text/html; charset=UTF-8
    referrer-policy: no-referrer
    content-length: 1613
    date: Mon, 02 Mar 2026 09:00:00 GMT
    server: Google Frontend
    alt-svc: h3=":443"; ma=2592000`,
    [/region/, /us-central1/, /404/],
    { from: 'https://shop.web.app', ...FIREFOX, never: [CHECK_TOKEN] },
  ),
  report(
    'Fastly keeps the copy of another origin',
    'expressjs/cors/issues/239',
    `GET https://api.shop.example/catalog
    200
    X-Powered-By: Express
    Access-Control-Allow-Origin: https://123.staging.shop.example
    Content-Type: application/json; charset=utf-8
    Cache-Control: s-maxage=86400
    Accept-Ranges: bytes
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Via: 1.1 varnish
    Age: 431
    X-Served-By: cache-lhr-egll1980078-LHR
    X-Cache: HIT
    X-Cache-Hits: 2
    X-Timer: S1772442000.1,VS0,VE1
    blocked`,
    [/Fastly/, /https:\/\/123\.staging\.shop\.example/, /Vary/, /[Pp]urge/],
    { from: 'https://staging.shop.example', ...FIREFOX },
  ),
  report(
    'Cloud CDN keeps a copy made for an origin that is not allowed',
    'expressjs/cors/issues/106',
    `GET https://api.shop.example/catalog
    200
    x-powered-by: Express
    content-type: application/json; charset=utf-8
    cache-control: public,max-age=3600
    age: 300
    via: 1.1 google
    date: Mon, 02 Mar 2026 08:55:00 GMT
    blocked`,
    [/Cloud CDN|Google/, /copy|cached/, /Vary/, /invalidate|[Pp]urge/],
    {},
  ),
  report(
    'The file was signed for another content type',
    'aws/aws-sdk-js/issues/557',
    `OPTIONS https://mybucket.s3.amazonaws.com/1_myfile?AWSAccessKeyId=A&Expires=1772445600&Signature=x before PUT
    > content-type: multipart/form-data
    200 OK
    Server: AmazonS3
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: PUT, POST, GET
    Access-Control-Allow-Headers: content-type
    Vary: Origin, Access-Control-Request-Headers, Access-Control-Request-Method

    PUT https://mybucket.s3.amazonaws.com/1_myfile?AWSAccessKeyId=A&Expires=1772445600&Signature=x
    > content-type: multipart/form-data
    403 Forbidden
    x-amz-request-id: A1
    x-amz-id-2: b
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: PUT, POST, GET
    Vary: Origin, Access-Control-Request-Headers, Access-Control-Request-Method
    Content-Type: application/xml
    Server: AmazonS3
    body <?xml version="1.0" encoding="UTF-8"?><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message></Error>`,
    [/isn’t a CORS error/, /403/, /body/, /SignatureDoesNotMatch/, /signed headers/],
    { verdict: 'allowed' },
  ),
  report(
    'An uploader sends a response header to a bucket',
    'fortana-co/react-dropzone-uploader/issues/76',
    `OPTIONS https://shop-staging.s3.sa-east-1.amazonaws.com/a.jpg?AWSAccessKeyId=A&Content-Type=image%2Fjpeg&Expires=1772445600&Signature=x&x-amz-acl=WRITE for PUT
    > access-control-allow-origin: *
    > content-type: image/jpeg
    403 Forbidden
    x-amz-request-id: A1
    x-amz-id-2: b
    Content-Type: application/xml
    Transfer-Encoding: chunked
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: AmazonS3`,
    [/access-control-allow-origin/, /[Rr]emove|do(n’t| not) send|[Dd]rop|without|leave out/],
    { from: LOCAL, responsible: 'page', never: [/firewall/, CHECK_TOKEN] },
  ),
  report(
    'The origin in the rule of a bucket has a path',
    'cinely/mule-uploader/issues/59',
    `OPTIONS http://uploads.s3-ap-southeast-2.amazonaws.com/275927?uploads=&X-Amz-Date=20260302T085900Z&X-Amz-Expires=86400&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=x for POST
    > content-type: text/plain; charset=x-user-defined
    403 Forbidden
    x-amz-request-id: A1
    x-amz-id-2: b
    Content-Type: application/xml
    Transfer-Encoding: chunked
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Server: AmazonS3`,
    [/AllowedOrigins/, /http:\/\/upload\.corp\.example:5000/, /path|slash|exact/i, /POST/],
    {
      from: 'http://upload.corp.example:5000',
      ...FIREFOX,
      never: [/firewall/, CHECK_TOKEN],
      server: ['auto', /http:\/\/upload\.corp\.example:5000/],
    },
  ),
  report(
    'HEAD is missing in the CORS rule of Azurite',
    'Azure/Azurite/issues/2506',
    `OPTIONS http://127.0.0.1:10000/devstoreaccount1/docs/a.pdf?sv=2024-11-04&sr=b&sp=r&sig=x for HEAD
    > x-ms-client-request-id: a
    > x-ms-version: 2024-11-04
    403 CORS not enabled or no matching rule found for this request.
    Server: Azurite-Blob/3.33.0
    x-ms-error-code: CorsPreflightFailure
    x-ms-request-id: a
    content-type: application/xml
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Connection: keep-alive
    Transfer-Encoding: chunked`,
    [/HEAD/, /CORS rule/, /Azurite|Azure Storage/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200', never: [CHECK_TOKEN, /firewall/] },
  ),
  report(
    'A Space has no rule for uploads',
    'aws/aws-sdk-js/issues/4467',
    `OPTIONS https://dflow.sfo3.digitaloceanspaces.com/images-1-test.pdf?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260302T085900Z&X-Amz-Expires=900&X-Amz-Signature=x&X-Amz-SignedHeaders=host&x-amz-acl=public-read for PUT
    > content-type: application/pdf
    403
    content-length: 200
    x-amz-request-id: tx00000-sfo3b
    accept-ranges: bytes
    content-type: application/xml
    date: Mon, 02 Mar 2026 09:00:00 GMT
    strict-transport-security: max-age=15552000; includeSubDomains; preload`,
    [/DigitalOcean|Spaces/, /CORS/, /PUT/, /http:\/\/localhost:4200/],
    { from: 'http://localhost:4200', never: [CHECK_TOKEN, /firewall/], server: ['auto', /PUT/, /http:\/\/localhost:4200/] },
  ),
  report(
    'Uploads fail for those who come by www',
    'lylo/pagecord/pull/1150',
    `OPTIONS https://acc.r2.cloudflarestorage.com/pages/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260302T085900Z&X-Amz-Expires=300&X-Amz-Signature=x for PUT
    > content-type: image/png
    403
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/xml
    content-length: 156
    vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers
    server: cloudflare
    cf-ray: 9a1b2c3d4e5f6789-LHR`,
    [/R2/, /https:\/\/www\.pages\.example/, /CORS (policy|rules)/, /PUT/],
    { from: 'https://www.pages.example', never: [CHECK_TOKEN, /firewall/] },
  ),
  report(
    'A page opened by www calls the API without www',
    'unitaryfoundation/metriq-app/issues/931',
    `GET https://metriq.example/api/task/submissions
    200
    server: nginx
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json
    x-powered-by: Express
    etag: W/"a"
    blocked`,
    [/www/, /redirect|relative|one (of|host)/i, /https:\/\/www\.metriq\.example/],
    { from: 'https://www.metriq.example' },
  ),
  report(
    'A resumable upload continues at a URL without the port',
    'supabase/storage/issues/538',
    `POST http://localhost:8000/upload/resumable
    > tus-resumable: 1.0.0
    > upload-length: 6500000
    201 Created
    Location: http://localhost/upload/resumable/cHN5
    Tus-Resumable: 1.0.0
    Access-Control-Allow-Origin: *
    Access-Control-Expose-Headers: Location, Upload-Offset, Tus-Resumable
    Server: kong/2.8.1

    HEAD http://localhost/upload/resumable/cHN5
    > tus-resumable: 1.0.0
    net::ERR_CONNECTION_REFUSED`,
    [/refused|listen|running/i, /Location/, /X-Forwarded-(Host|Port|Proto)/],
    { from: 'http://localhost:8000', verdict: 'failed', never: [ASKS_FOR_HEADER] },
  ),
]
