import { configured, lines } from './configured.ts'
import type { Server } from './server.ts'
import { listed, phpQuoted as quoted } from './string-literals.ts'

export const php: Server = {
  id: 'php',
  name: 'PHP without a framework',
  developmentOnly: false,
  platforms: ['php'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => {
    const header = (name: string, value: string) => `header(${quoted(`Access-Control-${name}: ${value}`)});`
    const named = origins !== '*'
    const indent = named ? '    ' : ''
    return [
      {
        place: 'cors.php, which every script requires first (auto_prepend_file does that in php.ini)',
        language: 'php',
        text: lines(
          '<?php',
          '',
          named && `$origin = $_SERVER['HTTP_ORIGIN'] ?? '';`,
          "$preflight = $_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD']);",
          named && "header('Vary: Origin', false);",
          named && `if (in_array($origin, [${listed(origins, quoted)}], true)) {`,
          named ? "    header('Access-Control-Allow-Origin: ' . $origin);" : `${header('Allow-Origin', '*')} // for public data only`,
          credentials && indent + header('Allow-Credentials', 'true'),
          exposedHeaders.length > 0 && indent + header('Expose-Headers', exposedHeaders.join(', ')),
          `${indent}if ($preflight) {`,
          `${indent}    ${header('Allow-Methods', methods.join(', '))}`,
          requestHeaders.length > 0 && `${indent}    ${header('Allow-Headers', requestHeaders.join(', '))}`,
          maxAge !== null && `${indent}    ${header('Max-Age', String(maxAge))}`,
          `${indent}}`,
          named && '}',
          'if ($preflight) {',
          '    http_response_code(204);',
          '    exit;',
          '}',
        ),
      },
    ]
  }),
  traps: [
    'A byte before <?php, such as a byte-order mark or a blank line, sends the headers before header() is called.',
    'A file that the web server delivers itself never reaches PHP.',
    'The web server may add the headers a second time, in .htaccess for instance.',
  ],
}
