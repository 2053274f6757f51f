import type { FactExamples } from '../fact-examples.ts'

export const WEBHOOKS_AND_FORMS = {
  'google-form': {
    source: 'https://github.com/jsdevel/google-form/issues/3',
    shown: ['POST https://docs.google.com/forms/d/e/a/formResponse', '200', 'Server: ESF'],
    near: ['GET https://docs.google.com/forms/d/e/a/viewform', '200', 'Server: ESF'],
  },
  'teams-webhook': {
    source: 'https://github.com/MicrosoftDocs/msteams-docs/issues/1305',
    shown: ['OPTIONS https://corp.webhook.office.com/webhookb2/a/IncomingWebhook/b for POST', '405', 'Server: Microsoft-IIS/10.0'],
    near: ['OPTIONS https://corp.office.com/webhookb2/a for POST', '405', 'Server: Microsoft-IIS/10.0'],
  },
  'slack-webhook': {
    source: 'https://github.com/TheAppleFreak/winston-slack-webhook-transport/issues/20',
    shown: [
      'OPTIONS https://hooks.slack.com/services/T/B/x for POST',
      '> Access-Control-Request-Headers: content-type',
      '200',
      'Access-Control-Allow-Origin: *',
    ],
    near: ['OPTIONS https://hooks.slack.com/services/T/B/x for POST', '404', 'Server: Apache'],
  },
  'spotify-token': {
    source: 'https://github.com/spotify/web-api/issues/639',
    shown: ['OPTIONS https://accounts.spotify.com/api/token for POST', '204', 'Server: nginx'],
    near: ['POST https://accounts.spotify.com/api/token', '400', 'Access-Control-Allow-Origin: *'],
  },
  'stripe-payment-page': {
    source: 'https://github.com/stripe/stripe-java/issues/1283',
    shown: ['OPTIONS https://checkout.stripe.com/c/pay/cs_test_a for GET', '403', 'Server: nginx'],
    near: ['GET https://api.stripe.com/v1/checkout/sessions', '401', 'Server: nginx'],
  },
} satisfies Readonly<Record<string, FactExamples>>
