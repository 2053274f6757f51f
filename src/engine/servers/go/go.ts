import type { Policy } from '../../policy/policy.ts'
import { configured } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { codePointQuoted as quoted } from '../string-literals.ts'
import { corsFile, fields, GIN, originField, RS_CORS, strings } from './options.ts'

const OUTERMOST =
  'Around single routes, it doesn’t see preflight requests if the router responds to OPTIONS with 405 first: wrap the whole router.'
const PROTECTED =
  'http.CrossOriginProtection (Go 1.25) responds to POST, PUT and DELETE from other origins with 403, after a preflight request that succeeded: call its AddTrustedOrigin() for each origin, and put the CORS handler around it.'
const DOUBLED = 'If a handler behind it sets Access-Control-Allow-Origin too, the page gets two values.'

const rsCors: Server = {
  id: 'go',
  name: 'Go with rs/cors (net/http and any router)',
  group: 'application',
  platforms: ['rs-cors', 'go'],
  configure: configured((policy) => [
    {
      place: 'cors.go, beside main.go; then serve withCORS(mux) instead of mux',
      language: 'go',
      text: corsFile(
        ['net/http', 'github.com/rs/cors'],
        [
          '// withCORS goes around everything, authentication too: http.ListenAndServe(addr, withCORS(mux))',
          'func withCORS(next http.Handler) http.Handler {',
          '\treturn cors.New(cors.Options{',
          ...fields(policy, RS_CORS)('\t\t'),
          '\t}).Handler(next)',
          '}',
        ],
      ),
    },
  ]),
  pitfalls: [
    'An empty AllowedOrigins allows every origin; an AllowOriginFunc that always returns true does so even with credentials.',
    OUTERMOST,
    DOUBLED,
    'Since 1.11, the names in Access-Control-Request-Headers must be lower case and sorted, as browsers send them: a handwritten preflight request fails.',
    'Requests with a method that isn’t listed get no headers either.',
    PROTECTED,
  ],
}

const chi: Server = {
  id: 'chi',
  name: 'chi (Go)',
  group: 'application',
  platforms: ['rs-cors', 'go'],
  configure: configured((policy) => [
    {
      place: 'cors.go; then r.Use(allowCORS()) above every other r.Use() and route',
      language: 'go',
      text: corsFile(
        ['net/http', 'github.com/go-chi/cors'],
        [
          'func allowCORS() func(http.Handler) http.Handler {',
          '\treturn cors.Handler(cors.Options{',
          ...fields(policy, RS_CORS)('\t\t'),
          '\t})',
          '}',
        ],
      ),
    },
  ]),
  pitfalls: [
    'In r.Group() or r.With(), it doesn’t see preflight requests, because chi responds with 405 first. Use it on the root router.',
    DOUBLED,
    PROTECTED,
  ],
}

const gin: Server = {
  id: 'gin',
  name: 'Gin (Go)',
  group: 'application',
  platforms: ['gin'],
  configure: configured((policy) => {
    const usesHttp = policy.origins === '*' || policy.origins.every((origin) => /^https?:/i.test(origin))
    const compared = (named: Policy, name: string): readonly [string, string] =>
      usesHttp || named.origins === '*'
        ? originField(named, name)
        : // AllowOrigins takes http and https alone.
          [
            'AllowOriginFunc',
            `func(origin string) bool { return ${named.origins.map((origin) => `origin == ${quoted(origin)}`).join(' || ')} }`,
          ]
    return [
      {
        place: 'cors.go; then r.Use(allowCORS()) right below r := gin.Default(), above every route',
        language: 'go',
        text: corsFile(
          [...(policy.maxAge === null ? [] : ['time']), 'github.com/gin-contrib/cors', 'github.com/gin-gonic/gin'],
          [
            'func allowCORS() gin.HandlerFunc {',
            '\treturn cors.New(cors.Config{',
            ...fields(policy, GIN, { seconds: (seconds) => `${seconds} * time.Second`, origins: compared })('\t\t'),
            '\t})',
            '}',
          ],
        ),
      },
    ]
  }),
  pitfalls: [
    'r.Use() below a route doesn’t cover it.',
    'An origin that isn’t listed gets an empty 403, even same-origin requests behind a proxy that changes Host.',
    'The server panics at startup if an origin has no http:// or https://.',
    'cors.Default() allows every origin, without credentials.',
  ],
}

