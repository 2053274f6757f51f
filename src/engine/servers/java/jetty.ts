import { configured, lines } from '../configured.ts'
import { headersOrAccept, originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { xmlText } from '../string-literals.ts'

export const jetty: Server = {
  id: 'jetty',
  name: "Jetty's CrossOriginFilter",
  group: 'application',
  platforms: ['jetty'],
  configure: configured((policy) => {
    const { methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const origins = originsOf(policy)
    const parameter = (name: string, value: string) =>
      `  <init-param><param-name>${name}</param-name><param-value>${xmlText(value)}</param-value></init-param>`
    return [
      {
        place: 'WEB-INF/web.xml, above every other filter',
        language: 'xml',
        text: lines(
          '<filter>',
          '  <filter-name>cross-origin</filter-name>',
          '  <!-- Jetty 12: org.eclipse.jetty.ee10.servlets.CrossOriginFilter -->',
          '  <filter-class>org.eclipse.jetty.servlets.CrossOriginFilter</filter-class>',
          '  <async-supported>true</async-supported>',
          parameter('allowedOrigins', origins.join(',')),
          parameter('allowedMethods', methods.join(',')),
          // Left out, a list of the filter's own would be allowed.
          parameter('allowedHeaders', headersOrAccept(requestHeaders).join(',')),
          exposedHeaders.length > 0 && parameter('exposedHeaders', exposedHeaders.join(',')),
          parameter('allowCredentials', String(credentials)),
          maxAge !== null && parameter('preflightMaxAge', String(maxAge)),
          parameter('chainPreflight', 'false'),
          '</filter>',
          '<filter-mapping>',
          '  <filter-name>cross-origin</filter-name>',
          '  <url-pattern>/*</url-pattern>',
          '</filter-mapping>',
        ),
      },
    ]
  }),
  pitfalls: [
    'Left out, allowedOrigins is “*” and allowCredentials is true: any site could read a user’s data.',
    'A preflight request that isn’t allowed goes on to the application, which responds with 200 or 405 and no CORS headers.',
    'The filter is in jetty-servlets.jar (the module servlets), which has to be there.',
    'In Jetty 12, CrossOriginHandler does the same for the whole server. Its allowed origins are regular expressions: escape their dots.',
  ],
}
