import { FONTS } from '../rules/allow-origin-missing.ts'
import type { OtherMessage } from './other-message.ts'

const SVG_USE =
  'An SVG <use> never loads a file of another origin, and no CORS header changes that. Serve the sprite from the page’s own origin, or fetch it (that needs CORS) and insert it into the page, so that <use href="#icon"> refers to the page itself.'

/** What browsers say of workers, textures, subtitles, sprites and integrity hashes: most of it has no word of CORS. */
export const ELEMENT_MESSAGES: readonly OtherMessage[] = [
  {
    texts: [
      "Failed to construct 'Worker': Script at '{url}' cannot be accessed from origin '{origin}'",
      "Failed to construct 'SharedWorker': Script at '{url}' cannot be accessed from origin '{origin}'",
      'Failed to construct {…}: Script at {…} cannot be accessed from origin',
    ],
    browser: 'chromium',
    isCors: false,
    meaning:
      'A worker’s script has to come from the page’s own origin, and no CORS header changes that. Serve it from there (a proxy path will do), or start the worker from a Blob of the page’s own that says importScripts("URL"), or import "URL" in a module worker, which needs CORS. A page opened as a file has to be served over http first.',
    causes: [],
  },
  {
    texts: [
      'The cross-origin image at {url} may not be loaded',
      'Tainted canvases may not be loaded',
      'The image element contains cross-origin data, and may not be loaded',
      'The video element contains cross-origin data, and may not be loaded',
    ],
    browser: 'chromium',
    isCors: true,
    meaning:
      'WebGL takes an image, video or canvas of another origin only if it was loaded with CORS. Set crossOrigin = "anonymous" before src (three.js: loader.setCrossOrigin), and let the file’s server allow the page’s origin.',
    causes: ['allow-origin-missing', 'cached-without-vary-origin'],
  },
  {
    texts: [
      "Not at same origin as the document, and parent of track element does not have a 'crossorigin' attribute",
      'Cross-origin text track load denied',
    ],
    browser: null,
    isCors: true,
    meaning:
      'Subtitles (<track>) of another origin are loaded with CORS only if the <video> or <audio> around them has the crossorigin attribute. Add crossorigin="anonymous" to it; then the servers of the video and of the subtitles both have to allow the page’s origin. Or serve the subtitles from the page’s own origin.',
    causes: ['allow-origin-missing'],
  },
  {
    texts: ['Unsafe attempt to load URL {url} from frame with URL {…}. Domains, protocols and ports must match'],
    browser: null,
    isCors: false,
    meaning: SVG_USE,
    causes: [],
  },
  {
    texts: ['Security Error: Content at {…} may not load data from {url}', 'Security Error: Content at {…} may not load or link to {url}'],
    browser: 'firefox',
    isCors: false,
    meaning: `Firefox doesn’t load this from another origin at all: usually a worker’s script, subtitles of a <video> without crossorigin, a page that is a file, or a sprite. ${SVG_USE}`,
    causes: [],
  },
  {
    texts: [
      'has an integrity attribute, but the resource requires the request to be CORS enabled',
      "is not eligible for integrity checks since it's neither CORS-enabled nor same-origin",
      'Cross-origin resources with integrity attribute require crossorigin attribute',
    ],
    browser: null,
    isCors: true,
    meaning:
      'A script or stylesheet of another origin can be compared with its integrity hash only if it is loaded with CORS. Add crossorigin="anonymous" to the element; its server has to send Access-Control-Allow-Origin. If that server doesn’t, serve a copy yourself.',
    causes: ['allow-origin-missing'],
  },
  {
    texts: ['bad URI or cross-site access not allowed source: {url}', 'bad URI or cross-site access not allowed'],
    browser: 'firefox',
    isCors: null,
    meaning: `Firefox couldn’t load a web font: either its URL is wrong (open it in a tab), or its server doesn’t allow the page’s origin. ${FONTS} Send Access-Control-Allow-Origin with the font files, or serve them from the page’s own origin.`,
    causes: ['allow-origin-missing', 'not-found-without-cors'],
  },
  {
    texts: ["A preload for '{url}' is found, but is not used because the request credentials mode does not match"],
    browser: 'chromium',
    isCors: false,
    meaning:
      'The file was preloaded in another mode than that in which the page then requested it, so it is loaded twice. Give the <link rel="preload"> the same crossorigin attribute as the element has. For as="font" and as="fetch" that is crossorigin, for files of the page’s own origin too.',
    causes: [],
  },
  {
    texts: ['sendBeacon() with a Blob whose type is not'],
    browser: 'chromium',
    isCors: false,
    meaning:
      'Chrome 59 to 80 sent no beacon that needs a preflight request, as one with JSON does. Send a string (text/plain), or use fetch() with keepalive: true. Newer versions send it after a preflight request; beacons always include credentials, so the server then has to allow the exact origin and credentials.',
    causes: [],
  },
  {
    texts: ["The FetchEvent for '{url}' resulted in a network error response: the promise was rejected"],
    browser: 'chromium',
    isCors: null,
    meaning:
      'The page’s service worker fetched this for the page, and that failed: by CORS, an ad blocker or the page’s Content-Security-Policy, where connect-src applies to what a service worker fetches. The message beside it says which. Let the service worker leave requests to other origins alone: for these, don’t call respondWith().',
    causes: ['blocked-by-client', 'content-security-policy', 'allow-origin-missing'],
  },
  {
    texts: ['was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof)', 'NS_ERROR_DOM_CORP_FAILED'],
    browser: 'firefox',
    isCors: false,
    meaning:
      'The response’s Cross-Origin-Resource-Policy keeps it from this page. Or the page has Cross-Origin-Embedder-Policy, as previews in StackBlitz do, and the response lacks that header: then the crossorigin attribute helps, if the server allows the page’s origin by CORS.',
    causes: ['cross-origin-embedder-policy', 'cross-origin-resource-policy'],
  },
  {
    texts: ['for credentials because it is a cross-origin request'],
    browser: 'webkit',
    isCors: null,
    meaning:
      'The server requires a password (401), and Safari has no dialog for it where a request omits credentials. Older versions (before iOS 14) omit them for module scripts of the page’s own origin too, unless the element has the crossorigin attribute.',
    causes: [],
  },
]
