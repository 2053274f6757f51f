import { configured, lines } from './configured.ts'
import { RACK_CORS_TRAPS, rackCorsBlock } from './rack-cors.ts'
import type { Server } from './server.ts'

export const rails: Server = {
  id: 'rails',
  name: 'Rails with rack-cors',
  developmentOnly: false,
  platforms: ['rails', 'rack-cors', 'rack'],
  configure: configured((policy) => [
    {
      place: 'config/initializers/cors.rb',
      language: 'ruby',
      text: lines(
        '# bundle add rack-cors',
        '# At 0: what answers before it (static files, host authorization, an error page) answers without the headers.',
        'Rails.application.config.middleware.insert_before 0, Rack::Cors do',
        ...rackCorsBlock(policy),
      ),
    },
  ]),
  traps: [
    ...RACK_CORS_TRAPS,
    'Restart the server: initializers are read once.',
    'Cookies of another site need same_site: :none and secure: true; protect_from_forgery still wants its token.',
  ],
}
