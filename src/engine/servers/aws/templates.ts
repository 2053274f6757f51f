import { configured, lines } from '../configured.ts'
import { indented } from '../node/cors-package.ts'
import { headersOrAccept, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { doubleQuoted, listed, singleQuoted as quoted } from '../string-literals.ts'

const sam: Server = {
  id: 'aws-sam',
  name: 'AWS API Gateway with SAM',
  group: 'gateway',
  platforms: ['aws-rest-api', 'aws-api-gateway'],
  configure: configured((policy) => {
    const { methods, requestHeaders, credentials, maxAge } = policy
    const constants = [...methods, ...requestHeaders]
    const [origin] = originsOf(policy).filter((one) => !one.includes("'"))
    if (origin === undefined || constants.some((value) => value.includes("'"))) return []
    const text = (value: string) => doubleQuoted(`'${value}'`)
    return [
      {
        place: 'template.yaml, the properties of the AWS::Serverless::Api',
        language: 'yaml',
        text: lines(
          '# Texts within texts; one origin can be named.',
          'Cors:',
          `  AllowOrigin: ${text(origin)}`,
          `  AllowMethods: ${text(methods.join(','))}`,
          requestHeaders.length > 0 && `  AllowHeaders: ${text(requestHeaders.join(','))}`,
          credentials && '  AllowCredentials: true',
          maxAge !== null && `  MaxAge: ${text(String(maxAge))}`,
          'Auth:',
          '  # true by default: the authorizer would respond to the preflight request with 401.',
          '  AddDefaultAuthorizerToCorsPreflight: false',
          'GatewayResponses:',
          ...['DEFAULT_4XX', 'DEFAULT_5XX'].flatMap((type) => [
            `  ${type}:`,
            '    ResponseParameters:',
            '      Headers:',
            `        Access-Control-Allow-Origin: ${text(origin)}`,
            ...(credentials ? [`        Access-Control-Allow-Credentials: ${text('true')}`] : []),
          ]),
        ),
      },
    ]
  }),
  pitfalls: [
    'Cors only creates the preflight response: the function must send the headers with its own responses.',
    'AddApiKeyRequiredToCorsPreflight is true by default as well.',
    'Expose-Headers can’t be set here: the function sends it.',
  ],
}

const cdk: Server = {
  id: 'aws-cdk',
  name: 'AWS API Gateway with CDK',
  group: 'gateway',
  platforms: ['aws-http-api', 'aws-rest-api', 'aws-api-gateway'],
  configure: configured((policy) => {
    const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const list = (values: readonly string[]) => `[${listed(values, quoted)}]`
    const options = [
      `allowOrigins: ${list(originsOf({ origins }))},`,
      `allowMethods: ${list(methods)},`,
      `allowHeaders: ${list(headersOrAccept(requestHeaders))},`,
      ...(exposedHeaders.length > 0 ? [`exposeHeaders: ${list(exposedHeaders)},`] : []),
      ...(credentials ? ['allowCredentials: true,'] : []),
      ...(maxAge === null ? [] : [`maxAge: cdk.Duration.seconds(${maxAge}),`]),
    ]
    return [
      {
        place: 'A REST API: one more property of new apigateway.RestApi()',
        language: 'typescript',
        text: lines('defaultCorsPreflightOptions: {', ...indented('  ', options), '},'),
      },
    ]
  }),
  pitfalls: [
    'It only creates the preflight response: the function must send the headers with its own responses, and the API needs addGatewayResponse() for the gateway’s errors.',
    'For new apigatewayv2.HttpApi() the property is corsPreflight, allowMethods has values of CorsHttpMethod, and nothing else is needed.',
    'Resources of an API that another stack imports don’t get CORS from it.',
    'defaultMethodOptions with an authorizer doesn’t reach these OPTIONS methods, but an authorizer on addProxy({ anyMethod: true }) does.',
  ],
}

const serverless: Server = {
  id: 'serverless-framework',
  name: 'AWS API Gateway with the Serverless Framework',
  group: 'gateway',
  platforms: ['aws-http-api', 'aws-api-gateway'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) => `      ${name}: [${listed(values, doubleQuoted)}]`
    return [
      {
        place: 'serverless.yml, for events of the type httpApi',
        language: 'yaml',
        text: lines(
          'provider:',
          '  httpApi:',
          '    cors:',
          list('allowedOrigins', originsOf({ origins })),
          list('allowedMethods', methods),
          list('allowedHeaders', requestHeaders),
          exposedHeaders.length > 0 && list('exposedResponseHeaders', exposedHeaders),
          `      allowCredentials: ${credentials}`,
          maxAge !== null && `      maxAge: ${maxAge}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'For events of the type http, cors on the event only creates the preflight response: the function must send the headers itself.',
    'cors: true allows every origin.',
  ],
}

/** API Gateway as the tools write it that most people deploy with. */
export const AWS_TEMPLATES: readonly Server[] = [sam, cdk, serverless]
