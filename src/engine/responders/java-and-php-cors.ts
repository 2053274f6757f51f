import type { Fact } from './fact.ts'
import { hasUnlistedHeader, methodOf, pageOf, pathOf, requestedHeadersOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'
const SYMFONY = ['symfony', 'http-foundation'] as const
const NELMIO_FILE = 'config/packages/nelmio_cors.yaml, then run php bin/console cache:clear'

/** How the CORS filter of Jetty and the bundle of Symfony reject a preflight request. */
export const JAVA_AND_PHP_CORS: readonly Fact[] = [
  {
    id: 'jetty-cross-origin-filter',
    signs: [
      {
        at: 'preflight',
        status: [200, 204, 400, 403, 404, 405],
        headers: { Server: /^Jetty\(/ },
        without: [ACAO, 'X-Jenkins', 'WWW-Authenticate'],
      },
    ],
    title: 'Jetty’s CORS filter didn’t handle the preflight request',
    means:
      'Jetty’s CrossOriginFilter lets a preflight request go on to the application if the origin, the method or a header isn’t in its lists. Or there is no such filter on this path.',
    remedy: (seen) =>
      `Set the init parameters of CrossOriginFilter: allowedOrigins with ${pageOf(seen)}, allowedMethods with ${methodOf(seen)}, allowedHeaders with ${requestedHeadersOf(seen)}. Map it to this path, before authentication. From Jetty 12 on, CrossOriginHandler takes its place.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'nelmio-header',
    signs: [
      {
        at: 'preflight',
        status: [400],
        platform: SYMFONY,
        headers: { [ACAO]: /./, 'Access-Control-Allow-Methods': /./ },
        holds: hasUnlistedHeader,
      },
    ],
    title: 'NelmioCorsBundle doesn’t allow a requested header',
    means: 'NelmioCorsBundle of Symfony responds to the preflight request with 400 if it requests a header that isn’t in allow_headers.',
    remedy: (seen) => `Add ${requestedHeadersOf(seen)} to allow_headers in ${NELMIO_FILE}.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'nelmio-method',
    signs: [{ at: 'preflight', status: [405], platform: SYMFONY, headers: { [ACAO]: /./ }, without: ['Allow'] }],
    title: 'NelmioCorsBundle doesn’t allow this method',
    means: 'NelmioCorsBundle of Symfony responds to the preflight request with 405 if the method isn’t in allow_methods.',
    remedy: (seen) => `Add ${methodOf(seen)} to allow_methods in ${NELMIO_FILE}. Name each method: “*” isn’t supported there.`,
    responsible: 'server',
    headers: 'allow',
  },
  {
    id: 'symfony-paths',
    signs: [{ at: 'preflight', status: [404, 405], platform: 'symfony', without: [ACAO] }],
    title: 'Symfony’s router handled OPTIONS, not NelmioCorsBundle',
    means: 'NelmioCorsBundle isn’t installed, or none of its paths matches. So OPTIONS went to the router, which has no route for it.',
    remedy: (seen) =>
      `Give ${pathOf(seen, 40)} (or a pattern for it) an entry under paths, with ${pageOf(seen)} in allow_origin and ${methodOf(seen)} in allow_methods (name each method), in ${NELMIO_FILE}. If there is no such file: composer require cors.`,
    responsible: 'server',
    headers: 'allow',
  },
]
