import type { Policy } from '../policy/policy.ts'
import { configured, lines } from './configured.ts'
import type { Configuration, Server } from './server.ts'
import { doubleQuoted } from './string-literals.ts'

export const awsApiGateway: Server = {
  id: 'aws-api-gateway',
  name: 'AWS API Gateway',
  developmentOnly: false,
  platforms: ['aws-api-gateway'],
  configure: configured((policy) => {
    const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const configuration = {
      AllowOrigins: origins === '*' ? ['*'] : origins,
      AllowMethods: methods,
      ...(requestHeaders.length > 0 ? { AllowHeaders: requestHeaders } : {}),
      ...(exposedHeaders.length > 0 ? { ExposeHeaders: exposedHeaders } : {}),
      ...(credentials ? { AllowCredentials: true } : {}),
      ...(maxAge === null ? {} : { MaxAge: maxAge }),
    }
    const first = origins === '*' ? '*' : origins.find(isConstant)
    const rest = first !== undefined && [...methods, ...requestHeaders, ...exposedHeaders].every(isConstant)
    return [
      {
        place: 'an HTTP API: aws apigatewayv2 update-api --api-id ID --cors-configuration file://cors.json',
        language: 'json',
        text: `${JSON.stringify(configuration, null, 2)}\n`,
      },
      ...(rest ? [restApi(policy, first)] : []),
    ]
  }),
  traps: [
    'In a REST API the gateway answers missing authorization, throttling and timeouts itself: without gateway responses these look like CORS errors.',
    'With a Lambda proxy integration the function must send the headers; "Enable CORS" in the console only makes the OPTIONS method. Deploy the stage afterwards.',
    "An HTTP API's own CORS setting takes the headers of the integration away and puts its own; an authorizer on $default catches the preflight: add OPTIONS /{proxy+} without one.",
  ],
}

/** The preflight and the errors that a REST API answers by itself. Its values are constants. */
function restApi({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }: Policy, origin: string): Configuration {
  const always: readonly Field[] = [['Allow-Origin', origin], ...(credentials ? [['Allow-Credentials', 'true'] as const] : [])]
  const preflight: readonly Field[] = [
    ...always,
    ['Allow-Methods', methods.join(', ')],
    ...(requestHeaders.length > 0 ? [['Allow-Headers', requestHeaders.join(', ')] as const] : []),
    ...(maxAge === null ? [] : [['Max-Age', String(maxAge)] as const]),
  ]
  const errors: readonly Field[] = [
    ...always,
    ...(exposedHeaders.length > 0 ? [['Expose-Headers', exposedHeaders.join(', ')] as const] : []),
  ]
  const gatewayResponse = (type: 'DEFAULT_4XX' | 'DEFAULT_5XX') => [
    `  Cors${type === 'DEFAULT_4XX' ? '4xx' : '5xx'}:`,
    '    Type: AWS::ApiGateway::GatewayResponse',
    '    Properties:',
    '      RestApiId: !Ref Api',
    `      ResponseType: ${type}`,
    '      ResponseParameters:',
    ...errors.map(([name, value]) => `        gatewayresponse.header.Access-Control-${name}: ${constant(value)}`),
  ]
  return {
    place: 'a REST API: the CloudFormation template; Api is its AWS::ApiGateway::RestApi, Items an AWS::ApiGateway::Resource of it',
    language: 'yaml',
    text: lines(
      '# Other answers of a proxy integration take their headers from the function.',
      origins !== '*' && origins.length > 1 && '# These are constant: one origin can be named.',
      'Resources:',
      '  # The preflight, without authorization; one for each resource.',
      '  ItemsCors:',
      '    Type: AWS::ApiGateway::Method',
      '    Properties:',
      '      RestApiId: !Ref Api',
      '      ResourceId: !Ref Items',
      '      HttpMethod: OPTIONS',
      '      AuthorizationType: NONE',
      '      Integration:',
      '        Type: MOCK',
      '        RequestTemplates:',
      `          application/json: ${doubleQuoted('{"statusCode": 204}')}`,
      '        IntegrationResponses:',
      '          - StatusCode: "204"',
      '            ResponseParameters:',
      ...preflight.map(([name, value]) => `              method.response.header.Access-Control-${name}: ${constant(value)}`),
      '      MethodResponses:',
      '        - StatusCode: "204"',
      '          ResponseParameters:',
      ...preflight.map(([name]) => `            method.response.header.Access-Control-${name}: true`),
      '  # The errors that the gateway gives by itself, such as missing authorization and timeouts.',
      ...gatewayResponse('DEFAULT_4XX'),
      ...gatewayResponse('DEFAULT_5XX'),
    ),
  }
}

type Field = readonly [name: string, value: string]

/** A constant value of a response parameter stands between single quotes, in which no quote can stand. */
function constant(value: string): string {
  return doubleQuoted(`'${value}'`)
}

function isConstant(value: string): boolean {
  return !value.includes("'")
}
