import { readFileSync } from 'node:fs'
import type { Server } from '../../src/engine/servers/server.ts'
import { DEVELOPMENT_CHECKS, PROXIES } from './check-development.ts'
import { PARSED } from './check-formats.ts'
import { SERVICES } from './check-services.ts'
import { POLICY, TARGET } from './example.ts'
import type { Stack } from './stack.ts'
import { STACKS } from './stacks.ts'

/** What runs, in the version of Debian 12; the names are those of the upstream projects. */
const DEBIAN: Readonly<Record<string, string>> = {
  django: 'Django 3.2, django-cors-headers 3.14',
  flask: 'Flask 2.2, Flask-Cors 3.0.10',
  fastapi: 'FastAPI 0.92, Starlette 0.26',
  aiohttp: 'aiohttp 3.8',
  tornado: 'Tornado 6.2',
  wsgi: 'Bottle 0.12, Falcon 3.1, Pyramid 2.0',
  jupyter: 'Jupyter Server 1.23',
  rabbitmq: 'RabbitMQ 3.10',
  rails: 'Rails 6.1, rack-cors 1.1.1',
  sinatra: 'Sinatra 3.0, rack-cors 1.1.1',
  go: 'rs/cors 1.7, Go 1.19',
  gin: 'gin-contrib/cors 1.4, Gin 1.8',
  chi: 'go-chi/cors 1.2',
  echo: 'Echo 4.2',
  gorilla: 'gorilla/handlers 1.5',
  spring: 'Spring 4.3, Tomcat 9',
  tomcat: 'Tomcat 10.1',
  php: 'PHP 8.2',
  slim: 'Slim-Psr7 1.6, PHP 8.2',
  wordpress: 'WordPress 6.1, PHP 8.2',
  plack: 'Plack 1.0050, Plack::Middleware::CrossOrigin 0.014',
  nginx: 'nginx 1.22',
  apache: 'Apache 2.4',
  htaccess: 'Apache 2.4',
  caddy: 'Caddy 2.6',
  haproxy: 'HAProxy 2.6',
  lighttpd: 'lighttpd 1.4.69',
  varnish: 'Varnish 7.1',
}

/** The packages of test/servers/packages and large-packages whose versions matter. */
const NPM: Readonly<Record<string, readonly string[]>> = {
  express: ['express', 'cors'],
  nestjs: ['@nestjs/core', 'cors'],
  'socket-io': ['socket.io'],
  'apollo-server': ['@apollo/server', '@as-integrations/express5', 'cors'],
  trpc: ['@trpc/server', 'cors'],
  fastify: ['fastify', '@fastify/cors'],
  koa: ['koa', '@koa/cors'],
  hono: ['hono'],
  hapi: ['@hapi/hapi'],
  elysia: ['elysia', '@elysiajs/cors'],
  adonisjs: ['@adonisjs/core', '@adonisjs/cors'],
  'azure-blob': ['azurite'],
  'graphql-yoga': ['graphql-yoga'],
  nextjs: ['next'],
  'nextjs-route': ['next'],
  'next-proxy': ['next'],
  nuxt: ['h3', 'h3-2'],
  sveltekit: ['@sveltejs/kit'],
  astro: ['astro'],
  'react-router': ['react-router'],
  'cloudflare-workers': ['@cloudflare/workerd-linux-64'],
  deno: ['@deno/linux-x64-glibc'],
  'supabase-functions': ['@deno/linux-x64-glibc'],
  bun: ['@oven/bun-linux-x64'],
  'google-cloud-functions': ['@google-cloud/functions-framework', 'cors'],
  'firebase-functions': ['firebase-functions', 'cors'],
  'webpack-proxy': ['webpack-dev-server'],
  'vue-cli-proxy': ['webpack-dev-server'],
  'create-react-app-proxy': ['http-proxy-middleware'],
  'http-server': ['http-server'],
  serve: ['serve'],
  'json-server': ['json-server'],
  'firebase-hosting': ['superstatic'],
}

