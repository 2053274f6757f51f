import { type RecorderProfile, unknownRecorder } from './recorder-profile.ts'

/**
 * `@neuralegion/cypress-har-generator`, read in 5.17.1 and run: the DevTools protocol, so Chromium. A failed request has status 0 and no error, but the
 * headers of what was sent, and of a response that was refused: its Location shows that this was a redirect.
 */
export const cypressHarGenerator: RecorderProfile = {
  ...unknownRecorder,
  id: 'cypress-har-generator',
  creator: /cypress-har-generator$/,
  browser: 'chromium',
  outcome: 'status-0',
  deliversIn: ['chromium'],
  preflightStarts: ['during-request', 'just-before-request', 'before-request'],
  timeIncludesPreflight: true,
  neverSent: 'no-sent-headers',
  limits: () => ['This recording doesn’t say why a request failed.'],
}
