import { configured, lines } from './configured.ts'
import { signs } from './recognition.ts'
import type { Configuration, Server } from './server.ts'
import { doubleQuoted } from './string-literals.ts'

export const awsApiGateway: Server = {
  id: 'aws-api-gateway',
  name: 'AWS API Gateway',
  developmentOnly: false,
  recognise: signs(
    { header: 'apigw-requestid', value: /^\S+/ },
    { header: 'x-amz-apigw-id', value: /^\S+/ },
    { header: 'x-amzn-errortype', value: /^\w+/ },
  ),
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const configuration = {
      AllowOrigins: origins === '*' ? ['*'] : origins,
      AllowMethods: methods,
      ...(requestHeaders.length > 0 ? { AllowHeaders: requestHeaders } : {}),
      ...(exposedHeaders.length > 0 ? { ExposeHeaders: exposedHeaders } : {}),
      ...(credentials ? { AllowCredentials: true } : {}),
      ...(maxAge === null ? {} : { MaxAge: maxAge }),
    }
    const first = origins === '*' ? '*' : origins.find((origin) => !origin.includes("'"))
    const response = (type: 'DEFAULT_4XX' | 'DEFAULT_5XX', origin: string) => [
      `  Cors${type === 'DEFAULT_4XX' ? '4xx' : '5xx'}:`,
      '    Type: AWS::ApiGateway::GatewayResponse',
      '    Properties:',
      '      RestApiId: !Ref Api',
      `      ResponseType: ${type}`,
      '      ResponseParameters:',
      `        gatewayresponse.header.Access-Control-Allow-Origin: ${constant(origin)}`,
      ...(credentials ? [`        gatewayresponse.header.Access-Control-Allow-Credentials: ${constant('true')}`] : []),
    ]
    const rest = (origin: string): Configuration => ({
      place: 'a REST API: the errors that the gateway itself gives, in the CloudFormation template; Api is its AWS::ApiGateway::RestApi',
      language: 'yaml',
      text: lines(
        '# The answers of a proxy integration take their headers from the function, the preflight from an OPTIONS method.',
        origins !== '*' && origins.length > 1 && '# These are constant: one origin can be named.',
        'Resources:',
        ...response('DEFAULT_4XX', origin),
        ...response('DEFAULT_5XX', origin),
      ),
    })
    return [
      {
        place: 'an HTTP API: aws apigatewayv2 update-api --api-id ID --cors-configuration file://cors.json',
        language: 'json',
        text: `${JSON.stringify(configuration, null, 2)}\n`,
      },
      ...(first === undefined ? [] : [rest(first)]),
    ]
  }),
  traps: [
    'In a REST API the gateway answers missing authorization, throttling and timeouts itself: without gateway responses these look like CORS errors.',
    'With a Lambda proxy integration the function must send the headers; "Enable CORS" in the console only makes the OPTIONS method. Deploy the stage afterwards.',
    "An HTTP API's own CORS setting takes the headers of the integration away and puts its own; an authorizer on $default catches the preflight: add OPTIONS /{proxy+} without one.",
  ],
}

/** A constant value of a response parameter stands between single quotes, in which no quote can stand. */
function constant(value: string): string {
  return doubleQuoted(`'${value}'`)
}
