import { configured, lines } from '../configured.ts'
import { headersOrAccept } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { xmlText } from '../string-literals.ts'

export const tomcat: Server = {
  id: 'tomcat',
  name: "Apache Tomcat's CorsFilter",
  group: 'application',
  platforms: ['tomcat', 'java'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const parameter = (name: string, value: string) =>
      `  <init-param><param-name>cors.${name}</param-name><param-value>${xmlText(value)}</param-value></init-param>`
    return [
      {
        place: 'WEB-INF/web.xml, above every other filter',
        language: 'xml',
        text: lines(
          '<filter>',
          '  <filter-name>CorsFilter</filter-name>',
          '  <filter-class>org.apache.catalina.filters.CorsFilter</filter-class>',
          '  <async-supported>true</async-supported>',
          parameter('allowed.origins', origins === '*' ? '*' : origins.join(',')),
          parameter('allowed.methods', methods.join(',')),
          // Left out, a list of the filter's own would be allowed.
          parameter('allowed.headers', headersOrAccept(requestHeaders).join(',')),
          exposedHeaders.length > 0 && parameter('exposed.headers', exposedHeaders.join(',')),
          credentials && parameter('support.credentials', 'true'),
          maxAge !== null && parameter('preflight.maxage', String(maxAge)),
          '</filter>',
          '<filter-mapping>',
          '  <filter-name>CorsFilter</filter-name>',
          '  <url-pattern>/*</url-pattern>',
          '</filter-mapping>',
        ),
      },
    ]
  }),
  pitfalls: [
    'A security-constraint is checked before every filter: set allowCorsPreflight="filter" on the authenticator valve, or preflight requests get 401.',
    'The filter responds with 403 if it doesn’t allow the request’s origin or method.',
    'cors.support.credentials="true" with cors.allowed.origins="*" keeps the application from starting.',
  ],
}
