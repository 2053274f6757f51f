import { followedBy, shortenedHost } from '../report/wording.ts'
import type { Explanation, Failure, Step } from './rule.ts'

/** A page that is no ordinary web site: what its origin is and depends on, and what to allow, or why nothing can be allowed. */
interface UnusualOrigin {
  readonly origin: RegExp
  /** Can a server name it in Access-Control-Allow-Origin, and nobody else with it? */
  readonly isAllowable: boolean
  readonly says: string
  readonly remedy: (origin: string) => string
  /** A way that needs nothing of the server, where the remedy isn’t one itself. */
  readonly instead?: string
}

const ANDROID_WEBVIEW = 'Android’s WebView'
const NATIVE_HTTP = 'Or send the request with native HTTP (CapacitorHttp), where CORS doesn’t apply.'

/** @see https://capacitorjs.com/docs/config https://v2.tauri.app/reference/config/ https://ionicframework.com/docs/troubleshooting/cors */
const UNUSUAL: readonly UnusualOrigin[] = [
  {
    origin: /^(?!file:)[a-z][a-z0-9+.-]*:\/\/$/,
    isAllowable: false,
    says: `This is a custom scheme without a host: ${ANDROID_WEBVIEW} drops the host of every scheme other than http and https, so the app (Capacitor, Cordova) has no origin that a server could allow.`,
    remedy: () =>
      'Set androidScheme to https in the Capacitor configuration, so that the app runs at https://localhost, and allow that origin on the server.',
    instead: 'Or send the request with native HTTP (CapacitorHttp).',
  },
  {
    origin: /^(?:capacitor|ionic):\/\/localhost$/,
    isAllowable: true,
    says: 'This is a Capacitor or Ionic app on iOS. The same app has another origin on Android: https://localhost, or http://localhost before Capacitor 6.',
    remedy: (origin) => `Allow ${origin} (iOS) and https://localhost (Android) on the server, besides the website’s origin.`,
    instead: NATIVE_HTTP,
  },
  {
    origin: /^app:\/\/localhost$/,
    isAllowable: true,
    says: 'This is a Cordova app on iOS, where the scheme can’t be https. The same app has another origin on Android: https://localhost.',
    remedy: (origin) => `Allow ${origin} (iOS) and https://localhost (Android) on the server, besides the website’s origin.`,
    instead: 'Or send the request with native HTTP (cordova-plugin-advanced-http), where CORS doesn’t apply.',
  },
  {
    origin: /^(?:tauri:\/\/localhost|https?:\/\/tauri\.localhost)$/,
    isAllowable: true,
    says: 'This is a Tauri app. Its origin depends on the operating system: tauri://localhost on macOS, iOS and Linux, http://tauri.localhost (or https) on Windows and Android.',
    remedy: () => 'Allow tauri://localhost, http://tauri.localhost and https://tauri.localhost on the server.',
    instead: 'Or send the request with Tauri’s HTTP plugin, where CORS doesn’t apply.',
  },
  {
    origin: /^app:\/\/obsidian\.md$/,
    isAllowable: true,
    says: 'This is Obsidian: the request comes from a plugin, which has the app’s origin.',
    remedy: () => 'Send the request with Obsidian’s requestUrl() instead of fetch(): CORS doesn’t apply to it.',
  },
  {
    origin: /^vscode-(?:webview|file):\/\/[\w-]+$/,
    isAllowable: false,
    says: 'This is a webview in Visual Studio Code, which gets a new origin each time.',
    remedy: () => 'Send the request from the extension’s own code and pass the response to the webview with postMessage().',
  },
  {
    origin: /^file:\/\//,
    isAllowable: false,
    says: 'The page is a file on the device, in an app built with Cordova or Electron, for instance. Every such page on any device has this origin.',
    remedy: () =>
      'Load the app from an http(s) origin (cordova-android 10 and later use https://localhost; in Electron, register a standard scheme), and allow that origin on the server. Or send the request from native code.',
  },
  {
    origin: /^(?!https?:|null$)[a-z][a-z0-9+.-]*:\/\/[\w.-]+(?::\d+)?$/i,
    isAllowable: true,
    says: 'This is the custom scheme of an app, such as an Electron app.',
    remedy: (origin) => `Allow exactly ${origin} on the server.`,
    instead: 'Or send the request from the app’s main process (in Electron, net.fetch), where CORS doesn’t apply.',
  },
  {
    origin: /^https?:\/\/localhost$/,
    isAllowable: true,
    says: 'This origin has no port: it is an app in a WebView (Capacitor or Cordova on Android), or a local server on the default port.',
    remedy: (origin) => `Allow exactly ${origin} on the server, and capacitor://localhost (or ionic://localhost) for the iOS app.`,
    instead: NATIVE_HTTP,
  },
  {
    origin: /^https?:\/\/(?:0\.0\.0\.0|\[[0-9a-f:]+\])(?::\d+)?$/i,
    isAllowable: true,
    says: 'The page was opened by its IP address. That is a different origin than localhost, although both lead to this computer.',
    remedy: (origin) =>
      `Open the page as ${origin.replace(/\/\/[^/:[]+|\/\/\[[^\]]+\]/, '//localhost')}, or allow ${origin} on the server too.`,
  },
  {
    origin: /^https:\/\/www\.gstatic\.com$/,
    isAllowable: true,
    says: 'This is the receiver of a Chromecast: it plays the media in a page of Google’s, which has this origin.',
    remedy: (origin) =>
      `Allow ${origin} on the media’s server besides your own site, for the playlist, its segments and keys (for public media, “*”).`,
  },
  {
    origin: /^https:\/\/[\w.-]+\.(?:translate\.goog|cdn\.ampproject\.org|webcache\.googleusercontent\.com)$/,
    isAllowable: true,
    says: 'The page was opened through Google’s translation, AMP or page cache, and has that service’s origin.',
    remedy: () =>
      'Open the page itself: its own origin isn’t the problem. Allow this origin only if the page has to work in that service too.',
  },
  {
    origin:
      /^https:\/\/(?:[\w-]{1,63}-git-[\w-]{1,63}\.vercel\.app|[\w-]{1,63}-[a-z0-9]{9}-[\w-]{1,63}\.vercel\.app|[\w-]{1,63}--[\w-]{1,63}\.netlify\.app|[0-9a-f]{8}\.[\w-]{1,63}\.pages\.dev)$/,
    isAllowable: true,
    says: 'The page is a preview deployment. Each has its own origin, and the server’s list most likely has only the production site.',
    remedy: (origin) =>
      `Allow preview origins like ${shortenedHost(origin)} on the server with a strict pattern (anchored, with your project’s name), or give the preview an API URL on its own origin.`,
  },
]

