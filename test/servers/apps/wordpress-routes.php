<?php
// A plugin that is an ordinary application: routes of WordPress's REST API. It sends no CORS headers.
add_action('rest_api_init', function () {
    $cookie = fn () => preg_match('/(^|; )session=ann(;|$)/', $_SERVER['HTTP_COOKIE'] ?? '') === 1;
    $authorized = fn () => ($_SERVER['HTTP_AUTHORIZATION'] ?? '') === 'Basic YW5uOnQwa2Vu'; // ann:t0ken
    $answer = fn ($body) => fn () => new WP_REST_Response($body, 200, ['X-Total' => '3']);
    $everyone = '__return_true';
    $routes = [
        ['GET', '/items', $answer(['items' => 3]), $everyone],
        ['PUT', '/items', $answer(['stored' => true]), $everyone],
        ['DELETE', '/items', $answer(['deleted' => true]), $everyone],
        ['GET', '/me', $answer(['user' => 'ann']), $cookie],
        ['GET', '/private', $answer(['secret' => 42]), $authorized],
        ['GET', '/boom', fn () => new WP_Error('boom', 'boom', ['status' => 500]), $everyone],
    ];
    foreach ($routes as [$method, $path, $callback, $permission]) {
        register_rest_route('shop/v1', $path, ['methods' => $method, 'callback' => $callback, 'permission_callback' => $permission]);
    }
});
