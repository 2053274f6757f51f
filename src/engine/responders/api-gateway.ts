import type { Fact } from './fact.ts'
import { headerOf, pageOf, secondsOf } from './observation.ts'

/** Signs of API Gateway’s own response: the application behind it does not send these. */
function errorType(name: RegExp) {
  return { 'x-amz-apigw-id': /./, 'x-amzn-errortype': name }
}

/** What API Gateway responds without the function behind it, or because of it. */
export const API_GATEWAY_RESPONSES: readonly Fact[] = [
  {
    id: 'api-gateway-proxy-integration',
    signs: [
      {
        at: 'response',
        status: [200, 201, 202, 204],
        headers: { 'x-amz-apigw-id': /./ },
        without: ['Access-Control-Allow-Origin', 'x-amzn-errortype'],
      },
    ],
    title: 'The function behind API Gateway sends no CORS headers',
    means:
      'With Lambda proxy integration, API Gateway passes on only the headers that the function itself returns. “Enable CORS” covers OPTIONS alone.',
    remedy: (seen) =>
      `Return the header from the Lambda function, with errors too: { statusCode, headers: { "Access-Control-Allow-Origin": "${pageOf(seen)}" }, body }.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'api-gateway-authorizer-on-options',
    signs: [
      {
        at: 'preflight',
        status: [401, 403],
        headers: errorType(/Unauthorized|AccessDenied|InvalidSignature|IncompleteSignature|ExpiredToken/i),
      },
      { at: 'preflight', status: [401, 403], platform: 'aws-api-gateway', headers: { 'apigw-requestid': /./ } },
    ],
    title: 'The API Gateway authorizer rejects the preflight request',
    means: 'API Gateway requires authorization for OPTIONS, but a preflight request never carries a token or a signature.',
    remedy:
      'Exclude OPTIONS from the authorizer: set its authorization type to NONE, or AddDefaultAuthorizerToCorsPreflight: false in SAM. An HTTP API responds to preflight requests by itself once CORS is configured.',
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'api-gateway-unauthorized',
    signs: [{ at: 'response', status: [401], headers: errorType(/UnauthorizedException/) }],
    title: 'The API Gateway authorizer rejected the request',
    means: 'The token is missing, expired or from another user pool, so the authorizer rejected it and your function wasn’t called.',
    remedy:
      'Send a valid token in the header that the authorizer reads. So that the page can see the 401, add CORS headers to the UNAUTHORIZED and DEFAULT_4XX gateway responses.',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-no-such-route',
    signs: [{ status: [403], headers: errorType(/MissingAuthenticationToken/) }],
    title: 'API Gateway has no such path or method',
    means: ({ method, url, at }) =>
      `API Gateway responds with “Missing Authentication Token” when a route doesn’t exist: it has no ${at === 'preflight' ? 'OPTIONS' : method.slice(0, 20)} method at “${(url?.pathname ?? '').slice(0, 60)}”, or the method hasn’t been deployed to this stage.${at === 'preflight' ? '' : ' Or the method requires IAM authorization, and the request has no signature.'}`,
    remedy: ({ url, at }) =>
      `${/\.amazonaws\.com(\.cn)?$/.test(url?.hostname ?? '') ? 'Check the stage name and the path.' : 'Check the path: on a custom domain, it begins with the path of the API mapping, if that has one, not with the name of the stage.'} If the method is new, add it (OPTIONS for preflight requests: “Enable CORS”) and deploy the API to the stage.${at === 'preflight' ? '' : ' With IAM authorization, sign the request (AWS SDK or Amplify, for a user who is signed in).'}`,
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-forbidden',
    signs: [{ status: [403], headers: errorType(/^(Forbidden|AccessDenied)Exception/) }],
    title: 'API Gateway denied access before your function ran',
    means: 'A missing or wrong API key, a resource policy or AWS WAF denied the request, so your function wasn’t called.',
    remedy:
      'Check the API key and its usage plan, then the API’s resource policy and AWS WAF rules. OPTIONS must not need an API key: a preflight request never carries one.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-timeout',
    signs: [
      { status: [504], headers: { 'x-amz-apigw-id': /./ } },
      { status: [503, 504], platform: 'aws-api-gateway', seconds: [28.5, 31.5] },
    ],
    title: 'API Gateway timed out waiting for the integration',
    means: (seen) =>
      `The integration didn’t respond within API Gateway’s time limit (29 seconds by default)${secondsOf(seen) === null ? '' : `: the response came after ${secondsOf(seen)} seconds`}.`,
    remedy:
      'Make the function faster, or start the work asynchronously and let the page poll for the result. CORS headers on the DEFAULT_5XX gateway response make the timeout visible to the page.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-integration-error',
    signs: [
      { status: [500, 502], headers: errorType(/InternalServerError/) },
      {
        status: [500, 502, 503],
        platform: 'aws-api-gateway',
        headers: { 'apigw-requestid': /./ },
        without: ['Access-Control-Allow-Origin'],
      },
    ],
    title: 'The function behind API Gateway failed',
    means:
      'The function threw, timed out or returned something that API Gateway can’t turn into a response, such as a body that isn’t a string.',
    remedy:
      'Look in the function’s CloudWatch log. Return statusCode, headers (with the CORS headers) and a string as the body, on errors too.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-authorizer-failed',
    signs: [{ status: [500], headers: errorType(/AuthorizerConfiguration|AuthorizerFailure/) }],
    title: 'The API Gateway authorizer itself failed',
    means: 'The Lambda authorizer threw, timed out or returned an invalid policy, so your function wasn’t called.',
    remedy:
      'Look in the authorizer’s CloudWatch log and check that API Gateway may invoke it. Add CORS headers to the DEFAULT_5XX gateway response to see such errors in the page.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-throttled',
    signs: [{ status: [429], headers: errorType(/TooManyRequests|LimitExceeded|Throttl/) }],
    title: 'API Gateway throttled the request',
    means: (seen) =>
      /LimitExceeded/.test(headerOf(seen, 'x-amzn-errortype'))
        ? 'The API key has used up the quota of its usage plan: too many requests in this period.'
        : 'Too many requests came in at once for the throttling limits of the stage, the method or the usage plan.',
    remedy: 'Send fewer requests and retry with increasing delays, or raise the limits of the stage or usage plan.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-gateway-body-too-large',
    signs: [{ at: 'response', status: [413], platform: ['aws-api-gateway', 'aws-lambda-url'] }],
    title: 'The request body is too large for API Gateway or Lambda',
    means: 'API Gateway accepts 10 MB and a Lambda function 6 MB. The upload is too large and never reached your function.',
    remedy: 'Upload large files straight to S3 with a presigned URL, or send smaller parts.',
    responsible: 'page',
    headers: 'reveal-error',
  },
]
