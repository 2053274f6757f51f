import { ASKS_FOR_HEADER, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Apps, extensions, ad blockers, unusual origins and the local network. */
export const APPS_AND_BROWSERS: readonly ReportedCase[] = [
  report(
    'An ad blocker takes “analytics” in the own API’s URL for a tracker',
    'larchanka-training/js-notebook/issues/182',
    `POST https://d2d.cloudfront.net/api/v1/analytics/events
    > Content-Type: application/json
    net::ERR_BLOCKED_BY_CLIENT`,
    [/extension|ad blocker/i, /analytics/],
    { verdict: 'failed', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A plugin of Figma reads a bucket',
    'tokens-studio/figma-plugin/issues/970',
    `GET https://storage.googleapis.com/tokens/t.json
    > Origin: null
    200
    Server: UploadServer
    x-goog-generation: 1
    Content-Type: application/json
    blocked`,
    [/null/, /bucket/, /"?\*"?/],
    { from: 'https://www.figma.com', never: [/Access-Control-Allow-Origin: null/] },
  ),
  report(
    'An extension that allows CORS adds a second value',
    'vitvad/Access-Control-Allow-Origin/issues/34',
    `GET https://ext.partner.example/path
    as xhr
    200
    server: nginx
    access-control-allow-origin: https://app.example
    Access-Control-Allow-Origin: *
    blocked`,
    [/extension/i, /one/],
  ),
  report(
    'Two values in one line, in Firefox',
    'spenibus/cors-everywhere-firefox-addon/issues/9',
    `GET http://localhost:63744/api/test/testmethod
    as xhr
    200 OK
    Server: Microsoft-IIS/10.0
    Access-Control-Allow-Origin: http://localhost:3000, *
    Access-Control-Allow-Credentials: true
    Access-Control-Allow-Headers: authorization, *`,
    [/only one|one (origin|value)|single/i, /http:\/\/localhost:3000/],
    { ...FIREFOX, from: LOCAL },
  ),
  report(
    'A page of an extension in Edge lacks the permission for its host',
    'bitwarden/clients/issues/11743',
    `OPTIONS https://identity.vault.example/accounts/prelogin for POST
    > content-type: application/json
    204
    server: cloudflare
    Access-Control-Allow-Origin: https://web.vault.example
    Access-Control-Allow-Headers: content-type`,
    [/host_permissions/, /extension/],
    { from: 'chrome-extension://jbkfoedolllekgbhcbcoahefnbanhhlh' },
  ),
  report(
    'Privacy Badger keeps back a webhook',
    'therealguy90/foundrytodiscord/issues/42',
    `POST https://discord.com/api/webhooks/1/a?wait=true
    > Content-Type: application/json
    unsent`,
    [/extension/i],
    { ...FIREFOX, verdict: 'failed', isFixed: false },
  ),
  report(
    'A page in a WebView is a file',
    'react-native-webview/react-native-webview/issues/1713',
    `GET https://api.shop.example/items
    > Origin: null
    200
    server: nginx
    Vary: Origin
    Access-Control-Allow-Origin: https://shop.example
    blocked`,
    [/null/, /file/],
    { from: 'file://', never: [/Access-Control-Allow-Origin: null/] },
  ),
  report(
    'The iOS app of Cordova 8 has a scheme of its own',
    'apache/cordova-ios/issues/1658',
    `OPTIONS https://api.shop.example/items for GET
    > authorization: x
    204
    server: nginx
    Access-Control-Allow-Origin: https://localhost
    Access-Control-Allow-Headers: authorization`,
    [/app:\/\/localhost/, /Cordova/],
    { from: 'app://localhost' },
  ),
  report(
    'Azure takes no scheme of Ionic',
    'ionic-team/cordova-plugin-ionic-webview/issues/349',
    `GET https://shop-api.azurewebsites.net/items
    200
    Server: Microsoft-IIS/10.0
    X-Powered-By: ASP.NET
    Content-Type: application/json
    blocked`,
    [/ionic:\/\/localhost/, /native/i],
    { from: 'ionic://localhost' },
  ),
  report(
    'Excel on the web reads the functions of an add-in',
    'OfficeDev/office-js-docs-pr/issues/1920',
    `GET https://addin.corp.example/office_apps/functions.json
    as xhr
    200
    server: nginx
    Content-Type: application/json
    blocked`,
    [/https:\/\/inc-excel\.officeapps\.live\.com/],
    { from: 'https://inc-excel.officeapps.live.com', rule: 'allow-origin-missing' },
  ),
  report(
    'A session cookie is third-party, and Safari keeps none',
    'mangit955/nap/issues/61',
    `POST https://api.up.railway.app/api/auth/sign-in/anonymous
    > Content-Type: text/plain
    > Sec-Fetch-Site: cross-site
    200
    server: railway-edge
    Access-Control-Allow-Origin: https://nap.vercel.app
    Access-Control-Allow-Credentials: true
    Vary: Origin
    Set-Cookie: session=a; Path=/; HttpOnly; Secure; SameSite=None

    GET https://api.up.railway.app/api/me
    > Sec-Fetch-Site: cross-site
    401
    server: railway-edge
    Access-Control-Allow-Origin: https://nap.vercel.app
    Access-Control-Allow-Credentials: true
    Vary: Origin`,
    [/cookie/i, /third-party|cross-site|another site/i],
    { from: 'https://nap.vercel.app', verdict: 'allowed' },
  ),
]
