import { ASKS_FOR_HEADER, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

/** Requests that the page's owner didn't write: those of frames, extensions, and what rewrites headers. */
export const FRAMES_AND_EXTENSIONS: readonly ReportedCase[] = [
  report(
    'The frame of Stripe can’t send its own log',
    'stripe/react-stripe-js/issues/259',
    `POST https://r.stripe.com/0
    as xhr
    > Origin: https://js.stripe.com
    > Referer: https://js.stripe.com/
    400
    server: nginx
    content-type: text/plain
    blocked`,
    [/Stripe itself/, /frame/, /Only Stripe can fix this/],
    { from: 'https://shop.example', isFixed: false, never: [ASKS_FOR_HEADER, /own server/, /You need to change/] },
  ),
  report(
    'YouTube’s frame can’t send its log',
    'sarbagyastha/youtube_player_flutter/issues/650',
    `OPTIONS https://play.google.com/log?format=json for POST
    > Origin: https://www.youtube-nocookie.com
    > Referer: https://www.youtube-nocookie.com/
    > content-type: text/plain+base64
    > x-goog-authuser: 0
    200
    server: Playlog
    access-control-allow-origin: http://play.google.com
    access-control-allow-credentials: true
    access-control-allow-headers: X-Playlog-Web,authorization,origin`,
    [/YouTube itself/, /frame/, /Only YouTube can fix this/],
    { isFixed: false, never: [ASKS_FOR_HEADER] },
  ),
  report(
    'An app in Electron replaces the Origin header',
    'electron/electron/issues/6859',
    `GET https://api.partner.example/items
    > Origin: https://partner.example
    > Referer: http://localhost:3000/
    200
    server: nginx
    Access-Control-Allow-Origin: https://partner.example
    Vary: Origin
    blocked`,
    [/Origin: https:\/\/partner\.example/, /page’s origin is http:\/\/localhost:3000/, /extension/, /onHeadersReceived/],
    { from: LOCAL, rule: 'allow-origin-mismatch', responsible: 'browser', isFixed: false },
  ),
  report(
    'A page of an extension calls Anthropic',
    'n4ze3m/page-assist/issues/511',
    `OPTIONS https://api.anthropic.com/v1/chat/completions for POST
    > authorization: x
    > content-type: application/json
    401
    server: cloudflare
    cf-ray: 9a-FRA
    content-type: application/json`,
    [/api\.anthropic\.com under host_permissions/, /anthropic-dangerous-direct-browser-access/],
    { from: 'chrome-extension://jfgfiigpkhlkbnfnbobbkinehhfdhndo', responsible: 'page' },
  ),
  report(
    'The popup of an extension asks a server that handles no OPTIONS',
    'Mereithhh/van-nav/pull/109',
    `OPTIONS http://localhost:6412/api/admin/tool for POST
    > authorization: x
    404 Not Found
    Content-Type: text/plain`,
    [/localhost:6412 under host_permissions/, /no preflight/, /You can fix this in your page/],
    { from: 'chrome-extension://cibppfnpngndmlddefipdjldejjadkjk', never: [/CORS middleware/] },
  ),
  report(
    'In Firefox an extension lacks the permission that its user has to give',
    'Chirmaya/BooruSlideshow/issues/126',
    `GET https://img.booru.example/index.php?page=dapi&json=1
    200
    server: cloudflare
    content-type: application/json`,
    [/host_permissions/, /user can refuse/],
    { ...FIREFOX, from: 'moz-extension://b1d0b9a5-5c6e-4a57-8e0a-2a7a3a4f5b6c', verdict: 'unknown' },
  ),
]