/** What was read in November 2026 where nothing could be run, and of which month or version it was. */
const READ: Readonly<Record<string, string>> = {
  'aws-s3': 'checked against the service model of botocore',
  'aws-http-api': 'checked against the service model of botocore',
  'aws-api-gateway': 'checked against the service models of botocore',
  'aws-lambda-url': 'checked against the service model of botocore',
  'aws-cloudfront': 'checked against the service model of botocore',
  'aws-alb': 'service model of botocore 1.43 read',
  'aws-sam': 'schema of SAM read',
  'aws-cdk': 'source of CorsOptions (aws-cdk-lib 2) read',
  'serverless-framework': 'documentation of August 2026 read',
  'backblaze-b2': 'the JSON of Amazon S3, which is checked; documentation of B2 read',
  wasabi: 'the JSON of Amazon S3, which is checked',
  'digitalocean-spaces': 'the JSON of Amazon S3, which is checked',
  ceph: 'the JSON of Amazon S3, which is checked',
  'google-cloud-storage': 'checked against the types of @googleapis/storage',
  fastly: 'documentation of synthetic responses read',
  akamai: 'documentation of rule format 2026-06-09 read',
  'aspnet-core': 'source of CorsMiddleware, CorsService and Kestrel read',
  jetty: 'documentation of CrossOriginFilter of Jetty 9 and 12 read',
  geoserver: 'Dockerfile of its image (GeoServer 2.27) read',
  quarkus: 'documentation of Quarkus 3.40 and its configuration class read',
  'gateway-api': 'definition of HTTPCORSFilter of August 2026 (Gateway API 1.5) read',
  'grafana-alloy': 'documentation and source of Alloy of August 2026 read',
  laravel: 'source of fruitcake/php-cors read',
  symfony: 'documentation of NelmioCorsBundle of October 2025 read',
  codeigniter: 'source and guide of CodeIgniter 4 of February 2026 read',
  drupal: 'default.services.yml of Drupal read',
  litestar: 'source of Litestar 2 and 3 read',
  sanic: 'source of Sanic Extensions 24.12 and of January 2026 read',
  play: 'reference configuration of Play 3 and source of its configuration read',
  'pekko-http': 'reference configuration of pekko-http-cors of August 2026 read',
  krakend: 'source of krakend-cors of August 2026 read',
  tyk: 'API definitions in public repositories read',
  apigee: 'reference of the policy read',
  pocketbase: 'source of August 2026 read',
  kong: 'source of the plugin of Kong 3 read',
  apisix: 'documentation and schema of the plugin of August 2026 read',
  traefik: 'documentation and source of July 2026 read',
  'ingress-nginx': 'documentation and template of March 2026, the last, read',
  envoy: 'definition of CorsPolicy read',
  istio: 'definition of CorsPolicy of July 2026 and reports of its filters read',
  'spring-cloud-gateway': 'documentation of August 2026 read',
  'spring-security': 'documentation of August 2026 read',
  'spring-webflux': 'documentation of Spring Security of August 2026 read',
  strapi: 'middleware of Strapi 5.54 tried by hand',
  payload: 'source of Payload 3.90 read',
  micronaut: 'guide of Micronaut 4 and source of its filter read',
  ktor: 'source and tests of its CORS plugin read',
  fiber: 'source of Fiber 3 of August 2026 read',
  'tower-http': 'source of August 2026 read',
  actix: 'source of August 2026 read',
  rocket: 'source of rocket_cors 0.6 read',
  warp: 'source of warp 0.4.3 read',
  corsica: 'source and documentation of Corsica 2.2 read',
  http4s: 'source and documentation of http4s 0.23 of October 2025 read',
  http4k: 'source of August 2026 read',
  contour: 'definition of CORSPolicy, and the source that reads it, of August 2026 read',
  appwrite: 'source of August 2026 and documentation of its platforms read',
  'google-cloud-run': 'documentation of public access read',
  phoenix: 'source of cors_plug 3.0 read',
  'aspnet-web-api': 'documentation of ASP.NET Web API 2 read',
  iis: 'reference of the IIS CORS module read',
  'azure-app-service': 'documentation of App Service and reference of the Azure CLI of July 2026 read',
  'azure-functions': 'documentation of App Service and reference of the Azure CLI of July 2026 read',
  'azure-signalr': 'reference of the Azure CLI of July 2026 read',
  'azure-container-apps': 'reference of the Azure CLI of July 2026 read',
  'azure-static-web-apps': 'documentation of its configuration read',
  'azure-api-management': 'reference of the policy of July 2024 read',
  'vercel-json': 'guide to CORS of September 2026 read; checked by @vercel/routing-utils 6.6',
  'render-static': 'documentation of headers of static sites read',
  cloudflare: 'documentation of Transform Rules read',
  'cloudflare-r2': 'documentation of R2 read',
  'headers-file': 'documentation of Cloudflare Pages and Netlify read; checked by @netlify/headers-parser 9.0',
  'netlify-toml': 'documentation of Netlify read; checked by @netlify/headers-parser 9.0',
  minio: 'source of MinIO of February 2026 read',
  auth0: 'documentation of Auth0 read',
  okta: 'documentation of Trusted Origins read',
  keycloak: 'Server Administration Guide read',
  elasticsearch: 'documentation of Elasticsearch, and settings of both, read',
  ollama: 'source of August 2026 read',
  'local-llm': 'source of vLLM read',
  'opentelemetry-collector': 'documentation of August 2026 read',
  couchdb: 'source of August 2026 read',
  directus: 'middleware of Directus tried by hand with @directus/env 6.3',
  hasura: 'tests of its CORS modes read',
  postgrest: 'source of August 2026 read',
  ipfs: 'documentation of its configuration read',
  'ethereum-node': 'documentation of Geth read',
  'stable-diffusion-webui': 'source of its options read',
  comfyui: 'source of its options read',
  'home-assistant': 'documentation of its http integration read',
  localstack: 'documentation of its configuration read',
  gitea: 'source of its settings read',
  'ory-kratos': 'documentation of Ory read',
  authelia: 'documentation of its OpenID Connect provider read',
}

