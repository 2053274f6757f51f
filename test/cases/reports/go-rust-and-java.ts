import { CHECK_TOKEN, FIREFOX, LOCAL, type ReportedCase, report } from './report.ts'

export const GO_RUST_AND_JAVA: readonly ReportedCase[] = [
  report(
    'The middleware is on a group of Gin’s routes',
    'gin-contrib/cors/issues/35',
    'OPTIONS http://localhost:8080/v1/items for POST\n> content-type: application/json\n404 Not Found\nContent-Type: text/plain\nContent-Length: 18',
    [/Gin/, /group/, /OPTIONS/],
    { from: LOCAL, server: ['auto', /cors\.New/, /http:\/\/localhost:3000/] },
  ),
  report(
    'A Go router has the path for PUT only',
    'rs/cors/issues/42',
    'OPTIONS http://127.0.0.1:8090/blabla for PUT\n404 Not Found\nContent-Type: text/plain; charset=utf-8\nX-Content-Type-Options: nosniff\nContent-Length: 19',
    [/Go/, /OPTIONS/, /whole router|around|before the router/],
    { from: 'http://127.0.0.1:8000', server: ['go', /Handler\(/] },
  ),
  report(
    'The layer was added before the routes of axum',
    'MemeBattle/monorepo/issues/675',
    'OPTIONS http://localhost:8080/login for POST\n> content-type: application/json\n405 Method Not Allowed\nallow: POST\ncontent-length: 0',
    [/405/, /OPTIONS/, /middleware|layer/],
    { from: 'http://localhost:5173', server: ['tower-http', /\.layer\(/] },
  ),
  report(
    'Actix sends its whole list',
    'actix/actix-web/issues/716',
    'OPTIONS http://localhost:8088/ for POST\n> content-type: application/json\n200 OK\nAccess-Control-Allow-Origin: http://localhost, http://localhost:5200\nAccess-Control-Allow-Methods: GET,POST\nAccess-Control-Allow-Headers: content-type',
    [/one origin|only one/, /http:\/\/localhost:5200/],
    { from: 'http://localhost:5200', rule: 'allow-origin-multiple-values', server: ['actix', /http:\/\/localhost:5200/] },
  ),
  report(
    'Micronaut protects a server on localhost',
    'micronaut-projects/micronaut-core/issues/9484',
    'GET http://localhost:8080/test\n403 Forbidden\nContent-Type: application/json\nconnection: close\nbody {"_links":{"self":[{"href":"/test","templated":false}]},"_embedded":{"errors":[{"message":"Forbidden"}]},"message":"Forbidden"}',
    [/Micronaut/, /micronaut\.server\.cors/, /http:\/\/app\.local:3000/],
    { from: 'http://app.local:3000', ...FIREFOX, never: [CHECK_TOKEN], server: ['auto', /allowed-origins/] },
  ),
  report(
    'CORS isn’t enabled in Micronaut',
    'micronaut-projects/micronaut-core/issues/9992',
    'OPTIONS http://localhost:8080/foo/123 for GET\n> authorization: x\n405 Method Not Allowed\nAllow: HEAD,GET\nContent-Type: application/json\nbody {"_links":{"self":[{"href":"/foo/123","templated":false}]},"_embedded":{"errors":[{"message":"Method [OPTIONS] not allowed for URI [/foo/123]. Allowed methods: [HEAD, GET]"}]},"message":"Method Not Allowed"}',
    [/Micronaut/, /micronaut\.server\.cors\.enabled/],
    { from: LOCAL, ...FIREFOX, server: ['auto', /enabled: true/] },
  ),
  report(
    'Quarkus rejects the origin',
    'quarkusio/quarkus-workshops/issues/223',
    'GET http://localhost:8082/api/fights/randomfighters\n403 CORS Rejected - Invalid origin\ncontent-length: 0\nblocked',
    [/Quarkus/, /quarkus\.http\.cors\.origins/, /http:\/\/localhost:8080/],
    { from: 'http://localhost:8080', never: [CHECK_TOKEN], server: ['auto', /quarkus\.http\.cors/] },
  ),
]
