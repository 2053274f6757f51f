import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import type { Server } from '../server.ts'
import { doubleQuoted } from '../string-literals.ts'

type Field = readonly [name: string, value: string]

/** Values of a REST API are constants between single quotes, in which no quote can stand. */
function constant(value: string): string {
  return doubleQuoted(`'${value}'`)
}

function isConstant(value: string): boolean {
  return !value.includes("'")
}

export const restApi: Server = {
  id: 'aws-api-gateway',
  name: 'AWS API Gateway, REST API (CloudFormation)',
  group: 'gateway',
  platforms: ['aws-rest-api', 'aws-api-gateway'],
  configure: configured((policy) => {
    const { origins, methods, requestHeaders, exposedHeaders } = policy
    const named = origins === '*' ? (['*'] as const) : origins.filter(isConstant)
    const [first] = named
    if (first === undefined || ![...methods, ...requestHeaders, ...exposedHeaders].every(isConstant)) return []
    return [
      {
        place: 'The template; Api is its AWS::ApiGateway::RestApi, Items an AWS::ApiGateway::Resource of it',
        language: 'yaml',
        text: template(policy, first, named),
      },
    ]
  }),
  pitfalls: [
    'The gateway itself responds on missing authorization, throttling and timeouts. Without gateway responses, these look like CORS errors.',
    'With a Lambda proxy integration the function must send the headers; “Enable CORS” in the console only adds the OPTIONS method. Then deploy the stage.',
    'If OPTIONS requires an authorizer or an API key, preflight requests fail: set AuthorizationType: NONE there.',
    'With binaryMediaTypes */* the OPTIONS method responds with 500, unless its integration has ContentHandling: CONVERT_TO_TEXT.',
    'If an integration takes longer than 29 seconds, the gateway responds with 504: raise the limit, respond faster, or do the work in the background.',
  ],
}

/** The preflight response, and the errors that a REST API gives by itself. */
function template(policy: Policy, first: string, origins: readonly string[]): string {
  const preflight: readonly Field[] = [['Access-Control-Allow-Origin', first], ...sharedFields(policy), ...preflightFields(policy)]
  const errors: readonly Field[] = [['Access-Control-Allow-Origin', first], ...sharedFields(policy), ...exposingFields(policy)]
  const gatewayResponse = (type: 'DEFAULT_4XX' | 'DEFAULT_5XX') => [
    `  Cors${type === 'DEFAULT_4XX' ? '4xx' : '5xx'}:`,
    '    Type: AWS::ApiGateway::GatewayResponse',
    '    Properties:',
    '      RestApiId: !Ref Api',
    `      ResponseType: ${type}`,
    '      ResponseParameters:',
    ...errors.map(([name, value]) => `        gatewayresponse.header.${name}: ${constant(value)}`),
  ]
  return lines(
    '# The other responses of a proxy integration take their headers from the function.',
    'Resources:',
    '  # The preflight response, without authorization; one for each resource.',
    '  ItemsCors:',
    '    Type: AWS::ApiGateway::Method',
    '    Properties:',
    '      RestApiId: !Ref Api',
    '      ResourceId: !Ref Items',
    '      HttpMethod: OPTIONS',
    '      AuthorizationType: NONE',
    '      Integration:',
    '        Type: MOCK',
    '        ContentHandling: CONVERT_TO_TEXT',
    '        RequestTemplates:',
    `          application/json: ${doubleQuoted('{"statusCode": 204}')}`,
    '        IntegrationResponses:',
    '          - StatusCode: "204"',
    '            ResponseParameters:',
    ...preflight.map(([name, value]) => `              method.response.header.${name}: ${constant(value)}`),
    ...(origins.length > 1
      ? ['            ResponseTemplates:', `              application/json: ${doubleQuoted(chosenOrigin(origins))}`]
      : []),
    '      MethodResponses:',
    '        - StatusCode: "204"',
    '          ResponseParameters:',
    ...preflight.map(([name]) => `            method.response.header.${name}: true`),
    '  # The errors that the gateway gives by itself, such as missing authorization and timeouts.',
    origins.length > 1 && '  # Their headers are constant: one origin can be named.',
    ...gatewayResponse('DEFAULT_4XX'),
    ...gatewayResponse('DEFAULT_5XX'),
  )
}

/** Velocity that sends the requesting origin if it is allowed. */
function chosenOrigin(origins: readonly string[]): string {
  const header = '$context.responseOverride.header'
  const conditions = origins.map((origin) => `$origin == '${origin}'`).join(' || ')
  return `#set($origin = $input.params('Origin'))#if(${conditions})#set(${header}.Access-Control-Allow-Origin = $origin)#end#set(${header}.Vary = 'Origin')`
}
