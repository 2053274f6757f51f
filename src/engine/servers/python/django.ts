import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { listed, codePointQuoted as quoted } from '../string-literals.ts'

/** Django has no CORS of its own; django-cors-headers adds it. */
export const django: Server = {
  id: 'django',
  name: 'Django with django-cors-headers',
  group: 'application',
  platforms: ['django', 'gunicorn'],
  configure: configured((policy, { paths, isCrossSite }) => {
    const { origins, methods, requestHeaders, exposedHeaders, credentials, maxAge } = policy
    const [segment, ...others] = new Set(paths.map((path) => /^\/([\w-]+)\//.exec(path)?.[1] ?? ''))
    const changes = methods.some((method) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
    const withCookies = credentials && origins !== '*'
    const unlessNeeded = isCrossSite ? '' : '# '
    return [
      {
        place: 'settings.py, at the end',
        language: 'python',
        text: lines(
          '# pip install django-cors-headers',
          'INSTALLED_APPS = [*INSTALLED_APPS, "corsheaders"]  # unless it is there: listed twice, Django does not start',
          '# First, above CommonMiddleware: what responds before it (a redirect, an error) responds without the headers.',
          'MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]',
          '',
          origins === '*'
            ? 'CORS_ALLOW_ALL_ORIGINS = True  # for public data only'
            : `CORS_ALLOWED_ORIGINS = [${listed(origins, quoted)}]  # no trailing slash; patterns go to CORS_ALLOWED_ORIGIN_REGEXES`,
          `CORS_ALLOW_METHODS = [${listed(methods, quoted)}]`,
          `CORS_ALLOW_HEADERS = [${listed(requestHeaders, quoted)}]`,
          exposedHeaders.length > 0 && `CORS_EXPOSE_HEADERS = [${listed(exposedHeaders, quoted)}]`,
          credentials && 'CORS_ALLOW_CREDENTIALS = True',
          maxAge !== null && `CORS_PREFLIGHT_MAX_AGE = ${maxAge}`,
          segment !== undefined &&
            segment !== '' &&
            others.length === 0 &&
            `# To limit it to these paths: CORS_URLS_REGEX = r"^/${segment}/.*$"`,
          withCookies && changes && '',
          withCookies &&
            changes &&
            '# With cookies, Django checks where a request that changes something comes from. Add these if you have such a list.',
          withCookies && changes && `CSRF_TRUSTED_ORIGINS = [${listed(origins, quoted)}]`,
          withCookies && '',
          withCookies &&
            (isCrossSite
              ? '# The page is on another site (needs https):'
              : '# Only if the page is on another site, not just on another subdomain (needs https):'),
          withCookies && `${unlessNeeded}SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "None"`,
          withCookies && `${unlessNeeded}SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True`,
        ),
      },
    ]
  }),
  pitfalls: [
    'Below CommonMiddleware, APPEND_SLASH redirects preflight requests, which browsers don’t follow.',
    'Even above it, Django redirects URLs without a trailing slash and fails for PUT and POST: request the URL with the slash.',
    'python manage.py check reports an origin without a scheme (corsheaders.E013) or with a path or slash (corsheaders.E014).',
    'CORS_ALLOW_ALL_ORIGINS together with CORS_ALLOW_CREDENTIALS lets every site act as the logged-in user.',
    'CORS_ALLOWED_ORIGIN_REGEXES match from the start but not to the end: end each with $, and escape the dots.',
    'You still need the CSRF token: a page on another origin must send X-CSRFToken, but can’t read it from the cookie.',
  ],
}
