import { clueOfPlatform, type PlatformId } from '../platforms/recognize.ts'
import type { Observation } from './observation.ts'

/** What a CORS setting is about. */
export type Setting = 'origins' | 'methods' | 'headers' | 'credentials'

/** Platforms, where their settings are, for a sentence, and what each setting is called: for origins, methods, headers, credentials. */
type Row = readonly [
  platforms: readonly PlatformId[],
  where: string,
  origins: string,
  methods: string,
  headers: string,
  credentials: string,
]

const COLUMNS: Readonly<Record<Setting, 2 | 3 | 4 | 5>> = { origins: 2, methods: 3, headers: 4, credentials: 5 }

/** The names of the settings that write the headers, and where they are: for who knows the header, but not the program. */
const SETTINGS: readonly Row[] = [
  [
    ['elasticsearch'],
    'In elasticsearch.yml (or opensearch.yml)',
    'http.cors.allow-origin',
    'http.cors.allow-methods',
    'http.cors.allow-headers',
    'http.cors.allow-credentials',
  ],
  [['couchdb'], 'In the [cors] section of CouchDB’s local.ini', 'origins', 'methods', 'headers', 'credentials'],
  [['strapi'], 'In the strapi::cors entry of config/middlewares', 'origin', 'methods', 'headers', 'credentials'],
  [
    ['django'],
    'With django-cors-headers, in settings.py',
    'CORS_ALLOWED_ORIGINS',
    'CORS_ALLOW_METHODS',
    'CORS_ALLOW_HEADERS',
    'CORS_ALLOW_CREDENTIALS',
  ],
  [
    ['starlette', 'uvicorn'],
    'In FastAPI or Starlette, in the arguments of CORSMiddleware',
    'allow_origins',
    'allow_methods',
    'allow_headers',
    'allow_credentials',
  ],
  [['werkzeug'], 'With Flask-Cors, in the arguments of CORS()', 'origins', 'methods', 'allow_headers', 'supports_credentials'],
  [['rails'], 'With rack-cors, in config/initializers/cors.rb', 'origins', 'methods', 'headers', 'credentials'],
  [
    ['aspnet-core'],
    'In ASP.NET Core, in the CORS policy',
    'WithOrigins',
    'WithMethods (or AllowAnyMethod)',
    'WithHeaders (or AllowAnyHeader)',
    'AllowCredentials',
  ],
  [
    ['spring', 'spring-webflux'],
    'In Spring, in the CorsConfiguration (or @CrossOrigin)',
    'allowedOrigins',
    'allowedMethods',
    'allowedHeaders',
    'allowCredentials',
  ],
  [['symfony'], 'In config/packages/nelmio_cors.yaml', 'allow_origin', 'allow_methods', 'allow_headers', 'allow_credentials'],
  [['laravel'], 'In config/cors.php', 'allowed_origins', 'allowed_methods', 'allowed_headers', 'supports_credentials'],
  [['apisix'], 'In the cors plugin of APISIX', 'allow_origins', 'allow_methods', 'allow_headers', 'allow_credential'],
  [['kong'], 'In the cors plugin of Kong', 'origins', 'methods', 'headers', 'credentials'],
  [
    ['tomcat'],
    'In the parameters of Tomcat’s CorsFilter (web.xml)',
    'cors.allowed.origins',
    'cors.allowed.methods',
    'cors.allowed.headers',
    'cors.support.credentials',
  ],
  [
    ['express', 'nestjs', 'fastify', 'npm-cors'],
    'In the options of the CORS middleware',
    'origin',
    'methods',
    'allowedHeaders',
    'credentials',
  ],
]

/**
 * Where the program that responded, as its signs show it, has these settings: "In config/cors.php, the setting is allowed_methods." null where it is
 * none of these.
 */
export function namedSettings(settings: readonly Setting[], { response }: Observation): string | null {
  const known = SETTINGS.find(([platforms]) => platforms.some((id) => clueOfPlatform(id, response) !== null))
  if (known === undefined) return null
  return `${known[1]}, the ${settings.length === 1 ? 'setting is' : 'settings are'} ${settings.map((setting) => known[COLUMNS[setting]]).join(' and ')}.`
}
