import { clueOfPlatform, type PlatformId } from '../platforms/recognize.ts'
import type { Observation } from './observation.ts'

/** What a CORS setting is about. */
export type Setting = 'origins' | 'methods' | 'headers' | 'credentials'

interface Settings extends Readonly<Record<Setting, string>> {
  readonly platforms: readonly PlatformId[]
  /** Where the settings are, for a sentence: "In the arguments of CORSMiddleware". */
  readonly where: string
}

/** The names of the settings that write the headers, and where they are: for who knows the header, but not the program. */
const SETTINGS: readonly Settings[] = [
  {
    platforms: ['elasticsearch'],
    where: 'In elasticsearch.yml (or opensearch.yml)',
    origins: 'http.cors.allow-origin',
    methods: 'http.cors.allow-methods',
    headers: 'http.cors.allow-headers',
    credentials: 'http.cors.allow-credentials',
  },
  {
    platforms: ['couchdb'],
    where: 'In the [cors] section of CouchDB’s local.ini',
    origins: 'origins',
    methods: 'methods',
    headers: 'headers',
    credentials: 'credentials',
  },
  {
    platforms: ['strapi'],
    where: 'In the strapi::cors entry of config/middlewares',
    origins: 'origin',
    methods: 'methods',
    headers: 'headers',
    credentials: 'credentials',
  },
  {
    platforms: ['django'],
    where: 'With django-cors-headers, in settings.py',
    origins: 'CORS_ALLOWED_ORIGINS',
    methods: 'CORS_ALLOW_METHODS',
    headers: 'CORS_ALLOW_HEADERS',
    credentials: 'CORS_ALLOW_CREDENTIALS',
  },
  {
    platforms: ['starlette', 'uvicorn'],
    where: 'In FastAPI or Starlette, in the arguments of CORSMiddleware',
    origins: 'allow_origins',
    methods: 'allow_methods',
    headers: 'allow_headers',
    credentials: 'allow_credentials',
  },
  {
    platforms: ['werkzeug'],
    where: 'With Flask-Cors, in the arguments of CORS()',
    origins: 'origins',
    methods: 'methods',
    headers: 'allow_headers',
    credentials: 'supports_credentials',
  },
  {
    platforms: ['rails'],
    where: 'With rack-cors, in config/initializers/cors.rb',
    origins: 'origins',
    methods: 'methods',
    headers: 'headers',
    credentials: 'credentials',
  },
  {
    platforms: ['aspnet-core'],
    where: 'In ASP.NET Core, in the CORS policy',
    origins: 'WithOrigins',
    methods: 'WithMethods (or AllowAnyMethod)',
    headers: 'WithHeaders (or AllowAnyHeader)',
    credentials: 'AllowCredentials',
  },
  {
    platforms: ['spring', 'spring-webflux'],
    where: 'In Spring, in the CorsConfiguration (or @CrossOrigin)',
    origins: 'allowedOrigins',
    methods: 'allowedMethods',
    headers: 'allowedHeaders',
    credentials: 'allowCredentials',
  },
  {
    platforms: ['symfony'],
    where: 'In config/packages/nelmio_cors.yaml',
    origins: 'allow_origin',
    methods: 'allow_methods',
    headers: 'allow_headers',
    credentials: 'allow_credentials',
  },
  {
    platforms: ['laravel'],
    where: 'In config/cors.php',
    origins: 'allowed_origins',
    methods: 'allowed_methods',
    headers: 'allowed_headers',
    credentials: 'supports_credentials',
  },
  {
    platforms: ['express', 'nestjs', 'fastify', 'npm-cors'],
    where: 'In the options of the CORS middleware',
    origins: 'origin',
    methods: 'methods',
    headers: 'allowedHeaders',
    credentials: 'credentials',
  },
  {
    platforms: ['apisix'],
    where: 'In the cors plugin of APISIX',
    origins: 'allow_origins',
    methods: 'allow_methods',
    headers: 'allow_headers',
    credentials: 'allow_credential',
  },
  {
    platforms: ['kong'],
    where: 'In the cors plugin of Kong',
    origins: 'origins',
    methods: 'methods',
    headers: 'headers',
    credentials: 'credentials',
  },
  {
    platforms: ['tomcat'],
    where: 'In the parameters of Tomcat’s CorsFilter (web.xml)',
    origins: 'cors.allowed.origins',
    methods: 'cors.allowed.methods',
    headers: 'cors.allowed.headers',
    credentials: 'cors.support.credentials',
  },
]

/**
 * Where the program that responded, as its signs show it, has these settings: "In config/cors.php, the setting is allowed_methods." null where it is
 * none of these.
 */
export function namedSettings(settings: readonly Setting[], { response }: Observation): string | null {
  const known = SETTINGS.find(({ platforms }) => platforms.some((id) => clueOfPlatform(id, response) !== null))
  if (known === undefined) return null
  return `${known.where}, the ${settings.length === 1 ? 'setting is' : 'settings are'} ${settings.map((setting) => known[setting]).join(' and ')}.`
}
