import type { ReportedCase } from '../reports/report.ts'
import { BROWSER_QUESTIONS } from './browsers.ts'
import { CLOUD_QUESTIONS } from './clouds.ts'
import { GATEWAY_AND_DATABASE_QUESTIONS } from './gateways-and-databases.ts'
import { LOGIN_QUESTIONS } from './logins.ts'
import { SERVER_QUESTIONS } from './servers.ts'
import { URL_QUESTIONS } from './urls-and-starts.ts'

export const QUESTIONS: readonly ReportedCase[] = [
  ...LOGIN_QUESTIONS,
  ...SERVER_QUESTIONS,
  ...CLOUD_QUESTIONS,
  ...BROWSER_QUESTIONS,
  ...URL_QUESTIONS,
  ...GATEWAY_AND_DATABASE_QUESTIONS,
]
