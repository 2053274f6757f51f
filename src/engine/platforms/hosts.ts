import type { Platform } from './platform.ts'
import { cookie, domain, header, host, path, type Sign, serverHeader } from './sign.ts'

const layer = 'host'

const REST_API: Sign = { header: 'x-amz-apigw-id', value: /^\S+/ }
const HTTP_API: Sign = { header: 'apigw-requestid', value: /^\S+/ }

const REST_API_ERROR: Sign = {
  body: /^\{"message":"(?:Missing Authentication Token|Endpoint request timed out)"\}/,
  status: /^(?:403|504)$/,
}

/** Platforms that run an application, and respond themselves where it does not. */
export const HOSTS = {
  'aws-lambda-url': { name: 'AWS Lambda (function URL)', layer, signs: [host(/\.lambda-url\.[\w-]+\.on\.aws$/)] },
  'aws-http-api': { name: 'AWS API Gateway (HTTP API)', layer, signs: [HTTP_API] },
  'aws-rest-api': { name: 'AWS API Gateway (REST API)', layer, signs: [REST_API, REST_API_ERROR] },
  'aws-api-gateway': {
    name: 'AWS API Gateway',
    layer,
    signs: [host(/\.execute-api\.[\w-]+\.(?:vpce\.)?amazonaws\.com(?:\.cn)?$/), HTTP_API, REST_API, REST_API_ERROR],
  },
  'aws-amplify': { name: 'AWS Amplify Hosting', layer, signs: [domain('amplifyapp.com')] },
  'aws-elb': {
    name: 'AWS Elastic Load Balancing',
    layer,
    signs: [serverHeader(/^awselb\/\S+/), cookie('AWSALB(?:CORS|TG|TGCORS)?'), domain('elb.amazonaws.com')],
  },
  'supabase-functions': {
    name: 'Supabase Edge Functions',
    layer,
    signs: [
      domain('functions.supabase.co'),
      { ...domain('supabase.co'), beside: path(/^\/functions\/v1\//) },
      { header: 'x-served-by', value: /^supabase-edge-runtime$/ },
      { url: 'port', value: /^54321$/, beside: path(/^\/functions\/v1\//) },
    ],
  },
  supabase: { name: 'Supabase', layer, signs: [domain('supabase.co'), header('sb-gateway-version'), header('sb-project-ref')] },
  'azure-app-service': { name: 'Azure App Service', layer, signs: [domain('azurewebsites.net'), cookie('ARRAffinity(?:SameSite)?')] },
  'azure-static-web-apps': { name: 'Azure Static Web Apps', layer, signs: [domain('azurestaticapps.net')] },
  'azure-api-management': {
    name: 'Azure API Management',
    layer,
    signs: [
      domain('azure-api.net'),
      header('ocp-apim-trace-location'),
      { body: /Access denied due to (?:missing|invalid) subscription key/, status: /^401$/ },
      { body: /^\{ "statusCode": 404, "message": "Resource not found" \}/, status: /^404$/ },
    ],
  },
  'azure-container-apps': { name: 'Azure Container Apps', layer, signs: [domain('azurecontainerapps.io')] },
  'google-cloud-functions': {
    name: 'Google Cloud Functions',
    layer,
    signs: [domain('cloudfunctions.net'), header('function-execution-id')],
  },
  'google-cloud-run': { name: 'Google Cloud Run', layer, signs: [domain('run.app')] },
  'firebase-hosting': { name: 'Firebase Hosting', layer, signs: [domain('web.app', 'firebaseapp.com')] },
  'google-frontend': { name: 'Google Cloud', layer, signs: [domain('appspot.com'), serverHeader(/^Google Frontend$/)] },
  vercel: {
    name: 'Vercel',
    layer,
    signs: [domain('vercel.app', 'now.sh'), serverHeader(/^Vercel$/i), { header: 'x-vercel-id', value: /^[^:]{1,12}/ }],
  },
  netlify: { name: 'Netlify', layer, signs: [domain('netlify.app'), serverHeader(/^Netlify/), header('x-nf-request-id')] },
  'cloudflare-workers': { name: 'Cloudflare Workers', layer, signs: [domain('workers.dev')] },
  'cloudflare-pages': { name: 'Cloudflare Pages', layer, signs: [domain('pages.dev')] },
  render: { name: 'Render', layer, signs: [domain('onrender.com'), header('x-render-origin-server'), header('rndr-id')] },
  heroku: {
    name: 'Heroku',
    layer,
    signs: [domain('herokuapp.com'), { header: 'via', value: /\b(?:vegur|heroku-router)\b/ }, serverHeader(/^Heroku$/)],
  },
  fly: { name: 'Fly.io', layer, signs: [domain('fly.dev'), serverHeader(/^Fly\/\S+/), header('fly-request-id')] },
  railway: {
    name: 'Railway',
    layer,
    signs: [domain('up.railway.app'), serverHeader(/^railway-(?:edge|hikari)$/i), header('x-railway-request-id'), header('x-railway-edge')],
  },
  ngrok: {
    name: 'ngrok',
    layer,
    signs: [domain('ngrok.io', 'ngrok.app', 'ngrok.dev', 'ngrok-free.app', 'ngrok-free.dev'), header('ngrok-error-code')],
  },
} as const satisfies Record<string, Platform>
