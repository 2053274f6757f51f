import { CHECK_TOKEN, LOCAL, type ReportedCase } from '../reports/report.ts'
import { question } from './question.ts'

export const GATEWAY_AND_DATABASE_QUESTIONS: readonly ReportedCase[] = [
  question(
    'Windows authentication in IIS rejects OPTIONS',
    'disruptiveart.com/blog/2018-12-05-cors-windows-auth',
    `OPTIONS http://intranet-api.corp.example/api/values for POST
    > content-type: application/json
    401 Unauthorized
    Content-Type: text/html
    Server: Microsoft-IIS/10.0
    WWW-Authenticate: Negotiate
    WWW-Authenticate: NTLM
    X-Powered-By: ASP.NET
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Length: 1293`,
    [/Windows/i, /OPTIONS/, /anonymous/i, /IIS/],
    { browser: 'firefox', from: 'http://intranet.corp.example', rule: 'preflight-authentication-required', never: [CHECK_TOKEN] },
  ),
  question(
    'Elasticsearch has a list of headers without Authorization',
    'pulse.support/kb/elasticsearch-http-cors-allow-headers',
    `OPTIONS http://localhost:9200/products/_search for POST
    > authorization: ApiKey x
    > content-type: application/json
    200 OK
    access-control-allow-origin: http://localhost:3000
    access-control-max-age: 1728000
    access-control-allow-methods: OPTIONS, HEAD, GET, POST, PUT, DELETE
    access-control-allow-headers: X-Requested-With, Content-Length, Content-Type
    vary: origin
    content-length: 0`,
    [/authorization/i, /Elasticsearch/, /http\.cors\.allow-headers/],
    { browser: 'firefox', from: LOCAL, rule: 'header-not-allowed', server: ['auto', /http\.cors\.allow-headers.*[Aa]uthorization/] },
  ),
  question(
    'The name of the stage is in the path of a custom domain',
    'aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-custom-domain/',
    `OPTIONS https://api.shop.example/dev/orders for GET
    > authorization: Bearer x
    403
    date: Mon, 02 Mar 2026 09:00:00 GMT
    content-type: application/json
    content-length: 42
    x-amzn-requestid: 1a
    x-amzn-errortype: MissingAuthenticationTokenException
    x-amz-apigw-id: FF=`,
    [/API Gateway/, /custom domain|mapping/, /stage|path/],
    { browser: 'firefox', never: [CHECK_TOKEN] },
  ),
  question(
    'The application behind nginx is down',
    'www.devcrea.com/502-503-504-gateway-errors',
    `OPTIONS https://api.shop.example/orders for POST
    > content-type: application/json
    502 Bad Gateway
    Server: nginx/1.24.0 (Ubuntu)
    Date: Mon, 02 Mar 2026 09:00:00 GMT
    Content-Type: text/html
    Content-Length: 166
    Connection: keep-alive`,
    [/502/, /nginx/, /running|started|down|reach/, /log/],
    { browser: 'firefox', never: [CHECK_TOKEN, /not allow this origin/] },
  ),
]
