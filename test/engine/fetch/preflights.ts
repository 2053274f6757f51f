import {
  failingPreflightSteps,
  type PreflightedRequest,
  type PreflightResponse,
  type PreflightStep,
} from '../../../src/engine/fetch/preflight-check.ts'

export const origin = 'http://web-platform.test:8000'

/** Where the fetch itself ends. */
export function firstFailingStep({
  request,
  response,
}: {
  request: PreflightedRequest
  response: PreflightResponse
}): PreflightStep | null {
  return failingPreflightSteps(request, response)[0] ?? null
}

export const shared = [`Access-Control-Allow-Origin: ${origin}`, 'Access-Control-Allow-Credentials: true']
