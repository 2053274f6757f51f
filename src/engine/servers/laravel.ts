import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, phpQuoted as quoted } from './string-literals.ts'

export const laravel: Server = {
  id: 'laravel',
  name: 'Laravel',
  developmentOnly: false,
  platforms: ['laravel', 'http-foundation'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'config/cors.php (php artisan config:publish cors)',
      language: 'php',
      text: lines(
        '<?php',
        '',
        'return [',
        "    'paths' => ['*'], // or only ['api/*', 'sanctum/csrf-cookie']",
        origins === '*'
          ? "    'allowed_origins' => ['*'], // for public data only"
          : `    'allowed_origins' => [${listed(origins, quoted)}],`,
        "    'allowed_origins_patterns' => [],",
        `    'allowed_methods' => [${listed(methods, quoted)}],`,
        `    'allowed_headers' => [${listed(requestHeaders, quoted)}],`,
        `    'exposed_headers' => [${listed(exposedHeaders, quoted)}],`,
        `    'max_age' => ${maxAge ?? 0},`,
        `    'supports_credentials' => ${credentials},`,
        '];',
      ),
    },
  ]),
  traps: [
    'php artisan config:cache keeps the old file until it is run again.',
    "A path that 'paths' does not name gets no headers: login and logout often live outside api/*.",
    'dd(), dump() and a fatal error before the middleware leave the headers off.',
    'Sanctum with cookies also needs SANCTUM_STATEFUL_DOMAINS, SESSION_DOMAIN and credentials in the page.',
  ],
}