const echo: Server = {
  id: 'echo',
  name: 'Echo (Go)',
  group: 'application',
  platforms: ['echo'],
  configure: configured((policy) => [
    {
      place: 'cors.go; then e.Use(allowCORS()) above every other e.Use() and route (Echo 5: echo/v5 in both imports)',
      language: 'go',
      text: corsFile(
        ['github.com/labstack/echo/v4', 'github.com/labstack/echo/v4/middleware'],
        [
          'func allowCORS() echo.MiddlewareFunc {',
          '\treturn middleware.CORSWithConfig(middleware.CORSConfig{',
          ...fields(policy, GIN)('\t\t'),
          '\t})',
          '}',
        ],
      ),
    },
  ]),
  pitfalls: [
    'Empty AllowHeaders allow whatever header is requested.',
    'In Echo 4, middleware.CORS() allows every origin, and * and ? in an origin are wildcards. Echo 5 compares whole origins, and panics at startup without one.',
  ],
}

const fiber: Server = {
  id: 'fiber',
  name: 'Fiber (Go)',
  group: 'application',
  platforms: ['fiber'],
  configure: configured((policy) => [
    {
      place: 'cors.go; then app.Use(allowCORS()) above every route',
      language: 'go',
      text: corsFile(
        ['github.com/gofiber/fiber/v3', 'github.com/gofiber/fiber/v3/middleware/cors'],
        ['func allowCORS() fiber.Handler {', '\treturn cors.New(cors.Config{', ...fields(policy, GIN)('\t\t'), '\t})', '}'],
      ),
    },
  ]),
  pitfalls: ['Fiber 2 takes one text with commas in place of each list.', 'AllowCredentials with “*” panics when the server starts.'],
}

const gorilla: Server = {
  id: 'gorilla',
  name: 'gorilla/handlers (Go)',
  group: 'application',
  platforms: ['go'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'cors.go; then serve withCORS(router) instead of router',
      language: 'go',
      text: corsFile(
        ['net/http', 'github.com/gorilla/handlers'],
        [
          'func withCORS(next http.Handler) http.Handler {',
          '\tallowed := handlers.CORS(',
          `\t\thandlers.AllowedOrigins(${strings(originsOf({ origins }))}),`,
          `\t\thandlers.AllowedMethods(${strings(methods)}),`,
          `\t\thandlers.AllowedHeaders(${strings(requestHeaders)}),`,
          ...(exposedHeaders.length > 0 ? [`\t\thandlers.ExposedHeaders(${strings(exposedHeaders)}),`] : []),
          ...(credentials ? ['\t\thandlers.AllowCredentials(),'] : []),
          ...(maxAge === null ? [] : [`\t\thandlers.MaxAge(${maxAge}),`]),
          '\t)(next)',
          ...(origins === '*'
            ? ['\treturn allowed']
            : [
                '\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
                '\t\tw.Header().Set("Vary", "Origin")',
                '\t\tallowed.ServeHTTP(w, r)',
                '\t})',
              ]),
          '}',
        ],
      ),
    },
  ]),
  pitfalls: [
    'Each name must be a separate string: []string{"Content-Type, Authorization"} allows neither, and the preflight request gets 403.',
    'MaxAge above 600 seconds is cut to 600.',
    OUTERMOST,
  ],
}

export const GO: readonly Server[] = [rsCors, gin, chi, echo, fiber, gorilla]