const ABOUT_ORIGIN: ReadonlySet<Step> = new Set<Step>(['allow-origin-missing', 'allow-origin-mismatch'])

/** What a rule says of an origin that is not allowed, with what is special about the origin of an app shell or a preview. */
export function withUnusualOrigin(explanation: Explanation, failure: Failure): Explanation {
  const { origin, step, entry } = failure
  if (origin === null || !ABOUT_ORIGIN.has(step) || (entry.response.status >= 400 && entry.response.status !== 403)) return explanation
  const unusual = unusualOrigin(origin)
  if (unusual === null) return explanation
  return {
    ...explanation,
    explanation: followedBy(explanation.explanation, unusual.says),
    remedy: wholeRemedy(unusual, origin),
    responsible: unusual.isAllowable ? (explanation.responsible ?? 'server') : 'page',
  }
}

function wholeRemedy({ remedy, instead }: UnusualOrigin, origin: string): string {
  return instead === undefined ? remedy(origin) : `${remedy(origin)} ${instead}`
}

/** What is special about the origin of an app shell or a preview, in sentences; null where nothing is. */
export function unusualPage(origin: string): { readonly says: string; readonly remedy: string } | null {
  const unusual = unusualOrigin(origin)
  return unusual === null ? null : { says: unusual.says, remedy: wholeRemedy(unusual, origin) }
}

/** What else is known of the page where a server’s own setting is the remedy: that stays, followed by the way that needs no server. */
export function withAppsOwnWay(explanation: Explanation, { origin, step }: Failure): Explanation {
  const unusual = origin === null || !ABOUT_ORIGIN.has(step) ? null : unusualOrigin(origin)
  if (unusual === null || explanation.remedy === undefined) return explanation
  return {
    ...explanation,
    explanation: followedBy(explanation.explanation, unusual.says),
    remedy: unusual.instead === undefined ? explanation.remedy : `${explanation.remedy} ${unusual.instead}`,
  }
}

/** Can a server allow this origin by its name? Not an opaque one, and not one that many unrelated pages share. */
export function isAllowable(origin: string): boolean {
  return origin !== 'null' && (unusualOrigin(origin)?.isAllowable ?? true)
}

function unusualOrigin(origin: string): UnusualOrigin | null {
  return UNUSUAL.find((one) => one.origin.test(origin)) ?? null
}
