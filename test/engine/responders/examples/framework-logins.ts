import type { FactExamples } from '../fact-examples.ts'

export const FRAMEWORK_LOGINS = {
  'aspnet-core-login': {
    source: 'https://learn.microsoft.com/en-us/aspnet/core/security/authentication/cookie',
    shown: ['GET https://api.example/orders', '302', 'Location: https://api.example/Account/Login?ReturnUrl=%2Forders'],
    near: ['GET https://api.example/orders', '302', 'Location: https://api.example/Account/Login'],
  },
  'django-login': {
    source: 'https://docs.djangoproject.com/en/5.2/topics/auth/default/#the-login-required-decorator',
    shown: ['GET https://api.example/orders/', '302 Found', 'Location: /accounts/login/?next=/orders/'],
    near: ['GET https://api.example/orders/', '302 Found', 'Location: /accounts/?next=/orders/'],
  },
  'flask-login': {
    source: 'https://flask-login.readthedocs.io/en/latest/#customizing-the-login-process',
    shown: ['GET http://localhost:5000/orders', '302 FOUND', 'Server: Werkzeug/3.0.1 Python/3.11.4', 'Location: /login?next=%2Forders'],
    near: ['GET http://localhost:5000/orders', '302 FOUND', 'Server: Jetty(11)', 'Location: /login?next=%2Forders'],
  },
  'devise-login': {
    source: 'https://github.com/heartcombo/devise/blob/main/lib/devise/failure_app.rb',
    shown: ['GET https://api.example/orders', '302 Found', 'Location: https://api.example/users/sign_in'],
    near: ['GET https://api.example/orders', '302 Found', 'Location: https://api.example/users/sign_up'],
  },
  'spring-security-login': {
    source: 'https://docs.spring.io/spring-security/reference/servlet/authentication/passwords/form.html',
    shown: [
      'GET http://localhost:8080/orders',
      '302',
      'Cache-Control: no-cache, no-store, max-age=0, must-revalidate',
      'Expires: 0',
      'X-XSS-Protection: 0',
      'Location: http://localhost:8080/login',
    ],
    near: ['GET http://localhost:8080/orders', '302', 'Server: nginx', 'Location: http://localhost:8080/login'],
  },
  'laravel-login': {
    source: 'https://laravel.com/docs/12.x/authentication#redirecting-unauthenticated-users',
    shown: ['GET https://api.example/login', '200 OK', 'redirected from https://api.example/api/user', 'Set-Cookie: laravel_session=a'],
    near: ['GET https://api.example/login', '200 OK', 'Set-Cookie: laravel_session=a'],
  },
} satisfies Readonly<Record<string, FactExamples>>
