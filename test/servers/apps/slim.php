<?php

// Slim 4's application, as far as middleware goes: what is added last is the outermost, and handles what the error middleware gives.
use Psr\Http\Message\ResponseFactoryInterface;
use Psr\Http\Message\ResponseInterface;
use Psr\Http\Message\ServerRequestInterface;
use Slim\Psr7\Factory\ResponseFactory;
use Slim\Psr7\Factory\ServerRequestFactory;

spl_autoload_register(function (string $class): void {
    $file = '/usr/share/php/' . str_replace('\\', '/', $class) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
foreach (['Slim/Psr7', 'Psr/Http/Server', 'Psr/Http/Message', 'Fig/Http/Message'] as $package) {
    if (is_file("/usr/share/php/$package/autoload.php")) {
        require_once "/usr/share/php/$package/autoload.php";
    }
}

class Handler
{
    public function __construct(private Closure $handle) {}

    public function handle(ServerRequestInterface $request): ResponseInterface
    {
        return ($this->handle)($request);
    }
}

class App
{
    private Handler $handler;

    public function __construct(Closure $routes)
    {
        $this->handler = new Handler(function ($request) use ($routes) {
            try {
                return $routes($request);
            } catch (Throwable $error) {
                return $this->getResponseFactory()->createResponse(500);
            }
        });
    }

    public function getResponseFactory(): ResponseFactoryInterface
    {
        return new ResponseFactory();
    }

    public function add(callable $middleware): void
    {
        $inner = $this->handler;
        $this->handler = new Handler(fn ($request) => $middleware($request, $inner));
    }

    public function run(): void
    {
        $response = $this->handler->handle(ServerRequestFactory::createFromGlobals());
        http_response_code($response->getStatusCode());
        foreach ($response->getHeaders() as $name => $values) {
            header($name . ': ' . implode(', ', $values));
        }
        echo $response->getBody();
    }
}

$app = new App(function ($request) {
    $responses = new ResponseFactory();
    switch ($request->getUri()->getPath()) {
        case '/items':
            return $responses->createResponse(200)->withHeader('X-Total', '3');
        case '/me':
            return $responses->createResponse(($request->getCookieParams()['session'] ?? '') === 'ann' ? 200 : 401);
        case '/private':
            return $responses->createResponse($request->getHeaderLine('Authorization') === 'Basic YW5uOnQwa2Vu' ? 200 : 401);
        case '/boom':
            throw new RuntimeException('boom');
        default:
            return $responses->createResponse(404);
    }
});
if (is_file('cors.php')) {
    require 'cors.php';
}
$app->run();
