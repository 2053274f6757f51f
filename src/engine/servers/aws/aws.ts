import { configured, jsonPiece, lines } from '../configured.ts'
import { indented } from '../node/cors-package.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import { methodsAmong, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { listed, singleQuoted as quoted } from '../string-literals.ts'
import { cloudfront } from './cloudfront.ts'
import { corsJson } from './cors-json.ts'
import { restApi } from './rest-api.ts'
import { AWS_TEMPLATES } from './templates.ts'

const httpApi: Server = {
  id: 'aws-http-api',
  name: 'AWS API Gateway, HTTP API',
  group: 'gateway',
  platforms: ['aws-http-api', 'aws-api-gateway'],
  configure: configured((policy) => [
    jsonPiece('aws apigatewayv2 update-api --api-id ID --cors-configuration file://cors.json', corsJson(policy)),
  ]),
  pitfalls: [
    'It removes the integration’s CORS headers and sends its own.',
    'An authorizer on $default applies to preflight requests too: add the route OPTIONS /{proxy+} without one.',
    'Without a route for the path it responds with 404 {"message":"Not Found"}, which has no CORS headers.',
  ],
}

/** The only names that a function URL's AllowMethods takes. */
const URL_METHODS = ['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE']
const MAX_AGE_SECONDS = 86_400

const functionUrl: Server = {
  id: 'aws-lambda-url',
  name: 'AWS Lambda function URL',
  group: 'platform',
  platforms: ['aws-lambda-url'],
  configure: configured((policy) => {
    const cors = corsJson({
      ...policy,
      methods: methodsAmong(URL_METHODS, policy.methods),
      maxAge: policy.maxAge === null ? null : Math.min(policy.maxAge, MAX_AGE_SECONDS),
    })
    return [jsonPiece('aws lambda update-function-url-config --function-name NAME --cors file://cors.json', cors)]
  }),
  pitfalls: [
    'AWS responds to preflight requests and adds the headers to every other response. If the function sends them too, the page gets two values.',
    'AllowMethods rejects OPTIONS and names with more than six letters.',
    'With AuthType AWS_IAM, a request without a signature gets 403. Preflight requests don’t need one.',
    'The console takes one header in each field.',
  ],
}

const lambda: Server = {
  id: 'aws-lambda',
  name: 'AWS Lambda behind API Gateway (proxy integration, Node.js)',
  group: 'platform',
  platforms: ['aws-rest-api', 'aws-api-gateway'],
  configure: configured((policy) => {
    const { origins } = policy
    const set = (fields: readonly (readonly [string, string])[]) =>
      fields.map(([name, value]) => `headers[${quoted(name)}] = ${quoted(value)}`)
    return [
      {
        place: 'index.mjs; respond is what the handler was until now',
        language: 'javascript',
        text: lines(
          origins !== '*' && `const allowedOrigins = [${listed(origins, quoted)}]`,
          origins !== '*' && '',
          'function corsHeaders(event) {',
          '  // Names are lower case in an HTTP API, and as they were sent in a REST API.',
          '  const requested = Object.fromEntries(Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))',
          ...(origins === '*'
            ? ["  const headers = { 'Access-Control-Allow-Origin': '*' } // for public data only"]
            : [
                "  const headers = { Vary: 'Origin' }",
                '  const { origin } = requested',
                '  if (!allowedOrigins.includes(origin)) return headers',
                "  headers['Access-Control-Allow-Origin'] = origin",
              ]),
          ...indented('  ', set([...sharedFields(policy), ...exposingFields(policy)])),
          "  if ('access-control-request-method' in requested) {",
          ...indented('    ', set(preflightFields(policy))),
          '  }',
          '  return headers',
          '}',
          '',
          'export const handler = async (event, context) => {',
          '  const method = event.httpMethod ?? event.requestContext.http.method',
          '  let response',
          '  try {',
          "    response = method === 'OPTIONS' ? { statusCode: 204 } : await respond(event, context)",
          '  } catch (error) {',
          '    console.error(error)',
          '    response = { statusCode: 500 }',
          '  }',
          '  return { ...response, headers: { ...response.headers, ...corsHeaders(event) } }',
          '}',
        ),
      },
    ]
  }),
  pitfalls: [
    'The gateway’s own errors (403, 429, 504) never reach the function: a REST API also needs gateway responses.',
    'An HTTP API with a CORS configuration removes these headers and sends its own.',
    'A function that times out, or isn’t proxied (LAMBDA instead of LAMBDA_PROXY), responds without the headers.',
  ],
}

const alb: Server = {
  id: 'aws-alb',
  name: 'AWS Application Load Balancer',
  group: 'gateway',
  platforms: ['aws-elb'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const attribute = (name: string, value: string) => ({ Key: `routing.http.response.access_control_${name}.header_value`, Value: value })
    const attributes = [
      attribute('allow_origin', originsOf(policy)[0]),
      attribute('allow_methods', methods.join(',')),
      ...(requestHeaders.length > 0 ? [attribute('allow_headers', requestHeaders.join(','))] : []),
      ...(exposedHeaders.length > 0 ? [attribute('expose_headers', exposedHeaders.join(','))] : []),
      ...(credentials ? [attribute('allow_credentials', 'true')] : []),
      ...(maxAge === null ? [] : [attribute('max_age', String(maxAge))]),
    ]
    return [
      jsonPiece(
        'A listener: aws elbv2 modify-listener-attributes --listener-arn ARN --attributes file://cors.json (one origin can be named)',
        attributes,
      ),
    ]
  }),
  pitfalls: [
    'The values are fixed: they can name only one origin, and everyone gets them.',
    'Preflight requests still go to the target, which must respond to them with 200 or 204; a listener rule with a fixed response can do that.',
    'An authentication action (Cognito, OIDC) redirects the preflight request to a login page: add a rule for OPTIONS before it.',
  ],
}

export const AWS: readonly Server[] = [httpApi, restApi, ...AWS_TEMPLATES, lambda, functionUrl, alb, cloudfront]
