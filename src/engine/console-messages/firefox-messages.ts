import type { MessageFrame, MessageTemplate } from './message-template.ts'

/** What every CORS error of Firefox begins with. */
export const FIREFOX_FRAMES: readonly MessageFrame[] = [
  { text: 'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at {url}' },
]

/** Firefox's reasons by console category, as printed after “(Reason: ” (measured in Firefox 153). The pages at MDN leave out the number at the end. */
export const FIREFOX_MESSAGES: readonly MessageTemplate[] = [
  {
    name: 'CORSMissingAllowOrigin2',
    text: "CORS header 'Access-Control-Allow-Origin' missing",
    steps: ['allow-origin-missing'],
    at: null,
  },
  {
    name: 'CORSNotSupportingCredentials',
    text: "Credential is not supported if the CORS header 'Access-Control-Allow-Origin' is '*'",
    steps: ['allow-origin-wildcard'],
    at: null,
  },
  {
    name: 'CORSMultipleAllowOriginNotAllowed',
    text: "Multiple CORS header 'Access-Control-Allow-Origin' not allowed",
    steps: ['allow-origin-mismatch'],
    at: null,
  },
  {
    name: 'CORSAllowOriginNotMatchingOrigin',
    text: "CORS header 'Access-Control-Allow-Origin' does not match '{value}'",
    steps: ['allow-origin-mismatch'],
    at: null,
  },
  {
    name: 'CORSMissingAllowCredentials',
    text: "expected 'true' in CORS header 'Access-Control-Allow-Credentials'",
    steps: ['allow-credentials'],
    at: null,
  },
  {
    name: 'CORSExternalRedirectNotAllowed',
    text: 'CORS request external redirect not allowed',
    steps: ['preflight-redirect'],
    at: 'preflight',
  },
  {
    name: 'CORSPreflightDidNotSucceed3',
    text: 'CORS preflight response did not succeed',
    olderTexts: ['CORS preflight channel did not succeed'],
    steps: ['preflight-status', 'preflight-redirect'],
    at: 'preflight',
  },
  {
    name: 'CORSInvalidAllowMethod',
    text: "invalid token '{value}' in CORS header 'Access-Control-Allow-Methods'",
    steps: ['allow-methods-invalid'],
    at: 'preflight',
  },
  {
    name: 'CORSMethodNotFound',
    text: "Did not find method in CORS header 'Access-Control-Allow-Methods'",
    steps: ['method-not-allowed'],
    at: 'preflight',
  },
  {
    name: 'CORSInvalidAllowHeader',
    text: "invalid token '{value}' in CORS header 'Access-Control-Allow-Headers'",
    steps: ['allow-headers-invalid'],
    at: 'preflight',
  },
  {
    name: 'CORSMissingAllowHeaderFromPreflight2',
    text: "header '{header}' is not allowed according to header 'Access-Control-Allow-Headers' from CORS preflight response",
    olderTexts: ["missing token '{header}' in CORS header 'Access-Control-Allow-Headers' from CORS preflight channel"],
    steps: ['header-not-allowed'],
    at: 'preflight',
  },
  { name: 'CORSDidNotSucceed2', text: 'CORS request did not succeed', steps: ['network-error'], at: 'request' },
  { name: 'CORSRequestNotHttp', text: 'CORS request not http', steps: ['request-scheme', 'redirect-scheme'], at: 'request' },
]
