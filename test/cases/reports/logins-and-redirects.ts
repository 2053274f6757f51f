import { ASKS_FOR_HEADER, LOCAL, type ReportedCase, report } from './report.ts'

export const LOGINS_AND_REDIRECTS: readonly ReportedCase[] = [
  report(
    'The hosted pages of Cognito have no discovery document',
    'manfredsteyer/angular-oauth2-oidc/issues/608',
    'GET https://shop.auth.eu-west-1.amazoncognito.com/.well-known/openid-configuration\n404\nserver: Server\nx-amz-cognito-request-id: 1a\nblocked',
    [/Cognito/, /cognito-idp\.[\w-<>]+\.amazonaws\.com/],
    { from: 'http://localhost:6200', responsible: 'page', isFixed: false, never: [/AllowedCorsOrigins/] },
  ),
  report(
    'The token endpoint of Cognito has another path',
    'aws-amplify/amplify-js/issues/5284',
    'POST https://auth.shop.example/oauth/token\n405\nserver: Server\nallow: GET\nx-amz-cognito-request-id: 1a\nx-application-context: application:prod:8443\nvia: 1.1 a.cloudfront.net (CloudFront)\nx-cache: Error from cloudfront\nblocked',
    [/Cognito/, /\/oauth2\/token/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A CDN sends data requests to the login page of Cognito',
    'aws-samples/cloudfront-authorization-at-edge/issues/233',
    `GET https://d1.cloudfront.net/data/a.json
    307
    Access-Control-Allow-Origin: *
    Location: https://shop.auth.ap-southeast-2.amazoncognito.com/oauth2/authorize?response_type=code

    GET https://shop.auth.ap-southeast-2.amazoncognito.com/oauth2/authorize?response_type=code
    > Origin: null
    302
    Access-Control-Allow-Origin: *
    Location: https://shop.auth.ap-southeast-2.amazoncognito.com/login?response_type=code

    GET https://shop.auth.ap-southeast-2.amazoncognito.com/login?response_type=code
    > Origin: null
    200
    Content-Type: text/html
    x-amz-cognito-request-id: 1a
    blocked`,
    [/login page/, /session|signed in|log in|sign in/i, /401/],
    { isFixed: false, responsible: 'page', never: [ASKS_FOR_HEADER] },
  ),
  report(
    'Next.js removes the slash before any route runs',
    'vercel/next.js/issues/66352',
    'GET https://site.vercel.app/something/\n308\nServer: Vercel\nLocation: /something\nblocked',
    [/trailing slash/, /https:\/\/site\.vercel\.app\/something\b(?!\/)/],
    { responsible: 'page' },
  ),
  report(
    'A renamed dataset redirects OPTIONS too',
    'datagouv/data.gouv.fr/issues/1359',
    'OPTIONS https://data.example/api/2/topics/old-name/ for GET\n> authorization: x\n308\nLocation: /api/2/topics/new-name/\nAccess-Control-Allow-Origin: *',
    [/redirect/, /OPTIONS/, /https:\/\/data\.example\/api\/2\/topics\/new-name\//],
  ),
  report(
    'A media server adds the slash',
    'bluenviron/mediamtx/issues/415',
    'GET http://localhost:8888/test\n301 Moved Permanently\nLocation: /test/\nServer: gortsplib\nblocked',
    [/slash/, /http:\/\/localhost:8888\/test\//],
    { from: LOCAL, responsible: 'page' },
  ),
  report(
    'ASP.NET Core redirects the preflight to https',
    'dotnet/aspnetcore/issues/36542',
    'OPTIONS http://localhost:5000/weatherforecast for GET\n> authorization: x\n307 Temporary Redirect\nServer: Kestrel\nLocation: https://localhost:5001/weatherforecast',
    [/https:\/\/localhost:5001\/weatherforecast/, /UseCors|UseHttpsRedirection/],
    { from: 'http://localhost:4200', responsible: 'page' },
  ),
  report(
    'A proxy turns http into https, and the origin is lost',
    'dotnet/aspnetcore/issues/54509',
    `GET http://api.shop.example/v1/categories
    308 Permanent Redirect
    Server: Caddy
    Location: https://api.shop.example/v1/categories
    blocked`,
    [/https/, /https:\/\/api\.shop\.example\/v1\/categories/],
    { from: 'http://shop.example', responsible: 'page' },
  ),
  report(
    'A load balancer for video redirects to another port',
    'cookpete/react-player/issues/1699',
    `GET http://localhost:9000/redirect/hls/medium
    302 Found
    Access-Control-Allow-Origin: http://localhost:3000
    Vary: Origin
    Location: http://localhost:9001/hls/medium

    GET http://localhost:9001/hls/medium
    > Origin: null
    200 OK
    Vary: Origin
    blocked`,
    [/null/, /redirect/, /http:\/\/localhost:9001|localhost:9001 directly/],
    { from: LOCAL, rule: 'origin-null-after-redirect' },
  ),
  report(
    'Tracing headers follow the redirect to a bucket',
    'DataDog/browser-sdk/issues/2276',
    `OPTIONS https://api.shop.example/export before GET
    > x-datadog-trace-id: 1
    > x-datadog-origin: rum
    204
    Access-Control-Allow-Origin: https://app.shop.example
    Access-Control-Allow-Headers: x-datadog-trace-id, x-datadog-origin

    GET https://api.shop.example/export
    > x-datadog-trace-id: 1
    > x-datadog-origin: rum
    302
    Access-Control-Allow-Origin: https://app.shop.example
    Location: https://exports.s3.eu-west-1.amazonaws.com/a.csv

    OPTIONS https://exports.s3.eu-west-1.amazonaws.com/a.csv for GET
    > Origin: null
    > x-datadog-trace-id: 1
    > x-datadog-origin: rum
    403 Forbidden
    Server: AmazonS3`,
    [/x-datadog/, /redirect/, /exports\.s3\.eu-west-1\.amazonaws\.com directly/],
    { from: 'https://app.shop.example', never: [/\bnull in AllowedOrigins/] },
  ),
]
