import type { Stack } from './stack.ts'
import { writeApp, writeText } from './write-app.ts'

/** WordPress itself sends every origin back; to have something that is refused, this takes that away until there is a configuration. */
const PLAIN = `<?php

add_action('rest_api_init', function () {
    remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');
}, 15);
`

export const wordpress: Stack = {
  server: 'wordpress',
  debian: ['wordpress', 'php-cli', 'php-mysql', 'mariadb-server'],
  isLarge: true,
  write: (place, texts) => {
    writeApp(place, 'wordpress-config.php', 'wp-config.php', null)
    writeApp(place, 'wordpress-install.php', 'install.php', null)
    writeApp(place, 'wordpress-router.php', 'router.php', null)
    writeApp(place, 'wordpress-routes.php', 'plugins/routes.php', null)
    writeApp(place, 'wordpress.sh', 'wordpress.sh', null)
    writeText(place, 'plugins/cors.php', texts?.join('\n') ?? PLAIN)
  },
  commands: () => [['sh', 'wordpress.sh']],
}
