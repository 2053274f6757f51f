import type { ReportedCase } from '../reports/report.ts'
import { question } from './question.ts'

/** Clouds, CDNs and third-party APIs. */
export const CLOUD_QUESTIONS: readonly ReportedCase[] = [
  question(
    'A range of a data set is on another host, which rejects the preflight',
    'discuss.huggingface.co/t/cors-support-for-http-range-requests-on-dataset-files/172172',
    `OPTIONS https://huggingface.co/datasets/a/b/resolve/main/c.parquet before GET
    > range: bytes=0-3,90-99
    200
    Access-Control-Allow-Origin: https://app.example
    Access-Control-Allow-Headers: range

    GET https://huggingface.co/datasets/a/b/resolve/main/c.parquet
    > range: bytes=0-3,90-99
    302
    Access-Control-Allow-Origin: https://app.example
    Location: https://cas-bridge.xethub.hf.co/xet-bridge-us/1a?X-Amz-Signature=a

    OPTIONS https://cas-bridge.xethub.hf.co/xet-bridge-us/1a?X-Amz-Signature=a for GET
    > Origin: null
    > range: bytes=0-3,90-99
    403
    Server: CloudFront
    X-Cache: Error from cloudfront`,
    [/cas-bridge\.xethub\.hf\.co/, /OPTIONS|preflight/],
    { never: [/login page/] },
  ),
  question(
    'Front Door keeps the copy of a request without an origin',
    'learn.microsoft.com/en-us/azure/cdn/cdn-cors',
    `GET https://shop-a1.z01.azurefd.net/catalog.json
    200
    X-Cache: TCP_HIT
    x-azure-ref: 20260302T0900Z-a
    x-ms-request-id: 1a
    x-ms-version: 2009-09-19
    Content-Type: application/json
    Age: 512
    blocked`,
    [/Azure Front Door/, /stored copy|cached/, /[Pp]urge/, /rule set|Origin/],
    { responsible: 'cdn' },
  ),
  question(
    'An API in Azure API Management has no cors policy',
    'techcommunity.microsoft.com/t5/azure-paas-blog/how-to-troubleshoot-cors-error-in-azure-api-management-service/ba-p/2241695',
    `OPTIONS https://shop.azure-api.net/orders/7 for GET
    > ocp-apim-subscription-key: x
    404
    Content-Type: application/json
    body { "statusCode": 404, "message": "Resource not found" }`,
    [/API Management/, /cors policy/, /inbound/, /https:\/\/app\.example/],
    {
      browser: 'firefox',
      responsible: 'gateway',
      server: ['azure-api-management', /<origin>https:\/\/app\.example<\/origin>/, /ocp-apim-subscription-key/],
    },
  ),
  question(
    'A static website of Azure Storage has no CORS',
    'github.com/MicrosoftDocs/azure-docs/blob/main/includes/storage-blob-static-website-vs-static-web-app.md',
    `GET https://shopdata.z6.web.core.windows.net/catalog.json
    200
    Server: Windows-Azure-Web/1.0 Microsoft-HTTPAPI/2.0
    x-ms-request-id: 1a
    x-ms-version: 2018-03-28
    Content-Type: application/json`,
    [/static website/, /shopdata\.blob\.core\.windows\.net|blob endpoint/, /Front Door|CDN/],
    { browser: 'firefox' },
  ),
  question(
    'The app on App Service is stopped',
    'learn.microsoft.com/en-us/troubleshoot/azure/app-service/web-apps-http-403-errors',
    `OPTIONS https://shop-api.azurewebsites.net/orders for POST
    > content-type: application/json
    403 Site Disabled
    Content-Type: text/html
    Content-Length: 1892`,
    [/App Service/, /stopped/, /[Ss]tart/],
    { browser: 'firefox', isFixed: false, never: [/CORS rule|allow the origin/i] },
  ),
  question(
    'Cloudflare keeps a file of R2 without the header',
    'developers.cloudflare.com/r2/buckets/cors/',
    `GET https://cdn.shop.example/models/chair.glb
    200
    Server: cloudflare
    CF-Ray: 9a-FRA
    CF-Cache-Status: HIT
    Age: 9021
    Content-Type: model/gltf-binary
    Vary: Accept-Encoding
    blocked`,
    [/Cloudflare/, /copy|cached/, /[Pp]urge/, /CORS policy|R2/],
    { responsible: 'cdn' },
  ),
  question(
    'The Lambda function itself sends no header',
    'docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
    `OPTIONS https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items before POST
    > content-type: application/json
    200
    x-amzn-requestid: 1a
    x-amz-apigw-id: FF=
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: Content-Type,X-Amz-Date,Authorization,X-Api-Key,X-Amz-Security-Token
    Access-Control-Allow-Methods: OPTIONS,POST

    POST https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items
    > content-type: application/json
    200
    x-amzn-requestid: 1b
    x-amz-apigw-id: FG=
    Content-Type: application/json
    blocked`,
    [/API Gateway/, /proxy integration/, /Lambda|function/],
    { browser: 'firefox', rule: 'cors-only-on-preflight', server: ['aws-api-gateway', /proxy integration|headers/] },
  ),
  question(
    'Slack’s API does not allow the Authorization header',
    'api.slack.com/changelog/2020-11-no-more-tokens-in-querystrings-for-newly-created-apps',
    `OPTIONS https://slack.com/api/chat.postMessage for POST
    > authorization: Bearer x
    > content-type: application/json
    200
    Server: Apache
    Access-Control-Allow-Origin: *
    Access-Control-Allow-Headers: slack-route, x-slack-version-ts, x-b3-traceid, x-b3-spanid, x-b3-parentspanid, x-b3-sampled, x-b3-flags
    Access-Control-Expose-Headers: x-slack-req-id, retry-after`,
    [/slack\.com/i, /your own server/, /authorization/],
    { responsible: 'page', never: [/add "?authorization"? to Access-Control-Allow-Headers/i] },
  ),
]
