import type { Platform } from './platform.ts'
import { cookie, domain, header, host, localPort, path, serverHeader } from './sign.ts'

const layer = 'service'

/** Ready-made servers with an API of their own, and APIs that somebody else runs. */
export const SERVICES = {
  keycloak: {
    name: 'Keycloak',
    layer,
    signs: [
      path(/\/realms\/[^/]+\/(?:protocol\/openid-connect|\.well-known|broker|account)/),
      cookie('KC_RESTART'),
      cookie('AUTH_SESSION_ID'),
    ],
  },
  elasticsearch: {
    name: 'Elasticsearch',
    layer,
    signs: [{ header: 'x-elastic-product', value: /^\w+/ }, { header: 'x-opensearch-version', value: /^\S+/ }, localPort(9200)],
  },
  ollama: { name: 'Ollama', layer, signs: [{ url: 'port', value: /^11434$/ }] },
  'lm-studio': {
    name: 'a local model server',
    layer,
    // Parcel's dev server has the same port.
    signs: [{ ...path(/^\/(?:v1|api\/v\d)\//), beside: localPort(1234) }, serverHeader(/^llama\.cpp$/)],
  },
  opentelemetry: {
    name: 'an OpenTelemetry collector',
    layer,
    signs: [path(/^\/(?:otlp\/)?v1\/traces$/), { url: 'port', value: /^4318$/ }, { body: /^\{"partialSuccess":/ }],
  },
  'grafana-alloy': {
    name: 'Grafana Alloy (Faro receiver)',
    layer,
    signs: [
      { url: 'port', value: /^12347$/ },
      { ...path(/\/collect(?:\/[^/]+)?$/), beside: domain('grafana.net') },
    ],
  },
  appwrite: {
    name: 'Appwrite',
    layer,
    signs: [domain('cloud.appwrite.io'), serverHeader(/^Appwrite$/), { body: /"type":"general_unknown_origin"/, status: /^403$/ }],
  },
  hasura: { name: 'Hasura', layer, signs: [domain('hasura.app')] },
  okta: { name: 'Okta', layer, signs: [domain('okta.com', 'oktapreview.com', 'okta-emea.com'), header('x-okta-request-id')] },
  auth0: { name: 'Auth0', layer, signs: [domain('auth0.com'), header('x-auth0-requestid')] },
  'microsoft-login': {
    name: "Microsoft's login",
    layer,
    signs: [domain('login.microsoftonline.com', 'login.windows.net', 'login.live.com', 'b2clogin.com'), header('x-ms-ests-server')],
  },
  'google-login': { name: "Google's login", layer, signs: [domain('accounts.google.com')] },
  'login-page': {
    name: 'a login page',
    layer,
    signs: [
      domain('onelogin.com', 'cloudflareaccess.com', 'amazoncognito.com'),
      header('x-amz-cognito-request-id'),
      header('x-goog-iap-generated-response'),
    ],
  },
  'google-api': {
    name: 'a Google API',
    layer,
    signs: [
      { ...domain('googleapis.com'), without: domain('storage.googleapis.com', 'firebasestorage.googleapis.com') },
      domain(
        'script.google.com',
        'script.googleusercontent.com',
        'docs.google.com',
        'drive.google.com',
        'firebaseio.com',
        'firebasedatabase.app',
      ),
      { ...serverHeader(/^(?:ESF|scaffolding on HTTPServer2|gws|GSE)$/), without: domain('accounts.google.com') },
    ],
  },
  'aws-api': {
    name: 'an AWS API',
    layer,
    signs: [
      {
        header: 'x-amzn-errortype',
        value: /^\w{1,60}/,
        // API Gateway sends it too, at domains of one's own as well.
        beside: domain('amazonaws.com', 'amazonaws.com.cn', 'api.aws'),
        without: [header('x-amz-apigw-id'), host(/\.(?:execute-api|appsync-api)\./)],
      },
    ],
  },
  'third-party-api': {
    name: "somebody else's API",
    layer,
    signs: [
      domain(
        'api.github.com',
        'api.openai.com',
        'api.anthropic.com',
        'api.stripe.com',
        'api.notion.com',
        'slack.com',
        'graph.facebook.com',
      ),
      domain('graph.microsoft.com', 'api.twitter.com', 'api.x.com', 'api.spotify.com', 'discord.com', 'api.telegram.org', 'contentful.com'),
      domain('ingest.sentry.io', 'google-analytics.com', 'doubleclick.net', 'googletagmanager.com', 'atlassian.net', 'airtable.com'),
      domain('sharepoint.com', 'algolia.net', 'algolianet.com', 'api.deepl.com', 'api-free.deepl.com', 'api.yelp.com', 'newsapi.org'),
      domain('dashscope.aliyuncs.com', 'dashscope-intl.aliyuncs.com'),
      domain('query1.finance.yahoo.com', 'api.linkedin.com', 'oauth.reddit.com', 'api.twitch.tv', 'graph.instagram.com', 'api.mistral.ai'),
      domain('api.cloudinary.com', 'res.cloudinary.com', 'myshopify.com'),
    ],
  },
  'github-pages': {
    name: 'GitHub Pages or raw.githubusercontent.com',
    layer,
    signs: [domain('github.io', 'raw.githubusercontent.com'), { ...serverHeader(/^GitHub\.com$/), without: domain('github.com') }],
  },
  'kubernetes-api': {
    name: 'the Kubernetes API',
    layer,
    signs: [
      header('x-kubernetes-pf-flowschema-uid'),
      { ...header('audit-id'), beside: { header: 'cache-control', value: /^no-cache, private$/ } },
    ],
  },
  airplay: { name: 'AirPlay Receiver of macOS', layer, signs: [serverHeader(/^AirTunes\/\S+/)] },
  appsync: {
    name: 'AWS AppSync',
    layer,
    signs: [host(/\.appsync-api\.[\w-]+\.amazonaws\.com$/), header('x-amzn-appsync-tokensconsumed')],
  },
  'azure-signalr': { name: 'Azure SignalR Service', layer, signs: [domain('service.signalr.net')] },
} as const satisfies Record<string, Platform>
