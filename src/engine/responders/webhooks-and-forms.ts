import type { Fact } from './fact.ts'
import { hasUnlistedHeader, hostOf, redirectingHostOf } from './observation.ts'

const ACAO = 'Access-Control-Allow-Origin'
const ANYONE_CAN_POST = 'Whoever opens the page can read the webhook’s URL and post to the channel, so your own server should do it.'

/** What receives messages, payments or forms for others: made for servers and for people in a tab, not for scripts in pages. */
export const WEBHOOKS_AND_FORMS: readonly Fact[] = [
  {
    id: 'google-form',
    signs: [{ host: /^docs\.google\.com$/i, path: /^\/forms\/.{1,300}\/formResponse\b/, without: [ACAO] }],
    title: 'Google Forms lets no page read its response',
    means: (seen) =>
      seen.at === 'preflight'
        ? 'Google Forms handles no preflight requests, so nothing was sent.'
        : 'The form was sent, and Google most likely saved it: only the response can’t be read.',
    remedy:
      'Send the form with mode: "no-cors" and a body of URLSearchParams or FormData, without other headers: that is no error, but the page sees no status. To know that it was saved, use an Apps Script web app or your own server.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'teams-webhook',
    signs: [
      { host: /\.webhook\.office(?:365)?\.com$/i, without: [ACAO] },
      { host: /^outlook\.office(?:365)?\.com$/i, path: /^\/webhook/, without: [ACAO] },
    ],
    title: 'Incoming webhooks of Teams are made for servers',
    means: 'The webhook sends no CORS headers and handles no preflight requests.',
    remedy: `${ANYONE_CAN_POST} In an internal tool, send the JSON with mode: "no-cors" and without a Content-Type: the message arrives, but the page can’t see whether it did.`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'slack-webhook',
    signs: [{ at: 'preflight', host: /^hooks\.slack\.com$/i, headers: { [ACAO]: /./ }, holds: hasUnlistedHeader }],
    title: 'Webhooks of Slack allow no Content-Type for JSON',
    means: 'Slack lets pages post to its webhooks, but only as an HTML form could: no Content-Type of JSON, and no headers of your own.',
    remedy: `Send a form: body: new URLSearchParams({ payload: JSON.stringify(message) }), and set no headers. ${ANYONE_CAN_POST}`,
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'spotify-token',
    signs: [{ host: /^accounts\.spotify\.com$/i, path: /^\/api\/token\b/, without: [ACAO] }],
    title: 'Spotify gives a page no token for its client secret',
    means: 'The client credentials flow needs the client secret, which everyone who opens the page could read.',
    remedy:
      'In a page, use the authorization code flow with PKCE: it needs no secret, no Authorization header, and a body of URLSearchParams. Or request the token from your own server.',
    responsible: 'page',
    headers: 'none',
  },
  {
    id: 'stripe-payment-page',
    signs: [{ host: /^(?:checkout|billing|buy|invoice)\.stripe\.com$/i, origin: /^(?!https:\/\/[\w-]+\.stripe\.com$)/, without: [ACAO] }],
    title: 'Stripe’s payment page was fetched instead of opened',
    means: (seen) =>
      `${hostOf(seen)} is a page for people in a tab, and never has CORS headers.${seen.redirectedFrom === null ? '' : ` ${redirectingHostOf(seen)} redirected the script’s request there.`}`,
    remedy:
      'Let your server respond with the session’s URL instead of a redirect, and navigate there: location.href = url. Or submit a form without a script; with Turbo, set data-turbo="false" on it.',
    responsible: 'page',
    headers: 'none',
  },
]
