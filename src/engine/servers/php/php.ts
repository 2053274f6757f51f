import type { Policy } from '../../policy/policy.ts'
import { configured, lines } from '../configured.ts'
import { exposingFields, preflightFields, sharedFields } from '../policy-headers.ts'
import type { Server } from '../server.ts'
import { listed, phpQuoted as quoted } from '../string-literals.ts'

const slim: Server = {
  id: 'slim',
  name: 'Slim or another PSR-15 framework',
  group: 'application',
  platforms: ['php'],
  configure: configured((policy) => {
    const { origins } = policy
    const set = (fields: readonly (readonly [string, string])[], indent: string) =>
      fields.map(([name, value]) => `${indent}$response = $response->withHeader(${quoted(name)}, ${quoted(value)});`)
    return [
      {
        place: 'index.php, below addErrorMiddleware() and every other $app->add(): what is added last is the outermost',
        language: 'php',
        text: lines(
          '<?php',
          '',
          '$app->add(function ($request, $handler) use ($app) {',
          "    $isPreflight = $request->getMethod() === 'OPTIONS' && $request->hasHeader('Access-Control-Request-Method');",
          '    $response = $isPreflight ? $app->getResponseFactory()->createResponse(204) : $handler->handle($request);',
          ...(origins === '*'
            ? ["    $response = $response->withHeader('Access-Control-Allow-Origin', '*'); // for public data only"]
            : [
                "    $origin = $request->getHeaderLine('Origin');",
                "    $response = $response->withAddedHeader('Vary', 'Origin');",
                `    if (!in_array($origin, [${listed(origins, quoted)}], true)) {`,
                '        return $response;',
                '    }',
                "    $response = $response->withHeader('Access-Control-Allow-Origin', $origin);",
              ]),
          ...set([...sharedFields(policy), ...exposingFields(policy)], '    '),
          '    if ($isPreflight) {',
          ...set(preflightFields(policy), '        '),
          '    }',
          '    return $response;',
          '});',
        ),
      },
    ]
  }),
  pitfalls: [
    'If you add it before the error middleware, errors have no CORS headers.',
    'Slim 3 runs middleware after routing: without an OPTIONS route, preflight requests get 405.',
  ],
}

/** What sends the headers in plain PHP. */
function plainPhp(policy: Policy): readonly (string | false)[] {
  const named = policy.origins !== '*'
  const indent = named ? '    ' : ''
  const header = ([name, value]: readonly [string, string]) => `header(${quoted(`${name}: ${value}`)});`
  return [
    named && "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
    "$preflight = $_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD']);",
    named && "header('Vary: Origin', false);",
    policy.origins !== '*' && `if (in_array($origin, [${listed(policy.origins, quoted)}], true)) {`,
    named ? "    header('Access-Control-Allow-Origin: ' . $origin);" : "header('Access-Control-Allow-Origin: *'); // for public data only",
    ...[...sharedFields(policy), ...exposingFields(policy)].map((field) => indent + header(field)),
    `${indent}if ($preflight) {`,
    ...preflightFields(policy).map((field) => `${indent}    ${header(field)}`),
    `${indent}}`,
    named && '}',
    'if ($preflight) {',
    '    http_response_code(204);',
    '    exit;',
    '}',
  ]
}

const php: Server = {
  id: 'php',
  name: 'PHP without a framework',
  group: 'application',
  platforms: ['php'],
  configure: configured((policy, { isCrossSite }) => [
    {
      place: 'cors.php, which every script requires first (auto_prepend_file does that in php.ini)',
      language: 'php',
      text: lines(
        '<?php',
        '',
        ...plainPhp(policy),
        policy.credentials && isCrossSite && '// The page is on another site (needs https):',
        policy.credentials && isCrossSite && "session_set_cookie_params(['samesite' => 'None', 'secure' => true]);",
      ),
    },
  ]),
  pitfalls: [
    'If anything comes before <?php, even a byte order mark or a blank line, PHP sends the headers before header() is called.',
    'Files that the web server serves itself never reach PHP.',
    'The web server may add the headers a second time, for instance in .htaccess.',
  ],
}

const wordpress: Server = {
  id: 'wordpress',
  name: 'WordPress REST API',
  group: 'application',
  platforms: ['wordpress'],
  configure: configured((policy) => {
    const header = ([name, value]: readonly [string, string]) => `        header(${quoted(`${name}: ${value}`)});`
    return [
      {
        place: 'wp-content/mu-plugins/cors.php',
        language: 'php',
        text: lines(
          '<?php',
          '',
          '// WordPress itself allows every origin, with credentials; this allows the listed ones only.',
          "add_action('rest_api_init', function () {",
          "    remove_filter('rest_pre_serve_request', 'rest_send_cors_headers');",
          "    add_filter('rest_pre_serve_request', function ($served) {",
          ...(policy.origins === '*'
            ? ["        header('Access-Control-Allow-Origin: *'); // for public data only"]
            : [
                "        header('Vary: Origin', false);",
                '        $origin = get_http_origin();',
                `        if (!in_array($origin, [${listed(policy.origins, quoted)}], true)) {`,
                '            return $served;',
                '        }',
                "        header('Access-Control-Allow-Origin: ' . $origin);",
              ]),
          ...[...sharedFields(policy), ...exposingFields(policy), ...preflightFields(policy)].map(header),
          '        return $served;',
          '    });',
          '}, 15);',
        ),
      },
    ]
  }),
  pitfalls: [
    'If .htaccess, nginx or a plugin also adds the header, the browser gets two values and rejects them.',
    'A caching plugin or CDN may serve a response that was made for another origin: it must respect Vary: Origin.',
    'This covers only /wp-json/. admin-ajax.php has its own rules (the filter allowed_http_origins); files have none.',
    'A fatal error in a plugin responds without the headers.',
  ],
}

export const PHP_BY_HAND: readonly Server[] = [php, slim, wordpress]