const WITHOUT_BROWSER: readonly string[] = [
  ...DEVELOPMENT_CHECKS.map(({ name }) => name),
  'firebase-hosting',
  ...SERVICES.map(({ stack }) => stack.server),
]

/** Is it run with a page in a browser? */
export function isRun({ id }: Server): boolean {
  return STACKS.some(({ server }) => server === id)
}

/** How a server's configuration was tried, as docs/servers says it. */
export function stateOf(server: Server): string {
  const { id } = server
  const stack =
    [...STACKS, ...SERVICES.map((service) => service.stack)].find(({ server }) => server === id) ?? PROXIES.find((one) => one.id === id)
  const versions = DEBIAN[id] ?? npmVersions(NPM[id] ?? [])
  const withVersions = versions === '' ? '' : `: ${versions}`
  if (stack !== undefined || WITHOUT_BROWSER.includes(id)) {
    const how = WITHOUT_BROWSER.includes(id) ? 'run without a browser' : 'run'
    return `${how}${byWhom(stack?.by)}${withVersions}`
  }
  const pieces = server.configure(POLICY, TARGET)
  if (pieces.some(({ place }) => place.startsWith('You cannot configure'))) return 'nothing to run; the code of the relay is parsed'
  const isParsed = pieces.every(({ language }) => PARSED.includes(language))
  return ['not run', ...(READ[id] === undefined ? [] : [READ[id]]), ...(isParsed ? ['parsed'] : [])].join('; ')
}

function byWhom(by: Stack['by']): string {
  return by === undefined ? '' : ` by ${by}`
}

function npmVersions(names: readonly string[]): string {
  return names.map((name) => `${displayed(name)} ${VERSIONS[name]?.replace(/^npm:.*@/, '')}`).join(', ')
}

/** The binaries are packages of their own. */
function displayed(name: string): string {
  return (
    {
      'h3-2': 'h3',
      superstatic: "the emulator's superstatic",
      '@cloudflare/workerd-linux-64': 'workerd',
      '@deno/linux-x64-glibc': 'Deno',
      '@oven/bun-linux-x64': 'Bun',
    }[name] ?? name
  )
}

const VERSIONS: Readonly<Record<string, string>> = Object.assign(
  {},
  ...['packages', 'large-packages'].flatMap((list) => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(new URL(`${list}/package.json`, import.meta.url), 'utf8'))
    return [dependencies, optionalDependencies]
  }),
)
