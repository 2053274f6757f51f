import { LOCAL, type ReportedCase, report } from './report.ts'

export const THIRD_PARTIES: readonly ReportedCase[] = [
  report(
    'Wikipedia is asked without the parameter',
    'dijs/wiki/issues/31',
    'GET https://en.wikipedia.org/w/api.php?prop=info&titles=Batman&format=json&action=query\n200\nserver: mw-api-ext\nContent-Type: application/json\nblocked',
    [/origin=\*/, /MediaWiki/],
    { from: LOCAL, responsible: 'page', isFixed: false },
  ),
  report(
    'A map loads a file from a sharing link of Dropbox',
    'umap-project/umap/issues/489',
    'GET https://www.dropbox.com/s/l2g8/26-statistics.geojson?dl=0\n302\nServer: envoy\nLocation: /scl/fi/l2g8/26-statistics.geojson?dl=0\nblocked',
    [/Dropbox/, /https:\/\/dl\.dropboxusercontent\.com\/s\/l2g8\/26-statistics\.geojson/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A password database lies on Google Drive',
    'perfectapi/CKP/issues/146',
    'GET https://docs.google.com/uc?export=download&id=abc\n303\nServer: ESF\nLocation: https://doc-08-78-docs.googleusercontent.com/docs/securesc/a?e=download\nblocked',
    [/Drive API/, /googleapis\.com\/drive\/v3\/files/],
    { from: 'chrome-extension://lnfepbje', responsible: 'page', isFixed: false },
  ),
  report(
    'A web page flashes a device from a release',
    'kvark/vange-rs/pull/283',
    'GET https://github.com/owner/game/releases/download/v1/level.bin\n302\nServer: github.com\nLocation: https://release-assets.githubusercontent.com/github-production-release-asset/1/a?sp=r\nblocked',
    [/GitHub/, /api\.github\.com\/repos/, /application\/octet-stream/],
    { responsible: 'page', isFixed: false },
  ),
  report(
    'A repository’s archive is downloaded by a page',
    'octokit/core.js/issues/158',
    `GET https://api.github.com/repos/owner/repo/zipball/master
    302
    Server: github.com
    Access-Control-Allow-Origin: *
    Location: https://codeload.github.com/owner/repo/legacy.zip/master

    GET https://codeload.github.com/owner/repo/legacy.zip/master
    > Origin: null
    200
    Access-Control-Allow-Origin: https://render.githubusercontent.com
    blocked`,
    [/GitHub/, /your own server/],
    { from: 'http://localhost:3001', responsible: 'page', isFixed: false, never: [/^Request the URL on codeload/m] },
  ),
  report(
    'Two programs add CORS headers to a function URL',
    'aws-powertools/powertools-lambda-python/issues/4163',
    'GET https://a1b2.lambda-url.eu-west-1.on.aws/health\n200 OK\nAccess-Control-Allow-Origin: http://127.0.0.1:5500\nAccess-Control-Allow-Origin: http://127.0.0.1:5500\nx-amzn-requestid: 1\nblocked',
    [/twice/, /function URL/, /function’s code/],
    { from: 'http://127.0.0.1:5500', rule: 'allow-origin-duplicate', never: [/any proxy in front of it/] },
  ),
  report(
    'A page of a hosted panel asks this computer',
    'Icehunter/dune-admin/issues/4',
    'GET http://localhost:8080/api/v1/status\nnet::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS',
    [/Local Network Access/, /site settings/],
    { from: 'https://admin.tools.example', verdict: 'failed', isFixed: false },
  ),
  report(
    'A wallet’s page meets an extension that adds a header',
    'MattSkala/chrome-firelogger/issues/2',
    'OPTIONS https://api.index.example/fulltext for POST\n> x-firelogger: 1.3\n200\nAccess-Control-Allow-Origin: https://www.index.example\nAccess-Control-Allow-Headers: content-type',
    [/x-firelogger/, /extension/],
    { from: 'https://www.index.example', rule: 'library-header-not-allowed' },
  ),
]
