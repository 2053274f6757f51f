import { ASKS_FOR_HEADER, LOCAL, type ReportedCase, report } from './report.ts'

/** During development: another port, another name, emulators and the development server’s proxy. */
export const DEVELOPMENT_SERVERS: readonly ReportedCase[] = [
  report(
    'A game asks its own server by another name',
    'tuyoogame/YooAsset/issues/411',
    `GET http://127.0.0.1:8082/CDN/WebGL/v1.0/PackageManifest.version?638
    200 OK
    Server: SimpleHTTP/0.6 Python/3.11
    Content-Type: application/octet-stream
    blocked`,
    [/127\.0\.0\.1/, /http:\/\/localhost:8082\/CDN|relative|same (host|name|origin)/i],
    { from: 'http://localhost:8082' },
  ),
  report(
    'An Angular app asks its API on another port',
    'realworld-apps/angular-realworld-example-app/issues/157',
    `OPTIONS http://localhost:8000/api/articles?limit=10 for GET
    > content-type: application/json
    > authorization: x
    200 OK
    X-Powered-By: PHP/8.2
    Content-Type: text/html; charset=UTF-8`,
    [/localhost:8000/, /dev server’s proxy/],
    { from: 'http://localhost:4200' },
  ),
  report(
    'The proxy of the dev server passes on a redirect to the backend',
    'vitejs/vite/issues/3649',
    `GET https://localhost:8089/user/getuserinfo
    as xhr
    307 Temporary Redirect
    Server: openresty
    Location: https://gateway.corp.example/user/getuserinfo

    GET https://gateway.corp.example/user/getuserinfo
    as xhr
    200
    Server: openresty
    Content-Type: application/json
    blocked`,
    [/redirect/i, /dev server|proxy/i, /gateway\.corp\.example/],
    { from: 'https://localhost:8089' },
  ),
  report(
    'The emulator has the function in another region',
    'firebase/firebase-tools/issues/2282',
    `OPTIONS http://localhost:5001/demo-f7v4/us-central1/sdkBackup for POST
    > content-type: application/json
    404 Not Found
    X-Powered-By: Express
    Content-Type: text/html; charset=utf-8
    body Function us-central1-sdkBackup does not exist, valid functions are: europe-west1-sdkBackup`,
    [/emulator/i, /region/i, /getFunctions|europe-west1|functions\(/],
    { from: 'http://localhost:8080' },
  ),
  report(
    'A callable function is deployed in another region',
    'firebase/functions-samples/issues/395',
    `OPTIONS https://us-central1-demo.cloudfunctions.net/createAccount for POST
    > content-type: application/json
    404
    Server: Google Frontend
    Content-Type: text/html; charset=UTF-8`,
    [/region/i, /deploy/i, /name/],
    { from: LOCAL, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'The local client of a game has its own certificate',
    'techchrism/valorant-api-docs/issues/55',
    `GET https://127.0.0.1:52123/entitlements/v1/token
    net::ERR_CERT_AUTHORITY_INVALID`,
    [/certificate/, /127\.0\.0\.1:52123/],
    { from: LOCAL, verdict: 'failed', isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'A page on GitHub Pages asks an API on http',
    'sul-cidr/josquin-ribbon/issues/23',
    `GET http://music.univ.example/cgi-bin/jrp?a=proll-json
    as xhr
    unsent`,
    [/https/, /mixed content/i],
    { from: 'https://lab.github.io', verdict: 'failed', isFixed: false },
  ),
  report(
    'A desktop app asks the daemon of IPFS',
    'tauri-apps/tauri/issues/2327',
    `POST http://127.0.0.1:5001/api/v0/id
    403 Forbidden
    Server: go-ipfs/0.9.0
    Content-Type: text/plain; charset=utf-8
    Vary: Origin
    body 403 - Forbidden
    blocked`,
    [/IPFS|Kubo/i, /API\.HTTPHeaders/, /tauri:\/\/localhost/],
    { from: 'tauri://localhost' },
  ),
]
