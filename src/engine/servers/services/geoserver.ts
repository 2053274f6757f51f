import { lines } from '../configured.ts'
import { shellQuoted } from '../string-literals.ts'
import { service } from './service.ts'

/** In a container: elsewhere its web.xml has the filter, commented out. */
export const geoserver = service(
  {
    id: 'geoserver',
    name: 'GeoServer',
    platforms: ['geoserver'],
    pitfalls: [
      'Without Docker, uncomment the filter and its mapping in WEB-INF/web.xml: the one for Jetty or the one for Tomcat, whichever GeoServer runs in.',
      'A filter in Tomcat’s own conf/web.xml, or a proxy, would add each header once more.',
      'The image has no setting for exposed headers.',
    ],
  },
  ({ methods, requestHeaders, credentials }, origins) => [
    {
      place: 'The environment of the Docker image (docker.osgeo.org/geoserver)',
      language: 'shell',
      text: lines(
        'export CORS_ENABLED=true',
        `export CORS_ALLOWED_ORIGINS=${shellQuoted(origins.join(','))}`,
        `export CORS_ALLOWED_METHODS=${shellQuoted(methods.join(','))}`,
        requestHeaders.length > 0 && `export CORS_ALLOWED_HEADERS=${shellQuoted(requestHeaders.join(','))}`,
        `export CORS_ALLOW_CREDENTIALS=${credentials}`,
      ),
    },
  ],
)
