import { get } from '../fetch/header-list.ts'
import { quoted, shortened } from '../report/wording.ts'
import type { Fact } from './fact.ts'
import { hostOf, type Observation } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** What PHP prints where display_errors is on, with html_errors and without. */
const PHP_MESSAGE =
  /^\s*(?:<br \/>\s*)?(?:<b>)?(?:PHP )?(Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error)(?:<\/b>)?: {1,2}[\s\S]{1,1200}? in (?:<b>)?([^\n<]{1,300}?)(?:<\/b>)? on line (?:<b>)?(\d{1,6})/

const HEADERS_SENT = /headers already sent by \(output started at ([^\n<>)]{1,300}:\d{1,6})\)/

/** Responses with status 200 whose body shows that they are not what a script requested. */
export const PAGES_INSTEAD_OF_DATA: readonly Fact[] = [
  {
    id: 'php-output-before-headers',
    signs: [
      { at: 'response', status: [200], without: [ACAO], body: HEADERS_SENT },
      { at: 'response', status: [200], without: [ACAO], body: PHP_MESSAGE },
    ],
    title: 'PHP printed a message before the CORS headers',
    means: (seen) =>
      `The body begins with a message of PHP itself${placeOf(seen)}. Once anything is printed, header() and every middleware come too late, and after a fatal error no code runs at all.`,
    remedy:
      '1. Fix what the message says, and turn display_errors off, so that PHP logs it instead. 2. If the header is still missing, send Access-Control-Allow-Origin before any output; a blank line or a byte-order mark before <?php is output, too.',
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'login-page-instead-of-data',
    signs: [
      {
        at: 'response',
        status: [200],
        without: [ACAO],
        body: /<title>[^<]{0,80}\b(?:log ?[io]n|sign[ -]?in)\b|<input\b[^>]{0,200}\btype=["']?password\b/i,
        holds: asksForData,
      },
    ],
    title: 'A login page came back instead of data',
    means: (seen) =>
      `${hostOf(seen)} responded to a request for data with the page of a login and status 200: the session has expired, or the request didn’t send its cookie or token.`,
    remedy: (seen) =>
      `1. Sign in again, and check that the request sends its cookie or token. 2. Let ${hostOf(seen)} respond to requests from scripts with 401 and CORS headers instead of the page, so that your page can tell.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'app-shell-instead-of-data',
    signs: [
      {
        at: 'response',
        status: [200],
        without: [ACAO],
        body: /^\s*<!doctype html>[\s\S]{0,1900}(?:<div id=["']?(?:root|app|__nuxt|svelte|q-app)["']?[^>]{0,60}>\s*<\/div>|<app-root\b|You need to enable JavaScript to run this app|<script type=["']?module["']?[^>]{0,80} src=["']?[^"'> ]{0,80}\/(?:assets\/index|main)-[\w-]{6,10}\.js)/i,
        holds: asksForData,
      },
    ],
    title: 'The web app’s index.html came back instead of data',
    means: (seen) =>
      `${hostOf(seen)} has nothing at this path, so it sent the index.html of a single-page app with status 200, as it does for every unknown path. The API is elsewhere, or the request doesn’t get through to it.`,
    remedy: (seen) =>
      `Check the URL in the page’s configuration: host, port and the API’s prefix. If the API is meant to be on ${hostOf(seen)}, let its server or proxy pass this path on to the API before it falls back to index.html.`,
    responsible: 'page',
    headers: 'none',
  },
]

/** The place that PHP names, after “a message of PHP itself”: where the output began, or the message’s own. */
function placeOf({ entry }: Observation): string {
  const body = entry.response.content.text ?? ''
  const output = HEADERS_SENT.exec(body)?.[1]
  if (output !== undefined) return ` (“headers already sent”, by output in ${quoted(shortened(output, 60))})`
  const [, kind = '', file = '', line = ''] = PHP_MESSAGE.exec(body) ?? []
  return kind === '' ? '' : ` (“${kind}” in ${quoted(shortened(file, 60))}, line ${line})`
}

/** A script’s request for JSON, or at a path as APIs have; one that loads pages, as htmx does, says so. */
function asksForData({ entry: { request }, url, method }: Observation): boolean {
  const accept = get('Accept', request.headers) ?? ''
  const destination = get('Sec-Fetch-Dest', request.headers)
  if ((destination !== null && destination !== 'empty') || /\btext\/html\b/i.test(accept)) return false
  if (/\bjson\b/i.test(accept) || /\bjson\b/i.test(get('Content-Type', request.headers) ?? '')) return true
  return !/^(?:GET|HEAD|POST)$/.test(method) || /\/(?:api|rest|graphql|v\d{1,2})(?:\/|$)|\.json$/i.test(url?.pathname ?? '')
}
