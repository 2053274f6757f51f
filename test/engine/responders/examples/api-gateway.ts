import type { FactExamples } from '../fact-examples.ts'

export const API_GATEWAY = {
  'api-gateway-authorizer-on-options': {
    source: 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiauth.html',
    shown: [
      'OPTIONS https://a1b2c3.execute-api.us-east-1.amazonaws.com/Prod/todos for GET',
      '401',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: UnauthorizedException',
    ],
    near: [
      'GET https://a1b2c3.execute-api.us-east-1.amazonaws.com/Prod/todos',
      '401',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: UnauthorizedException',
    ],
  },
  'api-gateway-unauthorized': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
    shown: [
      'GET https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/me',
      '401',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: UnauthorizedException',
    ],
    near: ['GET https://api.example/me', '401', 'WWW-Authenticate: Bearer'],
  },
  'api-gateway-no-such-route': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
    shown: [
      'OPTIONS https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/itmes for PUT',
      '403',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: MissingAuthenticationTokenException',
    ],
    near: [
      'OPTIONS https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items for PUT',
      '403',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: ForbiddenException',
    ],
  },
  'api-gateway-forbidden': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html',
    shown: [
      'GET https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items',
      '403',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: ForbiddenException',
    ],
    near: ['GET https://a1b2c3.lambda-url.eu-west-1.on.aws/', '403', 'x-amzn-errortype: AccessDeniedException'],
  },
  'api-gateway-timeout': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
    shown: ['POST https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/report', '504', 'x-amz-apigw-id: FFx=', 'after 29.4 s'],
    near: ['POST https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/report', '503', 'apigw-requestid: Gx=', 'after 0.4 s'],
  },
  'api-gateway-integration-error': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html',
    shown: [
      'POST https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items',
      '502',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: InternalServerErrorException',
    ],
    near: [
      'POST https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items',
      '429',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: TooManyRequestsException',
    ],
  },
  'api-gateway-authorizer-failed': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
    shown: [
      'GET https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items',
      '500',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: AuthorizerConfigurationException',
    ],
    near: [
      'GET https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items',
      '500',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: InternalServerErrorException',
    ],
  },
  'api-gateway-throttled': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
    shown: [
      'GET https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/items',
      '429',
      'x-amz-apigw-id: FFx=',
      'x-amzn-errortype: TooManyRequestsException',
    ],
    near: ['GET https://api.example/items', '429', 'Retry-After: 30'],
  },
  'api-gateway-body-too-large': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
    shown: ['POST https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/files', '413', 'x-amz-apigw-id: FFx='],
    near: ['POST https://api.example/files', '413', 'Server: nginx'],
  },
  'api-gateway-proxy-integration': {
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html',
    shown: ['POST https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items', '200', 'x-amz-apigw-id: FF='],
    near: ['POST https://a1b2.execute-api.eu-west-1.amazonaws.com/prod/items', '200', 'apigw-requestid: FF='],
  },
} satisfies Readonly<Record<string, FactExamples>>
