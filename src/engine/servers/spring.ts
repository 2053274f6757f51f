import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, doubleQuoted as quoted } from './string-literals.ts'

export const spring: Server = {
  id: 'spring',
  name: 'Spring Boot',
  developmentOnly: false,
  platforms: ['spring', 'java'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'CorsConfig.java, in the package of the application',
      language: 'java',
      text: lines(
        'import java.util.List;',
        'import org.springframework.boot.web.servlet.FilterRegistrationBean;',
        'import org.springframework.context.annotation.Bean;',
        'import org.springframework.context.annotation.Configuration;',
        'import org.springframework.core.Ordered;',
        'import org.springframework.web.cors.CorsConfiguration;',
        'import org.springframework.web.cors.UrlBasedCorsConfigurationSource;',
        'import org.springframework.web.filter.CorsFilter;',
        '',
        '@Configuration',
        'public class CorsConfig {',
        '    @Bean',
        '    public FilterRegistrationBean<CorsFilter> corsFilter() {',
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
        '        FilterRegistrationBean<CorsFilter> bean = new FilterRegistrationBean<>(new CorsFilter(source));',
        '        // Before Spring Security, which would answer the preflight with 401.',
        '        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);',
        '        return bean;',
        '    }',
        '}',
      ),
    },
  ]),
  traps: [
    '@CrossOrigin and addCorsMappings() come after Spring Security: its 401 and 403 go out without the headers, unless http.cors(withDefaults()) is set and finds a CorsConfigurationSource.',
    'allowedOrigins("*") with allowCredentials(true) throws at the first request; allowedOriginPatterns("*") does not throw and lets in everybody.',
    'WebFlux and Spring Cloud Gateway need their own CorsWebFilter or globalcors, and a gateway in front gives every header twice.',
    'Requests of an origin that is not permitted get 403 "Invalid CORS request" from Spring itself.',
  ],
}
