import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { RACK_CORS_PITFALLS, rackCorsBlock } from './rack-cors.ts'

export const sinatra: Server = {
  id: 'sinatra',
  name: 'Sinatra (or any Rack application) with rack-cors',
  group: 'application',
  platforms: ['rack', 'rack-cors'],
  configure: configured((policy) => [
    {
      place: 'config.ru, above run',
      language: 'ruby',
      text: lines(
        '# bundle add rack-cors',
        'require "rack/cors"',
        '',
        '# Here and not in the application, whose page for an exception would be outside.',
        'use Rack::Cors do',
        ...rackCorsBlock(policy),
      ),
    },
  ]),
  pitfalls: [
    ...RACK_CORS_PITFALLS,
    'Rack::Protection drops the session of requests from other origins: set :protection, permitted_origins: ["https://app.example"].',
  ],
}
