import { configured, jsonPiece } from '../configured.ts'
import { headersOrAccept } from '../policy-lists.ts'
import type { Server } from '../server.ts'

export const akamai: Server = {
  id: 'akamai',
  name: 'Akamai, a property',
  group: 'gateway',
  platforms: ['akamai'],
  configure: configured(({ origins, methods, requestHeaders, exposedHeaders, credentials, maxAge }) => [
    jsonPiece('The rule of the API: the behavior CORS Protocol Support, as JSON of the rule tree', {
      name: 'corsSupport',
      options: {
        enabled: true,
        ...(origins === '*' ? { allowOrigins: 'ANY' } : { allowOrigins: 'SPECIFIED', origins }),
        allowCredentials: credentials,
        methods,
        allowHeaders: 'SPECIFIED',
        headers: headersOrAccept(requestHeaders),
        exposeHeaders: exposedHeaders,
        ...(maxAge === null ? {} : { preflightMaxAge: `${maxAge}s` }),
      },
    }),
  ]),
  pitfalls: [
    'If the behavior Allow OPTIONS is set to deny, every preflight request gets 501.',
    'Allow PUT, Allow PATCH and Allow DELETE must let these methods through, or the request itself gets 501.',
    'Akamai’s error pages (“Reference #…”) have no CORS headers: look up the reference to see which rule blocked the request.',
    'If the server behind it sends the headers too, use only one of the two.',
  ],
}
