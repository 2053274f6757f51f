import type { Fact } from './fact.ts'
import { hostOf, methodOf, pageOf, secondsOf } from './observation.ts'

const GOOGLE_FRONTEND = /^Google Frontend$/
const CLOUD_RUN = ['google-cloud-functions', 'google-cloud-run'] as const
const APP_SERVICE = 'azure-app-service'

/** What Google Cloud and Azure respond in front of the code that runs there. */
export const GOOGLE_AND_AZURE: readonly Fact[] = [
  {
    id: 'google-invoker-missing',
    source: 'https://cloud.google.com/run/docs/authenticating/public',
    signs: [
      { status: [403], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND } },
      { at: 'preflight', status: [401], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND } },
    ],
    responder: 'Google Cloud',
    title: 'Not everybody may invoke this function or service',
    means: (seen) =>
      `Google Cloud refused the request before your code ran: ${hostOf(seen)} requires the permission to invoke it${seen.at === 'preflight' ? ', and a preflight request never carries a token' : ''}.`,
    remedy:
      'Grant the role Cloud Run Invoker (Cloud Functions Invoker for 1st gen) to allUsers, or deploy with --allow-unauthenticated, and check the user’s token in your code.',
    responsible: 'gateway',
    headers: 'allow',
    examples: {
      shown: [
        'OPTIONS https://us-central1-proj.cloudfunctions.net/rate for POST',
        '403',
        'Server: Google Frontend',
        'Content-Type: text/html; charset=UTF-8',
      ],
      near: ['GET https://us-central1-proj.cloudfunctions.net/rate', '500', 'Server: Google Frontend'],
    },
  },
  {
    id: 'google-function-not-found',
    source: 'https://firebase.google.com/docs/functions/callable',
    signs: [{ status: [404], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND, 'Content-Type': /^text\/html/i } }],
    responder: 'Google Cloud',
    title: 'There is no function or service at this URL',
    means: (seen) =>
      `Google’s own 404 page came back: no function of that name is deployed at ${hostOf(seen)}, often because it is in another region.`,
    remedy:
      'Correct the function’s name and region in the page (Firebase: getFunctions(app, "europe-west1")), and check that the deployment succeeded.',
    responsible: 'page',
    headers: 'none',
    examples: {
      shown: [
        'OPTIONS https://us-central1-proj.cloudfunctions.net/rate for POST',
        '404',
        'Server: Google Frontend',
        'Content-Type: text/html; charset=UTF-8',
      ],
      near: [
        'OPTIONS https://us-central1-proj.cloudfunctions.net/rate for POST',
        '404',
        'Server: Google Frontend',
        'Content-Type: application/json',
        'X-Powered-By: Express',
      ],
    },
  },
  {
    id: 'google-function-failed',
    source: 'https://cloud.google.com/run/docs/troubleshooting',
    signs: [{ status: [500, 502, 503, 504], platform: CLOUD_RUN, headers: { Server: GOOGLE_FRONTEND } }],
    responder: 'Google Cloud',
    title: 'The Google Cloud function or service failed',
    means: ({ entry }) =>
      entry.response.status === 504
        ? 'The function did not respond within its time limit.'
        : `The function crashed, ran out of memory or could not start (${entry.response.status}), so its own CORS headers were never sent.`,
    remedy:
      'Read the logs of the function in Cloud Logging. Catch exceptions and respond with the CORS headers too; raise memory or the timeout if the log says so.',
    responsible: 'server',
    headers: 'reveal-error',
    examples: {
      shown: ['POST https://us-central1-proj.cloudfunctions.net/rate', '500', 'Server: Google Frontend'],
      near: ['POST https://us-central1-proj.cloudfunctions.net/rate', '400', 'Server: Google Frontend'],
    },
  },
  {
    id: 'google-body-too-large',
    source: 'https://cloud.google.com/run/quotas',
    signs: [{ at: 'response', status: [413], headers: { Server: GOOGLE_FRONTEND } }],
    responder: 'Google Cloud',
    title: 'The request body is larger than Google Cloud accepts',
    means:
      'Google’s front end refused the upload before your code saw it: the body is too large. The limit is 32 MB for Cloud Run and App Engine over HTTP/1, 10 MB for 1st gen functions.',
    remedy: 'Upload large files straight to Cloud Storage with a signed URL, or send smaller parts.',
    responsible: 'page',
    headers: 'reveal-error',
    examples: {
      shown: ['POST https://store.appspot.com/upload', '413', 'Server: Google Frontend'],
      near: ['POST https://store.example/upload', '413', 'Server: nginx'],
    },
  },
  {
    id: 'google-load-balancer',
    source: 'https://cloud.google.com/load-balancing/docs/https/troubleshooting-ext-https-lbs',
    signs: [{ status: [502, 503, 504], platform: 'google-load-balancer', headers: { 'Content-Type': /^text\/(html|plain)/i } }],
    responder: 'Google Cloud load balancer',
    title: 'The Google Cloud load balancer got no response from a backend',
    means: (seen) =>
      `The load balancer responded itself${secondsOf(seen) === null ? '' : ` after ${secondsOf(seen)} seconds`}: no backend is healthy, or the backend took longer than the timeout of the backend service, 30 seconds unless configured.`,
    remedy: 'Check the backends’ health and logs. If requests take longer, raise the timeout of the backend service.',
    responsible: 'gateway',
    headers: 'reveal-error',
    examples: {
      shown: ['GET https://api.example/report', '502', 'Via: 1.1 google', 'Content-Type: text/html; charset=UTF-8', 'after 30.1 s'],
      near: ['GET https://api.example/report', '404', 'Via: 1.1 google', 'Content-Type: text/html'],
    },
  },
  {
    id: 'google-iap',
    source: 'https://cloud.google.com/iap/docs/customizing#allowing_http_options_requests_cors_preflight',
    signs: [
      { headers: { 'x-goog-iap-generated-response': /^true$/i } },
      { status: [302], location: /^https:\/\/accounts\.google\.com\/o\/oauth2\/v2\/auth\?.*iap/i },
    ],
    responder: 'Identity-Aware Proxy',
    title: 'Google’s Identity-Aware Proxy wants a login',
    means:
      'Identity-Aware Proxy responded instead of your server: the request has no valid session, and a preflight request never has one.',
    remedy:
      'Turn on “Enable HTTP OPTIONS” in the IAP access settings of this backend, so that preflight requests pass. If the session is over, let the user open the page again to log in.',
    responsible: 'gateway',
    headers: 'none',
    examples: {
      shown: ['OPTIONS https://api.example/items for PUT', '401', 'x-goog-iap-generated-response: true'],
      near: ['OPTIONS https://api.example/items for PUT', '401', 'Via: 1.1 google'],
    },
  },
  {
    id: 'apps-script-preflight',
    source: 'https://developers.google.com/apps-script/guides/web',
    signs: [
      { at: 'preflight', host: /^script\.google(usercontent)?\.com$/i },
      { host: /^accounts\.google\.com$/i, redirectedFrom: /^https:\/\/script\.google\.com\//i },
      { host: /^script\.google(usercontent)?\.com$/i, without: ['Access-Control-Allow-Origin'] },
    ],
    responder: 'Google Apps Script',
    title: 'Apps Script web apps can’t handle this request',
    means: (seen) =>
      seen.at === 'preflight'
        ? 'Apps Script web apps only run doGet and doPost: they never handle a preflight request, whatever the script does.'
        : 'Apps Script responded with a page of its own, a login or an error page, which never has CORS headers: the web app is not open to everyone, or the script threw.',
    remedy: (seen) =>
      seen.at === 'preflight'
        ? 'Avoid the preflight request: send the JSON as text with Content-Type: text/plain, and no other custom headers. Read it with JSON.parse(e.postData.contents).'
        : 'Deploy the web app with “Execute as: Me” and “Who has access: Anyone”, use the /exec URL of the new deployment, and return ContentService output from doGet and doPost.',
    responsible: 'page',
    headers: 'none',
    examples: {
      shown: ['OPTIONS https://script.google.com/macros/s/AKf/exec for POST', '405', 'Server: GSE'],
      near: ['OPTIONS https://www.googleapis.com/drive/v3/files for POST', '404', 'Server: ESF'],
    },
  },
  {
    id: 'app-service-cors',
    source: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-web-tutorial-rest-api',
    signs: [{ status: [200, 201, 202, 204, 400, 404], platform: APP_SERVICE }],
    responder: 'Azure App Service',
    title: 'CORS of an Azure App Service app is set in two places',
    means:
      'Azure App Service and Azure Functions have a CORS setting of their own. Once it has any entry, the platform responds in place of your code, whose CORS settings then have no effect.',
    remedy: (seen) =>
      `In the Azure portal, open CORS of the app, add ${pageOf(seen)} and tick “Enable Access-Control-Allow-Credentials” if credentials are included (az webapp cors add). Or empty that list, “*” included, and let your code set CORS.`,
    responsible: 'server',
    headers: 'allow',
    examples: {
      shown: [
        'OPTIONS https://back.azurewebsites.net/negotiate for POST',
        '200 OK',
        'Server: Microsoft-IIS/10.0',
        'Access-Control-Allow-Origin: *',
      ],
      near: ['OPTIONS https://back.example/negotiate for POST', '200 OK', 'Server: Microsoft-IIS/10.0'],
    },
  },
  {
    id: 'app-service-authentication',
    source: 'https://learn.microsoft.com/en-us/azure/app-service/overview-authentication-authorization',
    signs: [
      { status: [401, 403], platform: APP_SERVICE },
      { status: [302], location: /\/\.auth\/login\//i },
      { status: [302], platform: APP_SERVICE, location: /login\.(microsoftonline|windows)\./i },
    ],
    responder: 'Azure App Service',
    title: 'App Service authentication wants a login',
    means: (seen) =>
      `The platform of ${hostOf(seen)} required a login or a function key before your code ran${seen.at === 'preflight' ? ', and a preflight request never carries one' : ''}.`,
    remedy: (seen) =>
      `Add ${pageOf(seen)} to the app’s CORS setting in the portal, which lets preflight requests pass, set unauthenticated requests to “HTTP 401” instead of a redirect, and send the token or key.`,
    responsible: 'gateway',
    headers: 'reveal-error',
    examples: {
      shown: ['OPTIONS https://back.azurewebsites.net/api/items for GET', '401 Unauthorized', 'WWW-Authenticate: Bearer'],
      near: ['OPTIONS https://back.example/api/items for GET', '401 Unauthorized', 'WWW-Authenticate: Bearer'],
    },
  },
  {
    id: 'app-service-unavailable',
    source: 'https://learn.microsoft.com/en-us/troubleshoot/azure/app-service/troubleshoot-http-502-http-503',
    signs: [{ status: [500, 502, 503, 504], platform: APP_SERVICE }],
    responder: 'Azure App Service',
    title: 'The app on Azure App Service failed',
    means: (seen) =>
      (seen.entry.time ?? 0) >= 225_000
        ? 'Azure’s load balancer ended the request after 230 seconds, the longest time a response may take.'
        : `The app crashed, is starting or is stopped (${seen.entry.response.status}), so its CORS headers were never sent.`,
    remedy: (seen) =>
      (seen.entry.time ?? 0) >= 225_000
        ? 'Do the work in the background (Durable Functions, a queue) and respond at once.'
        : 'Look in the log stream and in “Diagnose and solve problems” of the app, and start or fix it.',
    responsible: 'server',
    headers: 'reveal-error',
    examples: {
      shown: ['POST https://back.azurewebsites.net/api/items', '503 Service Unavailable', 'Server: Microsoft-IIS/10.0'],
      near: ['POST https://back.example/api/items', '503 Service Unavailable', 'Server: Microsoft-IIS/10.0'],
    },
  },
  {
    id: 'api-management',
    source: 'https://learn.microsoft.com/en-us/azure/api-management/cors-policy',
    signs: [
      { platform: 'azure-api-management', without: ['Access-Control-Allow-Origin'] },
      { at: 'preflight', platform: 'azure-api-management', status: [401, 403, 404] },
    ],
    responder: 'Azure API Management',
    title: 'The cors policy of Azure API Management does not allow this request',
    means: (seen) =>
      `API Management responds to preflight requests according to its cors policy. Without one that lists ${pageOf(seen)} and ${methodOf(seen)} it sends no CORS headers, or looks for an OPTIONS operation and responds 404 or 401.`,
    remedy: (seen) =>
      `Add a cors policy to <inbound> of the API or product, before authentication, with ${pageOf(seen)} in allowed-origins, ${methodOf(seen)} in allowed-methods and the request headers in allowed-headers.`,
    responsible: 'gateway',
    headers: 'allow',
    examples: {
      shown: ['OPTIONS https://acme.azure-api.net/items for PUT', '404 Resource Not Found', 'Content-Length: 54'],
      near: ['OPTIONS https://api.example/items for PUT', '404 Resource Not Found'],
    },
  },
]
