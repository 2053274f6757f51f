import { APPLICATIONS } from './applications.ts'
import { APPS_AND_BROWSERS } from './apps-and-browsers.ts'
import { APPS_AND_SITES } from './apps-and-sites.ts'
import { DEVELOPMENT_SERVERS } from './development-servers.ts'
import { DEVICES_AND_DATABASES } from './devices-and-databases.ts'
import { FILES_AND_CACHES } from './files-and-caches.ts'
import { FRAMES_AND_EXTENSIONS } from './frames-and-extensions.ts'
import { FRAMEWORKS } from './frameworks.ts'
import { FRAMEWORKS_AND_SHOPS } from './frameworks-and-shops.ts'
import { GATEWAYS_AND_MESHES } from './gateways-and-meshes.ts'
import { GO_RUST_AND_JAVA } from './go-rust-and-java.ts'
import { HOSTING_AND_CACHES } from './hosting-and-caches.ts'
import { KEYS_AND_SESSIONS } from './keys-and-sessions.ts'
import { LIBRARIES } from './libraries.ts'
import { LIBRARIES_AND_CLIENTS } from './libraries-and-clients.ts'
import { LOGINS_AND_REDIRECTS } from './logins-and-redirects.ts'
import { MORE_GATEWAYS_AND_CLOUDS } from './more-gateways-and-clouds.ts'
import { PAGES_AND_CLIENTS } from './pages-and-clients.ts'
import { PROGRAMS_AND_LIBRARIES } from './programs-and-libraries.ts'
import { PROXIES_IN_FRONT } from './proxies-in-front.ts'
import type { ReportedCase } from './report.ts'
import { SELF_HOSTED } from './self-hosted.ts'
import { SERVERS } from './servers.ts'
import { STORES_AND_CDNS } from './stores-and-cdns.ts'
import { STORES_LOGINS_AND_GATEWAYS } from './stores-logins-and-gateways.ts'
import { THIRD_PARTIES } from './third-parties.ts'
import { TOKENS_AND_ORIGINS } from './tokens-and-origins.ts'
import { TUNNELS_AND_PUBLIC_APIS } from './tunnels-and-public-apis.ts'
import { WEB_FRAMEWORKS } from './web-frameworks.ts'
import { WEBHOOKS_AND_LIBRARIES } from './webhooks-and-libraries.ts'

/** Public reports of trouble: a table for each kind of server or product. */
export const REPORTS: readonly ReportedCase[] = [
  ...LOGINS_AND_REDIRECTS,
  ...LIBRARIES,
  ...STORES_AND_CDNS,
  ...APPLICATIONS,
  ...THIRD_PARTIES,
  ...SERVERS,
  ...FRAMEWORKS,
  ...APPS_AND_SITES,
  ...SELF_HOSTED,
  ...KEYS_AND_SESSIONS,
  ...GO_RUST_AND_JAVA,
  ...PROXIES_IN_FRONT,
  ...PAGES_AND_CLIENTS,
  ...WEB_FRAMEWORKS,
  ...GATEWAYS_AND_MESHES,
  ...HOSTING_AND_CACHES,
  ...TOKENS_AND_ORIGINS,
  ...PROGRAMS_AND_LIBRARIES,
  ...LIBRARIES_AND_CLIENTS,
  ...APPS_AND_BROWSERS,
  ...FILES_AND_CACHES,
  ...TUNNELS_AND_PUBLIC_APIS,
  ...DEVELOPMENT_SERVERS,
  ...MORE_GATEWAYS_AND_CLOUDS,
  ...FRAMES_AND_EXTENSIONS,
  ...DEVICES_AND_DATABASES,
  ...FRAMEWORKS_AND_SHOPS,
  ...STORES_LOGINS_AND_GATEWAYS,
  ...WEBHOOKS_AND_LIBRARIES,
]
