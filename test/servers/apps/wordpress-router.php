<?php
// Short paths for the routes of the REST API, for PHP's own server.
$_GET['rest_route'] = $_REQUEST['rest_route'] = '/shop/v1' . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
chdir(__DIR__ . '/wordpress');
require __DIR__ . '/wordpress/index.php';
