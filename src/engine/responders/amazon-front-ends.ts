import { shortened } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { headerOf, hostOf, type Observation } from './observation.ts'

/** What Amazon’s load balancers and function URLs respond for the code behind them. */
export const AMAZON_FRONT_ENDS: readonly Fact[] = [
  {
    id: 'lambda-url-forbidden',
    signs: [{ status: [403], platform: 'aws-lambda-url' }],
    title: 'The Lambda function URL isn’t public',
    means:
      'Lambda denied the request before your function ran: the function URL requires IAM, or its resource policy doesn’t let everyone invoke it.',
    remedy:
      'Set the auth type to NONE and grant lambda:InvokeFunctionUrl and lambda:InvokeFunction to “*”, or sign the requests. The function URL responds to preflight requests once CORS is configured on the function URL.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'lambda-url-duplicate',
    signs: [{ platform: 'aws-lambda-url', headers: { 'Access-Control-Allow-Origin': /,/ } }],
    title: 'CORS is set on the function URL and in the function',
    means: 'Lambda adds the CORS headers of the function URL to those that your function returns.',
    remedy:
      'Remove the CORS headers (or the CORS middleware) from the function’s code and keep the CORS configuration of the function URL, or the other way round.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'load-balancer-unavailable',
    signs: [{ status: [502, 503, 504], headers: { Server: /^awselb/i } }],
    title: 'The AWS load balancer got no response from a target',
    means: ({ entry }) =>
      entry.response.status === 504
        ? 'The target didn’t respond within the load balancer’s idle timeout, 60 seconds by default.'
        : entry.response.status === 503
          ? 'The target group has no target, or no healthy one.'
          : 'The target closed the connection or sent something that isn’t valid HTTP.',
    remedy: ({ entry, at }) =>
      entry.response.status === 504
        ? 'Make the request faster or asynchronous, or raise the idle timeout of the load balancer.'
        : `Check the health of the targets and the application’s log. A target’s keep-alive timeout must be longer than the load balancer’s idle timeout.${entry.response.status === 502 ? ` A Lambda function must return a statusCode, and strings as header values${at === 'preflight' ? ', for OPTIONS too' : ''}.` : ''}`,
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'load-balancer-forbidden',
    signs: [{ status: [403, 405], headers: { Server: /^awselb/i } }],
    title: 'AWS WAF or a listener rule rejected the request',
    means: (seen) =>
      `The load balancer in front of ${hostOf(seen)} responded itself: AWS WAF blocked the request, or a listener rule returns a fixed response.`,
    remedy: 'Look for the blocking rule in the AWS WAF log and in the listener’s rules, and let OPTIONS through both.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'aws-service-error',
    signs: [{ at: 'response', status: [400, 401, 403], platform: 'aws-api', without: ['Access-Control-Allow-Origin'] }],
    title: 'An AWS service rejected the request',
    means: (seen) =>
      `${serviceOf(seen)} says “${shortened([headerOf(seen, 'x-amzn-errortype').split(':')[0], headerOf(seen, 'x-amzn-errormessage')].filter(Boolean).join(': '), 120)}”.`,
    remedy: (seen) =>
      /NotAuthorized|ExpiredToken|UnrecognizedClient|InvalidSignature|AccessDenied/i.test(headerOf(seen, 'x-amzn-errortype'))
        ? 'Sign in again, or refresh the tokens or credentials before they expire. If it says that access is denied, correct the permissions of the role or user.'
        : 'Correct what the error names. Its name and message are in the response headers x-amzn-errortype and x-amzn-errormessage.',
    responsible: 'page',
    headers: 'none',
  },
]

/** Amazon Cognito’s hosts are known best by their name. */
function serviceOf(seen: Observation): string {
  return /^cognito-/.test(seen.url?.hostname ?? '') ? 'Amazon Cognito' : hostOf(seen)
}
