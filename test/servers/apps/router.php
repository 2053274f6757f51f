<?php

// @@CORS@@
header('Content-Type: application/json');
[$path] = explode('?', $_SERVER['REQUEST_URI']);
switch ($path) {
    case '/items':
        if (!in_array($_SERVER['REQUEST_METHOD'], ['GET', 'PUT', 'DELETE'], true)) {
            http_response_code(405);
        }
        header('X-Total: 3');
        echo json_encode(['items' => 3]);
        break;
    case '/me':
        http_response_code(($_COOKIE['session'] ?? '') === 'ann' ? 200 : 401);
        echo json_encode(['user' => 'ann']);
        break;
    case '/private':
        http_response_code(($_SERVER['HTTP_AUTHORIZATION'] ?? '') === 'Basic YW5uOnQwa2Vu' ? 200 : 401);
        echo json_encode(['secret' => 42]);
        break;
    case '/boom':
        throw new RuntimeException('boom');
    default:
        http_response_code(404);
}
