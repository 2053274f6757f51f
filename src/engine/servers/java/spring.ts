import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import { originsOf } from '../policy-lists.ts'
import type { Server } from '../server.ts'
import { listed, doubleQuoted as quoted } from '../string-literals.ts'

/** The statements that make a CorsConfiguration and a source of it for every path. */
function source({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }: Policy): readonly (string | false)[] {
  return [
    '        CorsConfiguration cors = new CorsConfiguration();',
    origins === '*'
      ? '        cors.setAllowedOrigins(List.of("*")); // for public data only'
      : `        cors.setAllowedOrigins(List.of(${listed(origins, quoted)}));`,
    `        cors.setAllowedMethods(List.of(${listed(methods, quoted)}));`,
    `        cors.setAllowedHeaders(List.of(${listed(requestHeaders, quoted)}));`,
    exposedHeaders.length > 0 && `        cors.setExposedHeaders(List.of(${listed(exposedHeaders, quoted)}));`,
    credentials && '        cors.setAllowCredentials(true);',
    maxAge !== null && `        cors.setMaxAge(${maxAge}L);`,
    '        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();',
    '        source.registerCorsConfiguration("/**", cors);',
  ]
}

/** A configuration class. @param members what stands in it */
function configurationClass(imports: readonly string[], members: readonly (string | false)[]): string {
  const all = [
    'java.util.List',
    'org.springframework.context.annotation.Bean',
    'org.springframework.context.annotation.Configuration',
    ...imports,
  ]
  return lines(
    '// Put the package line of your application above: outside its package nothing finds the class.',
    ...all.sort().map((name) => `import ${name};`),
    '',
    '@Configuration',
    'public class CorsConfig {',
    ...members,
    '}',
  )
}

const PLACE = 'CorsConfig.java, in the package of the application'
const PITFALLS: readonly string[] = [
  'Spring responds with 403 “Invalid CORS request” if it doesn’t allow the origin, the method or a header.',
  'allowedOrigins("*") with allowCredentials(true) throws at the first request; allowedOriginPatterns("*") doesn’t throw and allows everyone.',
]

const spring: Server = {
  id: 'spring',
  name: 'Spring Boot (MVC)',
  group: 'application',
  platforms: ['spring', 'java'],
  configure: configured((policy, { isCrossSite }) => [
    {
      place: PLACE,
      language: 'java',
      text: configurationClass(
        [
          'org.springframework.boot.web.servlet.FilterRegistrationBean',
          'org.springframework.core.Ordered',
          'org.springframework.web.cors.CorsConfiguration',
          'org.springframework.web.cors.UrlBasedCorsConfigurationSource',
          'org.springframework.web.filter.CorsFilter',
        ],
        [
          '    @Bean',
          '    public FilterRegistrationBean<CorsFilter> corsFilter() {',
          ...source(policy),
          '        FilterRegistrationBean<CorsFilter> bean = new FilterRegistrationBean<>(new CorsFilter(source));',
          '        // Before Spring Security, which would respond to the preflight request with 401.',
          '        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);',
          '        return bean;',
          '    }',
        ],
      ),
    },
    ...(policy.credentials && isCrossSite
      ? [
          {
            place: 'application.properties: the page is on another site (needs https)',
            language: 'ini' as const,
            text: 'server.servlet.session.cookie.same-site=none\nserver.servlet.session.cookie.secure=true\n',
          },
        ]
      : []),
  ]),
  pitfalls: [
    '@CrossOrigin and addCorsMappings() run after Spring Security, so its 401 and 403 responses have no CORS headers: use this filter, or add http.cors().',
    'WebFlux and Spring Cloud Gateway need their own configuration, and a gateway in front can send every header a second time.',
    ...PITFALLS,
  ],
}

const springSecurity: Server = {
  id: 'spring-security',
  name: 'Spring Security',
  group: 'application',
  platforms: ['spring'],
  configure: configured((policy) => [
    {
      place: PLACE,
      language: 'java',
      text: configurationClass(
        ['org.springframework.web.cors.CorsConfiguration', 'org.springframework.web.cors.UrlBasedCorsConfigurationSource'],
        [
          '    // Spring Security 6 and later uses it before any authorization; http.cors(Customizer.withDefaults()) says so explicitly.',
          '    @Bean',
          '    public UrlBasedCorsConfigurationSource corsConfigurationSource() {',
          ...source(policy),
          '        return source;',
          '    }',
        ],
      ),
    },
  ]),
  pitfalls: [
    'Several SecurityFilterChain beans each need http.cors().',
    'With http.cors(cors -> cors.disable()), preflight requests go through authorization, which responds with 401 or 403.',
    'permitAll() for OPTIONS lets every OPTIONS request through, but sets no headers.',
    ...PITFALLS,
  ],
}

const springWebflux: Server = {
  id: 'spring-webflux',
  name: 'Spring WebFlux',
  group: 'application',
  platforms: ['spring-webflux', 'spring'],
  configure: configured((policy) => [
    {
      place: PLACE,
      language: 'java',
      text: configurationClass(
        [
          'org.springframework.core.Ordered',
          'org.springframework.core.annotation.Order',
          'org.springframework.web.cors.CorsConfiguration',
          'org.springframework.web.cors.reactive.CorsWebFilter',
          'org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource',
        ],
        [
          '    @Bean',
          '    @Order(Ordered.HIGHEST_PRECEDENCE)',
          '    public CorsWebFilter corsWebFilter() {',
          ...source(policy),
          '        return new CorsWebFilter(source);',
          '    }',
        ],
      ),
    },
  ]),
  pitfalls: [
    'The servlet classes (web.filter.CorsFilter, web.cors.UrlBasedCorsConfigurationSource) have no effect here: import the reactive ones.',
    ...PITFALLS,
  ],
}

const springCloudGateway: Server = {
  id: 'spring-cloud-gateway',
  name: 'Spring Cloud Gateway',
  group: 'gateway',
  platforms: ['spring-webflux', 'spring'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }, { sentHeaders }) => {
    const list = (name: string, values: readonly string[]) => `                ${name}: [${listed(values, quoted)}]`
    return [
      {
        place: 'application.yml (before Spring Cloud 2025: spring.cloud.gateway.globalcors)',
        language: 'yaml',
        text: lines(
          'spring:',
          '  cloud:',
          '    gateway:',
          '      server:',
          '        webflux:',
          ...(sentHeaders.length > 0
            ? [
                '          # The services behind send the headers too: keep one of each.',
                '          default-filters:',
                '            - DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials, RETAIN_FIRST',
              ]
            : []),
          '          globalcors:',
          '            cors-configurations:',
          "              '[/**]':",
          list('allowed-origins', originsOf({ origins })),
          list('allowed-methods', methods),
          list('allowed-headers', requestHeaders),
          exposedHeaders.length > 0 && list('exposed-headers', exposedHeaders),
          credentials && '                allow-credentials: true',
          maxAge !== null && `                max-age: ${maxAge}`,
        ),
      },
    ]
  }),
  pitfalls: [
    'If the services behind it send the headers too, the page gets each twice: remove them there, or use DedupeResponseHeader.',
    'With Spring Security in the gateway, CORS must be enabled there as well.',
    'Paths without a route aren’t handled unless add-to-simple-url-handler-mapping is true.',
  ],
}

export const SPRING: readonly Server[] = [spring, springSecurity, springWebflux, springCloudGateway]
