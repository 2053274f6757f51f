import { configured, lines } from '../configured.ts'
import type { Server } from '../server.ts'
import { RACK_CORS_PITFALLS, rackCorsBlock } from './rack-cors.ts'

export const rails: Server = {
  id: 'rails',
  name: 'Rails with rack-cors',
  group: 'application',
  platforms: ['rails', 'rack-cors', 'rack'],
  configure: configured((policy, { isCrossSite }) => [
    {
      place: 'config/initializers/cors.rb',
      language: 'ruby',
      text: lines(
        '# bundle add rack-cors',
        '# At 0: what responds before it (static files, host authorization, an error page) responds without the headers.',
        'Rails.application.config.middleware.insert_before 0, Rack::Cors do',
        ...rackCorsBlock(policy),
        policy.credentials && isCrossSite && '',
        policy.credentials && isCrossSite && '# The page is on another site (needs https):',
        policy.credentials && isCrossSite && 'Rails.application.config.action_dispatch.cookies_same_site_protection = :none',
      ),
    },
  ]),
  pitfalls: [
    ...RACK_CORS_PITFALLS,
    'Restart the server: initializers are read once.',
    'Cross-site cookies need same_site: :none and secure: true; protect_from_forgery still requires its token.',
  ],
}
