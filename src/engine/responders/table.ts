import type { HeaderList } from '../fetch/header-list.ts'
import { remembering, rememberingObjects } from '../fetch/remembering.ts'
import type { Evidence } from '../report/evidence.ts'
import { AMAZON_FRONT_ENDS } from './amazon-front-ends.ts'
import { AMAZON_S3_RESPONSES } from './amazon-s3.ts'
import { API_GATEWAY_RESPONSES } from './api-gateway.ts'
import { API_MANAGERS } from './api-managers.ts'
import { APPLICATIONS } from './applications.ts'
import { CDNS } from './cdns.ts'
import { CORS_DEFAULTS } from './cors-defaults.ts'
import { CORS_LIBRARIES } from './cors-libraries.ts'
import { DATA_PLATFORMS } from './data-platforms.ts'
import { DOUBLE_SLASHES } from './double-slashes.ts'
import { ERROR_MESSAGES } from './error-messages.ts'
import type { Fact } from './fact.ts'
import { FILE_LINKS } from './file-links.ts'
import { FRAMEWORK_LOGINS } from './framework-logins.ts'
import { FRAMEWORK_REDIRECTS } from './framework-redirects.ts'
import { FRAMEWORKS } from './frameworks.ts'
import { GATEWAYS } from './gateways.ts'
import { GOOGLE_AND_AZURE } from './google-and-azure.ts'
import { HOSTING } from './hosting.ts'
import { IDENTITY_SERVERS } from './identity-servers.ts'
import { JAVA_AND_PHP_CORS } from './java-and-php-cors.ts'
import { LOGINS } from './logins.ts'
import { MIDDLEWARE_ORDER } from './middleware-order.ts'
import { MORE_FRAMEWORKS } from './more-frameworks.ts'
import { MORE_SELF_HOSTED } from './more-self-hosted.ts'
import { NETWORKS } from './networks.ts'
import { OBJECT_STORES } from './object-stores.ts'
import type { Observation } from './observation.ts'
import { PAGES_INSTEAD_OF_DATA } from './pages-instead-of-data.ts'
import { SELF_HOSTED } from './self-hosted.ts'
import { areShownByHeaders, evidenceOfSigns, mayBeShownBy } from './signs.ts'
import { THIRD_PARTIES } from './third-parties.ts'
import { TUNNELS } from './tunnels.ts'
import { WEB_SERVERS } from './web-servers.ts'
import { WEBHOOKS_AND_FORMS } from './webhooks-and-forms.ts'

/**
 * All that is known about who responds, and why. If several facts apply, the first one counts: what responds instead of the server comes first, and a
 * program before the server or framework that it runs on.
 */
export const FACTS: readonly Fact[] = [
  ...TUNNELS,
  ...NETWORKS,
  ...FILE_LINKS,
  ...WEBHOOKS_AND_FORMS,
  ...DOUBLE_SLASHES,
  ...ERROR_MESSAGES,
  ...PAGES_INSTEAD_OF_DATA,
  ...LOGINS,
  ...FRAMEWORK_LOGINS,
  ...FRAMEWORK_REDIRECTS,
  ...DATA_PLATFORMS,
  ...SELF_HOSTED,
  ...MORE_SELF_HOSTED,
  ...HOSTING,
  ...AMAZON_S3_RESPONSES,
  ...OBJECT_STORES,
  ...API_GATEWAY_RESPONSES,
  ...AMAZON_FRONT_ENDS,
  ...GOOGLE_AND_AZURE,
  ...CDNS,
  ...CORS_DEFAULTS,
  ...CORS_LIBRARIES,
  ...IDENTITY_SERVERS,
  ...APPLICATIONS,
  ...JAVA_AND_PHP_CORS,
  ...API_MANAGERS,
  ...GATEWAYS,
  ...WEB_SERVERS,
  ...THIRD_PARTIES,
  ...MORE_FRAMEWORKS,
  ...MIDDLEWARE_ORDER,
  ...FRAMEWORKS,
]

/** A fact that applies to a response, and the lines that show it. */
export interface Recognition {
  readonly fact: Fact
  readonly evidence: readonly Evidence[]
}

/** What is known of a response by its signs; null where nothing is. */
export function recognition(seen: Observation): Recognition | null {
  const { status, headers } = seen.entry.response
  for (const { fact, signs } of possibleWith(headers)(`${status} ${seen.url?.port ?? ''} ${seen.url?.hostname ?? ''}`)) {
    const evidence = evidenceOfSigns(signs, seen)
    if (evidence !== null) return { fact, evidence }
  }
  return null
}

const SIGNS = FACTS.flatMap((fact) => fact.signs.map((signs) => ({ fact, signs })))

/** The signs that a response of that status, port and host name may show: seven tenths of them are those of others. */
const possibleFor = remembering((key) => {
  const [status, port = '', hostname = ''] = key.split(' ')
  return SIGNS.filter(({ signs }) => mayBeShownBy(signs, { status: Number(status), port, hostname }))
})

const possibleWith = rememberingObjects((headers: HeaderList) =>
  remembering((key) => possibleFor(key).filter(({ signs }) => areShownByHeaders(signs, headers))),
)
