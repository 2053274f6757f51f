import type { Fact } from './fact.ts'
import { pageOf } from './observation.ts'
import { unlessLimitedOrFailed } from './signs.ts'

const ACAO = 'Access-Control-Allow-Origin'

/** Backends that people run, or rent, and don't program: each has one setting for CORS. */
export const DATA_PLATFORMS: readonly Fact[] = [
  {
    id: 'directus-cors',
    signs: [unlessLimitedOrFailed({ platform: 'directus', without: [ACAO] })],
    title: 'CORS is disabled in Directus, or doesn’t allow the page',
    means:
      'Directus sends CORS headers only if they are enabled in its environment (they are off by default) and the origin is listed there.',
    remedy: (seen) => `Set CORS_ENABLED=true and CORS_ORIGIN=${pageOf(seen)} in the environment of Directus, and restart it.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'appwrite-platform',
    signs: [
      { headers: { Server: /^Appwrite/i, [ACAO]: /^https?:\/\/localhost$/ } },
      { host: /(^|\.)appwrite\.(io|global)$/i, headers: { [ACAO]: /^https?:\/\/localhost$/ } },
      { status: [403], body: /Register your new client/ },
    ],
    title: 'The page’s host name isn’t a platform of the Appwrite project',
    means: 'Appwrite allows only the host names of the project’s Web platforms. To any other page it allows https://localhost.',
    remedy: (seen) =>
      `In the Appwrite console, add a Web platform to the project, with the hostname ${pageOf(seen).replace(/^https?:\/\/|:\d+$/g, '')} (no scheme and no port). Check the project ID in the page, too.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'clickhouse-cors',
    signs: [
      { headers: { 'X-ClickHouse-Summary': /./ }, without: [ACAO] },
      { headers: { 'X-ClickHouse-Exception-Code': /./ }, without: [ACAO] },
    ],
    title: 'ClickHouse sends no CORS headers',
    means: 'ClickHouse’s HTTP interface sends CORS headers only if a setting turns them on.',
    remedy:
      'Add add_http_cors_header=1 to the URL’s parameters (or to the user’s settings profile), and set http_options_response in config.xml for preflight requests. A page shows its visitors the database’s password: let your own server run the queries unless everyone may.',
    responsible: 'server',
    headers: 'allow',
  },
]
