import { configured } from '../configured.ts'
import type { Server } from '../server.ts'

export const akamai: Server = {
  id: 'akamai',
  name: 'Akamai, a property',
  group: 'gateway',
  platforms: ['akamai'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    {
      place: 'the rule of the API: the behavior CORS Protocol Support, as JSON of the rule tree',
      language: 'json',
      text: `${JSON.stringify(
        {
          name: 'corsSupport',
          options: {
            enabled: true,
            ...(origins === '*' ? { allowOrigins: 'ANY' } : { allowOrigins: 'SPECIFIED', origins }),
            allowCredentials: credentials,
            methods,
            allowHeaders: 'SPECIFIED',
            headers: requestHeaders.length > 0 ? requestHeaders : ['accept'],
            exposeHeaders: exposedHeaders,
            ...(maxAge === null ? {} : { preflightMaxAge: `${maxAge}s` }),
          },
        },
        null,
        2,
      )}\n`,
    },
  ]),
  pitfalls: [
    'The behavior Allow OPTIONS, set to deny, responds 501 to every preflight request.',
    'Allow PUT, Allow PATCH and Allow DELETE must let these methods pass, or the request itself gets 501.',
    'An error page of Akamai (“Reference #…”) has no CORS headers: look the reference up, it tells which rule refused.',
    'If the server behind sends the headers too, use one of the two.',
  ],
}
