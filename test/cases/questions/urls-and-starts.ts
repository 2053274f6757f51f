import { ASKS_FOR_HEADER, LOCAL, type ReportedCase } from '../reports/report.ts'
import { question } from './question.ts'

/** URLs that lead elsewhere, and programs that respond for others. */
export const URL_QUESTIONS: readonly ReportedCase[] = [
  question(
    'The deployed page still requests localhost',
    'vite.dev/guide/env-and-mode',
    'GET http://localhost:8080/api/items\nnet::ERR_CONNECTION_REFUSED',
    [/localhost:8080/, /visitor|user’s own computer|computer of whoever/, /deployed|production|build/],
    { from: 'https://shop.example', verdict: 'failed', rule: 'connection-refused', responsible: 'page', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'The deployed page still requests localhost, in Firefox',
    'vite.dev/guide/env-and-mode',
    'GET http://localhost:8080/api/items',
    [/localhost:8080/, /visitor|user’s own computer|computer of whoever/, /deployed|production|build/],
    { browser: 'firefox', from: 'https://shop.example', verdict: 'failed', never: [ASKS_FOR_HEADER] },
  ),
  question(
    'The page requests a service of Docker Compose by its name',
    'docs.docker.com/compose/how-tos/networking/',
    'GET http://backend:8000/api/items\nnet::ERR_NAME_NOT_RESOLVED',
    [/“?backend/, /Docker|container/, /http:\/\/localhost|published port/],
    { from: LOCAL, verdict: 'failed', rule: 'name-not-resolved', responsible: 'page' },
  ),
  question(
    'The page requests the address that the server listens on',
    'developer.chrome.com/blog/local-network-access',
    'GET http://0.0.0.0:8000/api/items\nnet::ERR_ADDRESS_INVALID',
    [/0\.0\.0\.0/, /http:\/\/localhost:8000/],
    { from: LOCAL, verdict: 'failed', responsible: 'page' },
  ),
  question(
    'The base URL ends in a slash and the path begins with one',
    'pkg.go.dev/net/http#ServeMux',
    'OPTIONS https://api.example//items for POST\n> content-type: application/json\n301\nLocation: /items',
    [/\/\//, /two slashes|double slash/, /https:\/\/api\.example\/items/],
    { responsible: 'page' },
  ),
  question(
    'Spring’s firewall rejects two slashes',
    'docs.spring.io/spring-security/reference/servlet/exploits/firewall.html',
    'GET http://localhost:8080//api/items\n400\nContent-Type: text/html;charset=utf-8\nContent-Language: en\nConnection: close',
    [/two slashes|double slash/, /http:\/\/localhost:8080\/api\/items/],
    { browser: 'firefox', from: LOCAL, responsible: 'page' },
  ),
  question(
    'No Ingress matches the host',
    'kubernetes.github.io/ingress-nginx/user-guide/default-backend/',
    'OPTIONS https://api.example/v1/items for PUT\n404\nContent-Type: text/plain; charset=utf-8\nbody default backend - 404',
    [/Ingress/, /host/, /path/],
    { never: [/firewall/] },
  ),
  question(
    'A warning of PHP is sent before the headers',
    'www.php.net/manual/en/function.header.php',
    'POST http://localhost/api/save.php\n> Content-Type: application/x-www-form-urlencoded\n200 OK\nServer: Apache/2.4.58 (Win64) PHP/8.2.12\nX-Powered-By: PHP/8.2.12\nContent-Type: text/html; charset=UTF-8\nbody <br /><b>Warning</b>:  Cannot modify header information - headers already sent by (output started at C:\\xampp\\htdocs\\api\\db.php:3) in <b>C:\\xampp\\htdocs\\api\\save.php</b> on line <b>5</b><br />',
    [/PHP/, /output/, /header\(\)/],
    { browser: 'firefox', from: LOCAL },
  ),
  question(
    'An ASP.NET Core app fails to start in IIS',
    'learn.microsoft.com/en-us/aspnet/core/test/troubleshoot-azure-iis',
    'OPTIONS https://api.example/items for POST\n> content-type: application/json\n500\nServer: Microsoft-IIS/10.0\nContent-Type: text/html\nbody <!DOCTYPE html><html><head><title>HTTP Error 500.30 - ASP.NET Core app failed to start</title>',
    [/start/, /Event Log|stdout/i, /ASP\.NET Core/],
    { never: [/Send Access-Control-Allow-Origin/] },
  ),
  question(
    'A rate limiter of Express runs before cors()',
    'express-rate-limit.mintlify.app/reference/error-codes',
    'GET https://api.example/items\n429\nX-Powered-By: Express\nRateLimit-Policy: 100;w=900\nRateLimit-Remaining: 0\nRetry-After: 412\nContent-Type: text/html; charset=utf-8\nblocked',
    [/Too many requests/i, /cors\(\)/, /before/],
    { never: [/check the token/i] },
  ),
  question(
    'A web font of a shop has no header',
    'developer.mozilla.org/en-US/docs/Web/CSS/@font-face',
    'GET https://static.shop.example/fonts/a.woff2\n200\nServer: nginx/1.26.2\nContent-Type: font/woff2\nas font\nblocked',
    [/font/i, /nginx/, /https:\/\/app\.example|\*/],
    { server: ['nginx', /woff2|location/] },
  ),
  question(
    'Socket.IO sends cookies to a server that allows everyone',
    'socket.io/docs/v4/handling-cors/',
    'GET https://rt.example/socket.io/?EIO=4&transport=polling&t=a\n> Cookie: io=a\n200\nAccess-Control-Allow-Origin: *\nContent-Type: text/plain; charset=UTF-8\nblocked\nas xhr',
    [/credentials/, /Socket\.IO/, /cors: \{|credentials: true/, /withCredentials/],
    { rule: 'wildcard-with-credentials', server: ['socket-io', /credentials: true/] },
  ),
]
