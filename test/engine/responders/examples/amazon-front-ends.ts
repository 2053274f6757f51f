import type { FactExamples } from '../fact-examples.ts'

export const AMAZON_FRONT_ENDS = {
  'lambda-url-forbidden': {
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
    shown: ['POST https://a1b2c3.lambda-url.eu-west-1.on.aws/', '403 Forbidden', 'x-amzn-errortype: AccessDeniedException'],
    near: ['POST https://a1b2c3.lambda-url.eu-west-1.on.aws/', '502 Bad Gateway', 'x-amzn-errortype: InternalServerErrorException'],
  },
  'load-balancer-unavailable': {
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    shown: ['GET https://api.example/items', '503 Service Temporarily Unavailable', 'Server: awselb/2.0'],
    near: ['GET https://api.example/items', '403 Forbidden', 'Server: awselb/2.0'],
  },
  'load-balancer-forbidden': {
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
    shown: ['OPTIONS https://api.example/items for PUT', '403 Forbidden', 'Server: awselb/2.0'],
    near: ['OPTIONS https://api.example/items for PUT', '403 Forbidden', 'Server: nginx'],
  },
  'lambda-url-duplicate': {
    source: 'https://github.com/aws-powertools/powertools-lambda-python/issues/4163',
    shown: [
      'GET https://a1b2.lambda-url.eu-west-1.on.aws/',
      '200',
      'Access-Control-Allow-Origin: https://app.example, https://app.example',
    ],
    near: ['GET https://a1b2.lambda-url.eu-west-1.on.aws/', '200', 'Access-Control-Allow-Origin: https://other.example'],
  },
  'aws-service-error': {
    source: 'https://github.com/aws-amplify/amplify-js/issues/8152',
    shown: [
      'POST https://cognito-idp.eu-central-1.amazonaws.com/',
      '400',
      'x-amzn-errortype: NotAuthorizedException:',
      'x-amzn-errormessage: Access Token has expired',
    ],
    near: ['POST https://a1b2.execute-api.eu-central-1.amazonaws.com/prod/items', '400', 'x-amzn-errortype: BadRequestException'],
  },
} satisfies Readonly<Record<string, FactExamples>>
