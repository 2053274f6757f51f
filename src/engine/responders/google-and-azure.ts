import { shortened } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { hostOf, isJson, methodOf, type Observation, pageOf, secondsOf } from './observation.ts'

const GOOGLE_FRONTEND = /^Google Frontend$/
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/i

/** Project, region and name. */
const EMULATED_FUNCTION = /^\/[a-z][a-z0-9-]{3,40}\/([a-z]+-[a-z]+\d+)\/([\w-]+)/
const CLOUD_RUN = ['google-cloud-functions', 'google-cloud-run'] as const
const APP_SERVICE = 'azure-app-service'

/** What Google Cloud and Azure respond in front of the code that runs there. */
export const GOOGLE_AND_AZURE: readonly Fact[] = [
  {
    id: 'google-invoker-missing',
    signs: [
      { status: [403], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND } },
      { at: 'preflight', status: [401], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND } },
    ],
    title: 'This function or service isn’t public',
    means: (seen) =>
      `Google Cloud rejected the request before your code ran: ${hostOf(seen)} requires permission to invoke it${seen.at === 'preflight' ? ', and a preflight request never carries a token' : ''}.`,
    remedy:
      'Grant the role Cloud Run Invoker (Cloud Functions Invoker for 1st gen) to allUsers, or deploy with --allow-unauthenticated, and check the user’s token in your code.',
    responsible: 'gateway',
    headers: 'allow',
  },
  {
    id: 'google-function-not-found',
    signs: [
      { status: [404], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND, 'Content-Type': /^text\/html/i } },
      { status: [302], host: /\.cloudfunctions\.net$/i, location: /^https:\/\/accounts\.google\.com\/ServiceLogin\b/ },
    ],
    title: 'There is no function or service at this URL',
    means: (seen) =>
      `The response is Google’s own ${seen.entry.response.status === 404 ? '404 page' : 'redirect to a login'}: no function of that name is deployed at ${hostOf(seen)}, often because it is in another region${regionOf(seen)}.`,
    remedy:
      'Correct the function’s name and region in the page (Firebase: getFunctions(app, "europe-west1")), and check that the deployment succeeded.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'firebase-emulator-no-function',
    signs: [
      { host: LOOPBACK, status: [404], path: EMULATED_FUNCTION, body: /does not exist, valid functions are/ },
      {
        host: LOOPBACK,
        port: '5001',
        status: [404],
        path: EMULATED_FUNCTION,
        headers: { 'X-Powered-By': /^Express$/ },
        // An Express app in a function sends it with its page for a path without a route.
        without: ['Content-Security-Policy'],
        holds: (seen) => !isJson(seen),
      },
    ],
    title: 'The Firebase emulator has no such function',
    means: ({ url }) => {
      const [, region = '', name = ''] = EMULATED_FUNCTION.exec(url?.pathname ?? '') ?? []
      return `The functions emulator responded: it has no function ${shortened(name, 40)} in the region ${shortened(region, 30)}, so no code of yours ran, its CORS settings included.`
    },
    remedy:
      'Give the page the function’s own region, for the emulator too: getFunctions(app, "europe-west1") before connectFunctionsEmulator(). Compare name and region with the list that the emulator prints when it starts.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'google-function-failed',
    signs: [{ status: [500, 502, 503, 504], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND } }],
    title: 'The Google Cloud function or service failed',
    means: ({ entry }) =>
      entry.response.status === 504
        ? 'The function didn’t respond within its time limit.'
        : `The function crashed, ran out of memory or couldn’t start (${entry.response.status}), so its own CORS headers were never sent.`,
    remedy:
      'Read the logs of the function in Cloud Logging. Catch exceptions and respond with the CORS headers too; raise memory or the timeout if the log says so.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'google-body-too-large',
    signs: [{ at: 'response', status: [413], headers: { Server: GOOGLE_FRONTEND } }],
    title: 'The request body is too large for Google Cloud',
    means:
      'Google’s front end rejected the upload before your code saw it: the body is too large. The limit is 32 MB for Cloud Run and App Engine over HTTP/1, 10 MB for 1st gen functions.',
    remedy: 'Upload large files straight to Cloud Storage with a signed URL, or send smaller parts.',
    responsible: 'page',
    headers: 'reveal-error',
  },
  {
    id: 'google-load-balancer',
    signs: [{ status: [502, 503, 504], platform: 'google-load-balancer', headers: { 'Content-Type': /^text\/(html|plain)/i } }],
    title: 'The Google Cloud load balancer got no response from a backend',
    means: (seen) =>
      `The load balancer itself responded${secondsOf(seen) === null ? '' : ` after ${secondsOf(seen)} seconds`}: no backend is healthy, or the backend took longer than the timeout of the backend service, 30 seconds by default.`,
    remedy: 'Check the backends’ health and logs. If requests take longer, raise the timeout of the backend service.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'google-iap',
    signs: [
      { headers: { 'x-goog-iap-generated-response': /^true$/i } },
      { status: [302], location: /^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\?.*iap/i },
    ],
    title: 'Google’s Identity-Aware Proxy requires a login',
    means:
      'Identity-Aware Proxy responded instead of your server: the request has no valid session, and a preflight request never has one.',
    remedy:
      'Turn on “Enable HTTP OPTIONS” in the IAP access settings of this backend, so that preflight requests pass. If the session has expired, let the user open the page again to log in.',
    responsible: 'gateway',
    headers: 'none',
  },
  {
    id: 'apps-script-preflight',
    signs: [
      { at: 'preflight', host: /^script\.google(usercontent)?\.com$/i },
      { host: /^accounts\.google\.com$/i, redirectedFrom: /^https:\/\/script\.google\.com\//i },
      { host: /^script\.google(usercontent)?\.com$/i, without: ['Access-Control-Allow-Origin'] },
    ],
    title: 'Apps Script web apps can’t handle this request',
    means: (seen) =>
      seen.at === 'preflight'
        ? 'Apps Script web apps only run doGet and doPost: they never handle a preflight request, whatever the script does.'
        : 'Apps Script responded with its own login or error page, which never has CORS headers: the web app isn’t open to everyone, or the script threw.',
    remedy: (seen) =>
      seen.at === 'preflight'
        ? 'Avoid the preflight request: send the JSON as text with Content-Type: text/plain, and no other custom headers. Read it with JSON.parse(e.postData.contents).'
        : 'Deploy the web app with “Execute as: Me” and “Who has access: Anyone”, use the /exec URL of the new deployment, and return ContentService output from doGet and doPost.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'app-service-cors',
    signs: [{ status: [200, 201, 202, 204, 400, 404], platform: APP_SERVICE }],
    title: 'Azure App Service responded instead of your code',
    means:
      'Azure App Service and Azure Functions have a CORS setting of their own. As soon as it has an entry, the platform handles CORS, and the CORS settings in your code have no effect.',
    remedy: (seen) =>
      `In the Azure portal, open CORS of the app, add ${pageOf(seen)} and select “Enable Access-Control-Allow-Credentials” if credentials are included (az webapp cors add). Or empty that list, “*” included, and let your code set CORS.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'app-service-stopped',
    signs: [
      { status: [403], platform: APP_SERVICE, reason: /^Site Disabled$/i },
      { status: [403], platform: APP_SERVICE, body: /web app is stopped|Site Disabled/i },
    ],
    title: 'The app on Azure App Service is stopped',
    means: 'Azure responds with 403 (Site Disabled) while the app is stopped, or after a quota of its plan is used up.',
    remedy:
      'Start the app in the portal (or with az webapp start). If it stops again, look at Quotas: the Free and Shared plans have a daily limit of CPU time.',
    responsible: 'server',
    headers: 'none',
  },
  {
    id: 'app-service-authentication',
    signs: [
      { status: [401, 403], platform: APP_SERVICE },
      { status: [302], location: /\/\.auth\/login\//i },
      { status: [302], platform: APP_SERVICE, location: /login\.(microsoftonline|windows)\./i },
    ],
    title: 'App Service authentication requires a login',
    means: (seen) =>
      `The platform of ${hostOf(seen)} required a login or a function key before your code ran${seen.at === 'preflight' ? ', and a preflight request never carries one' : ''}.`,
    remedy: (seen) =>
      `Add ${pageOf(seen)} to the app’s CORS setting in the portal, which lets preflight requests pass, set unauthenticated requests to “HTTP 401” instead of a redirect, and send the token or key.`,
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'app-service-unavailable',
    signs: [{ status: [500, 502, 503, 504], platform: APP_SERVICE }],
    title: 'The app on Azure App Service failed',
    means: (seen) =>
      (seen.entry.time ?? 0) >= 225_000
        ? 'Azure’s load balancer ended the request after 230 seconds, its limit for a response.'
        : `The app crashed, is starting or is stopped (${seen.entry.response.status}), so its CORS headers were never sent.`,
    remedy: (seen) =>
      (seen.entry.time ?? 0) >= 225_000
        ? 'Do the work in the background (Durable Functions, a queue) and respond at once.'
        : 'Check the app’s log stream and “Diagnose and solve problems”, then start or fix it.',
    responsible: 'server',
    headers: 'reveal-error',
  },
  {
    id: 'azure-application-gateway',
    signs: [{ status: [403, 413, 502, 503, 504], headers: { Server: /^Microsoft-Azure-Application-Gateway/i } }],
    title: 'Azure Application Gateway responded itself',
    means: ({ entry }) =>
      entry.response.status === 403 || entry.response.status === 413
        ? 'Its web application firewall (WAF) rejected the request before the application saw it: a rule matched, or the body is too large.'
        : 'No backend is healthy, or the backend didn’t respond within the timeout of its setting (20 seconds by default).',
    remedy: ({ entry }) =>
      entry.response.status === 403 || entry.response.status === 413
        ? 'Look up the matching rule in the firewall log, and exclude this path or raise the body size limit. Let OPTIONS pass.'
        : 'Check the backend health in the portal and the application’s log. If requests take longer, raise the request timeout in the backend setting.',
    responsible: 'gateway',
    headers: 'reveal-error',
  },
  {
    id: 'api-management',
    signs: [
      { platform: 'azure-api-management', without: ['Access-Control-Allow-Origin'] },
      { at: 'preflight', platform: 'azure-api-management', status: [401, 403, 404] },
    ],
    title: 'The cors policy in Azure API Management doesn’t allow this request',
    means: (seen) =>
      `API Management responds to preflight requests according to its cors policy. Without one that lists ${pageOf(seen)} and ${methodOf(seen)} it sends no CORS headers, or looks for an OPTIONS operation and responds with 404 or 401.`,
    remedy: (seen) =>
      `Add a cors policy to <inbound> of the API or product, before authentication, with ${pageOf(seen)} in allowed-origins, ${methodOf(seen)} in allowed-methods and the request headers in allowed-headers.`,
    responsible: 'gateway',
    headers: 'allow',
  },
]

/** The region that the host name of a 1st gen function names, for a sentence. */
function regionOf({ url }: Observation): string {
  const [, region] = /^([a-z]+-[a-z]+\d+)-/.exec(url?.hostname ?? '') ?? []
  return region === undefined ? '' : ` than ${region}`
}
