import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

export const WEB_FRAMEWORKS: readonly ReportedCase[] = [
  report(
    'Django’s development server serves static files itself',
    'adamchainz/django-cors-headers/issues/766',
    'GET http://localhost:8000/static/data.json\n200 OK\nServer: WSGIServer/0.2 CPython/3.10.4\nContent-Type: application/json\nContent-Length: 300\nLast-Modified: Wed, 11 May 2022 10:00:00 GMT\nblocked',
    [/static files/, /[Ww]hite[Nn]oise/],
    { from: LOCAL, server: ['auto', /http:\/\/localhost:3000/] },
  ),
  report(
    'Django adds the slash before the CORS middleware',
    'adamchainz/django-cors-headers/issues/267',
    'GET http://api.shop.example:8000/api/profile/2\nas xhr\n301 Moved Permanently\nServer: WSGIServer/0.2 CPython/3.12.3\nContent-Type: text/html; charset=utf-8\nReferrer-Policy: same-origin\nCross-Origin-Opener-Policy: same-origin\nLocation: /api/profile/2/\nblocked',
    [/slash/, /http:\/\/api\.shop\.example:8000\/api\/profile\/2\//, /CommonMiddleware/],
    { from: 'http://shop.example', responsible: 'page' },
  ),
  report(
    'The function behind API Gateway sends no headers',
    'aws/aws-cdk/issues/16876',
    `OPTIONS https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/myresource before POST
    > content-type: application/json
    204
    x-amz-apigw-id: FF=
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Methods: POST
    Access-Control-Allow-Headers: Content-Type,Authorization

    POST https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/myresource
    > content-type: application/json
    200
    x-amz-apigw-id: FF=
    x-amzn-requestid: 1
    x-amzn-trace-id: Root=1
    blocked`,
    [/Lambda|function/, /itself|return/, /API Gateway/],
    { rule: 'cors-only-on-preflight', server: ['aws-cdk', /headers/, /https:\/\/app\.example/] },
  ),
  report(
    'A Next.js route exports POST only',
    'better-auth/better-auth/issues/4720',
    'OPTIONS https://auth.shop.example/api/auth/phone-number/send-otp for POST\n> content-type: application/json\n204\nallow: GET, HEAD, OPTIONS, POST\nvary: rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch\nserver: Vercel\nx-vercel-id: fra1::a',
    [/Next\.js/, /[Ee]xport.{0,20}OPTIONS/],
    { from: 'https://ms.shop.example', server: ['auto', /OPTIONS/, /https:\/\/ms\.shop\.example/] },
  ),
  report(
    'An upload to Garage has no CORS rule',
    'tabloy/keygate/issues/9',
    'OPTIONS https://s3.garage.corp.example/keygate/releases/linux.exe?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=a for PUT\n> content-type: application/octet-stream\n403 Forbidden\ncontent-type: application/xml\ncontent-length: 260',
    [/CORS (rule|configuration)/, /bucket/, /PUT/, /https:\/\/app\.example/],
    { never: [CHECK_TOKEN, /firewall/] },
  ),
  report(
    'An upload to Backblaze has no CORS rule',
    'tabloy/keygate/issues/9',
    'OPTIONS https://s3.us-west-002.backblazeb2.com/keygate/releases/linux.exe?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=a for PUT\n> content-type: application/octet-stream\n403\nserver: nginx\nx-amz-request-id: a\nx-amz-id-2: b\ncontent-type: application/xml',
    [/Backblaze/, /CORS rule/, /https:\/\/app\.example/],
    { ...FIREFOX, never: [CHECK_TOKEN, /firewall/], server: ['auto', /https:\/\/app\.example/, /PUT|s3_put/] },
  ),
]
