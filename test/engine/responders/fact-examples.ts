import { AMAZON_FRONT_ENDS } from './examples/amazon-front-ends.ts'
import { AMAZON_S3 } from './examples/amazon-s3.ts'
import { API_GATEWAY } from './examples/api-gateway.ts'
import { API_MANAGERS } from './examples/api-managers.ts'
import { APPLICATIONS } from './examples/applications.ts'
import { CDNS } from './examples/cdns.ts'
import { CORS_DEFAULTS } from './examples/cors-defaults.ts'
import { CORS_LIBRARIES } from './examples/cors-libraries.ts'
import { DATA_PLATFORMS } from './examples/data-platforms.ts'
import { DOUBLE_SLASHES } from './examples/double-slashes.ts'
import { ERROR_MESSAGES } from './examples/error-messages.ts'
import { FILE_LINKS } from './examples/file-links.ts'
import { FRAMEWORK_LOGINS } from './examples/framework-logins.ts'
import { FRAMEWORK_REDIRECTS } from './examples/framework-redirects.ts'
import { FRAMEWORKS } from './examples/frameworks.ts'
import { GATEWAYS } from './examples/gateways.ts'
import { GOOGLE_AND_AZURE } from './examples/google-and-azure.ts'
import { HOSTING } from './examples/hosting.ts'
import { IDENTITY_SERVERS } from './examples/identity-servers.ts'
import { JAVA_AND_PHP_CORS } from './examples/java-and-php-cors.ts'
import { LOGINS } from './examples/logins.ts'
import { MIDDLEWARE_ORDER } from './examples/middleware-order.ts'
import { MORE_FRAMEWORKS } from './examples/more-frameworks.ts'
import { MORE_SELF_HOSTED } from './examples/more-self-hosted.ts'
import { NETWORKS } from './examples/networks.ts'
import { OBJECT_STORES } from './examples/object-stores.ts'
import { PAGES_INSTEAD_OF_DATA } from './examples/pages-instead-of-data.ts'
import { SELF_HOSTED } from './examples/self-hosted.ts'
import { THIRD_PARTIES } from './examples/third-parties.ts'
import { TUNNELS } from './examples/tunnels.ts'
import { WEB_SERVERS } from './examples/web-servers.ts'
import { WEBHOOKS_AND_FORMS } from './examples/webhooks-and-forms.ts'

/** Where a fact is known from, and two messages, line by line: one that shows it, and one that nearly does. */
export interface FactExamples {
  /** The public page that says so: documentation, source code or a report that was resolved. */
  readonly source: string
  readonly shown: readonly string[]
  readonly near: readonly string[]
}

/** By the fact's id. */
export const FACT_EXAMPLES: Readonly<Record<string, FactExamples>> = {
  ...AMAZON_FRONT_ENDS,
  ...AMAZON_S3,
  ...API_GATEWAY,
  ...API_MANAGERS,
  ...APPLICATIONS,
  ...CDNS,
  ...CORS_DEFAULTS,
  ...CORS_LIBRARIES,
  ...DATA_PLATFORMS,
  ...DOUBLE_SLASHES,
  ...ERROR_MESSAGES,
  ...FILE_LINKS,
  ...FRAMEWORK_LOGINS,
  ...FRAMEWORK_REDIRECTS,
  ...FRAMEWORKS,
  ...GATEWAYS,
  ...GOOGLE_AND_AZURE,
  ...HOSTING,
  ...IDENTITY_SERVERS,
  ...JAVA_AND_PHP_CORS,
  ...LOGINS,
  ...MIDDLEWARE_ORDER,
  ...MORE_FRAMEWORKS,
  ...MORE_SELF_HOSTED,
  ...NETWORKS,
  ...OBJECT_STORES,
  ...PAGES_INSTEAD_OF_DATA,
  ...SELF_HOSTED,
  ...THIRD_PARTIES,
  ...TUNNELS,
  ...WEB_SERVERS,
  ...WEBHOOKS_AND_FORMS,
}
