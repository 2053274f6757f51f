import { FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Pictures, fonts, scripts, manifests and modules, and the caches that keep them. */
export const FILES_AND_CACHES: readonly ReportedCase[] = [
  report(
    'A map shows the tiles of a public server',
    'mapbox/mapbox-gl-js/issues/10571',
    `GET http://tiles.geoapi.example/tile.php/cartes/12/2074/1409.png
    200 OK
    Server: Apache/2.4
    Content-Type: image/png
    blocked`,
    [/no Access-Control-Allow-Origin/i, /own server|your server|proxy|backend/i],
    { from: LOCAL, rule: 'allow-origin-missing' },
  ),
  report(
    'A picture is shown first and drawn later, from a CDN in front of Rails',
    'niklasvh/html2canvas/issues/951',
    `GET https://d3.cloudfront.net/assets/v4.png
    as image
    no-cors
    200
    Server: nginx
    Content-Type: image/png
    Age: 300
    X-Cache: Hit from cloudfront
    Cache-Control: public, max-age=31536000

    GET https://d3.cloudfront.net/assets/v4.png
    as image
    200
    Server: nginx
    Content-Type: image/png
    Age: 300
    X-Cache: Hit from cloudfront
    Cache-Control: public, max-age=31536000
    blocked`,
    [/cache/i, /crossorigin|another URL|Vary/i],
  ),
  report(
    'An image of R2 is broken now and then, in Firefox',
    'ptrlrd/spire-codex/pull/641',
    `GET https://cdn.codex.example/icons/silent.webp
    as image
    no-cors
    200
    server: cloudflare
    content-type: image/webp
    cf-cache-status: HIT
    cache-control: max-age=14400

    GET https://cdn.codex.example/icons/silent.webp
    as image
    200
    server: cloudflare
    content-type: image/webp
    cf-cache-status: HIT
    age: 40
    cache-control: max-age=14400`,
    [/cache/i, /crossorigin|Vary/i],
    { ...FIREFOX, from: 'https://codex.example' },
  ),
  report(
    'A manifest behind a login page',
    'stenciljs/core/issues/1802',
    `GET https://site.corp.example/my-site/manifest.json
    as manifest
    302
    server: nginx
    Location: https://login.corp.example/?rd=https%3A%2F%2Fsite.corp.example

    GET https://login.corp.example/?rd=https%3A%2F%2Fsite.corp.example
    as manifest
    200
    server: nginx
    Content-Type: text/html
    blocked`,
    [/manifest/, /crossorigin="use-credentials"|use-credentials/],
    { from: 'https://site.corp.example', isFixed: false },
  ),
  report(
    'A manifest behind Authelia, in Firefox',
    'netalertx/NetAlertX/issues/780',
    `GET https://net.home.example/img/manifest.json
    as manifest
    302
    Server: nginx
    Location: https://auth.home.example/?rd=https%3A%2F%2Fnet.home.example%2Fimg%2Fmanifest.json&rm=GET

    GET https://auth.home.example/?rd=https%3A%2F%2Fnet.home.example%2Fimg%2Fmanifest.json&rm=GET
    as manifest
    200
    Server: nginx
    Content-Type: text/html; charset=utf-8`,
    [/use-credentials/],
    { ...FIREFOX, from: 'https://net.home.example', isFixed: false },
  ),
  report(
    'A font in a page without an origin',
    'niutech/x-frame-bypass/issues/35',
    `GET https://www.shop.example/css/fonts/font.otf
    as font
    > Origin: null
    200
    server: nginx
    Content-Type: font/otf
    blocked`,
    [/null/, /sandbox|srcdoc|opaque/i],
    { from: 'https://www.shop.example' },
  ),
  report(
    'A preview in a sandboxed frame loads modules',
    'scarletkc/Variora/issues/11',
    `GET http://127.0.0.1:4173/app/entry.js
    as script
    > Origin: null
    200 OK
    Content-Type: text/javascript
    blocked`,
    [/null/, /sandbox/i, /allow-same-origin/],
    { from: 'http://127.0.0.1:4173', never: [/Access-Control-Allow-Origin: null/] },
  ),
  report(
    'A web app in Flutter shows the logo of another site',
    'flutter/flutter/issues/163991',
    `GET http://static.airable.example/91/67/905181.png
    200 OK
    Server: nginx
    Content-Type: image/png
    blocked`,
    [/static\.airable\.example/, /own server|proxy|your server|backend/i],
    { from: 'http://device.home.example:8080' },
  ),
  report(
    'An SVG mask comes from a CDN',
    'openfrontio/OpenFrontIO/pull/3792',
    `GET https://cdn.game.example/images/logo.svg
    as image
    200
    server: cloudflare
    content-type: image/svg+xml
    cf-cache-status: HIT
    age: 900
    blocked`,
    [/cdn\.game\.example/],
    { from: 'https://game.example' },
  ),
  report(
    'An example of a mask has a picture of another host, in Firefox',
    'mdn/content/issues/2115',
    `GET https://mdn.demos.example/files/12676/star.svg
    as image
    200
    server: nginx
    content-type: image/svg+xml`,
    [/mask/i, /Access-Control-Allow-Origin/],
    { ...FIREFOX, from: 'https://docs.example' },
  ),
  report(
    'A script with an integrity hash comes from a CDN without CORS',
    'bigskysoftware/intercooler-js/issues/213',
    `GET http://cdn.intercooler.example/intercooler-1.1.2.min.js
    as script
    200 OK
    Server: AmazonS3
    Content-Type: application/javascript
    blocked`,
    [/crossorigin/],
    { from: 'http://localhost:8000' },
  ),
  report(
    'A remote module of Vite’s preview',
    'originjs/vite-plugin-federation/issues/581',
    `GET http://localhost:3002/assets/remoteEntry.js
    as script
    200 OK
    Content-Type: text/javascript
    Cache-Control: no-cache
    ETag: W/"1f-a"
    Vary: Origin
    blocked`,
    [/cors/],
    { from: 'http://localhost:3001' },
  ),
  report(
    'A remote module lies in IIS',
    'module-federation/module-federation-examples/issues/1961',
    `GET http://localhost:1001/remoteEntry.js
    as script
    200 OK
    Server: Microsoft-IIS/10.0
    X-Powered-By: ASP.NET
    Content-Type: application/javascript
    blocked`,
    [/IIS/, /module/i],
    { from: 'http://localhost:2000', server: ['auto', /web\.config|customHeaders/i] },
  ),
  report(
    'A Chromecast plays from a bucket',
    'jwplayer/jwplayer/issues/2815',
    `GET https://media.s3.us-west-2.amazonaws.com/v/master.m3u8
    as xhr
    200
    Server: AmazonS3
    Content-Type: application/x-mpegURL
    ETag: "a"
    blocked`,
    [/https:\/\/www\.gstatic\.com/, /CORS configuration|AllowedOrigins/, /Chromecast/],
    { from: 'https://www.gstatic.com' },
  ),
  report(
    'A CDN keeps the header of another project',
    'stackblitz/core/issues/1303',
    `GET https://c.static.example/assets/preview-a09.js
    200
    server: cloudflare
    cf-cache-status: HIT
    age: 4212
    content-type: application/javascript
    Access-Control-Allow-Origin: https://ball-demo.blitz.example
    blocked`,
    [/cache/i, /Vary/, /purge/i],
    { from: 'https://flurry.blitz.example' },
  ),
  report(
    'Cloudflare challenges a module script',
    'codesandbox/codesandbox-client/issues/7113',
    `GET https://sandbox.example/static/js/whatever.js
    as script
    403 Forbidden
    Server: cloudflare
    cf-mitigated: challenge
    cf-ray: 9a-FRA
    Content-Type: text/html; charset=UTF-8`,
    [/Cloudflare/, /challenge/],
    { ...FIREFOX, from: 'https://preview.app.example', isFixed: false },
  ),
]
