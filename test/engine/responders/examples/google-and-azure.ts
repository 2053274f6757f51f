import type { FactExamples } from '../fact-examples.ts'

export const GOOGLE_AND_AZURE = {
  'firebase-emulator-no-function': {
    source: 'https://github.com/firebase/firebase-tools/issues/2282',
    shown: ['OPTIONS http://localhost:5001/demo-f7v4/us-central1/sdkBackup for POST', '404 Not Found', 'X-Powered-By: Express'],
    near: ['OPTIONS http://localhost:5001/api/items/1 for POST', '404 Not Found', 'X-Powered-By: Express'],
  },
  'google-invoker-missing': {
    source: 'https://cloud.google.com/run/docs/authenticating/public',
    shown: [
      'OPTIONS https://us-central1-proj.cloudfunctions.net/rate for POST',
      '403',
      'Server: Google Frontend',
      'Content-Type: text/html; charset=UTF-8',
    ],
    near: ['GET https://us-central1-proj.cloudfunctions.net/rate', '500', 'Server: Google Frontend'],
  },
  'google-function-not-found': {
    source: 'https://firebase.google.com/docs/functions/callable',
    shown: [
      'OPTIONS https://us-central1-proj.cloudfunctions.net/rate for POST',
      '404',
      'Server: Google Frontend',
      'Content-Type: text/html; charset=UTF-8',
    ],
    near: [
      'OPTIONS https://us-central1-proj.cloudfunctions.net/rate for POST',
      '404',
      'Server: Google Frontend',
      'Content-Type: application/json',
      'X-Powered-By: Express',
    ],
  },
  'google-function-failed': {
    source: 'https://cloud.google.com/run/docs/troubleshooting',
    shown: ['POST https://us-central1-proj.cloudfunctions.net/rate', '500', 'Server: Google Frontend'],
    near: ['POST https://us-central1-proj.cloudfunctions.net/rate', '400', 'Server: Google Frontend'],
  },
  'google-body-too-large': {
    source: 'https://cloud.google.com/run/quotas',
    shown: ['POST https://store.appspot.com/upload', '413', 'Server: Google Frontend'],
    near: ['POST https://store.example/upload', '413', 'Server: nginx'],
  },
  'google-load-balancer': {
    source: 'https://cloud.google.com/load-balancing/docs/https/troubleshooting-ext-https-lbs',
    shown: ['GET https://api.example/report', '502', 'Via: 1.1 google', 'Content-Type: text/html; charset=UTF-8', 'after 30.1 s'],
    near: ['GET https://api.example/report', '404', 'Via: 1.1 google', 'Content-Type: text/html'],
  },
  'google-iap': {
    source: 'https://cloud.google.com/iap/docs/customizing#allowing_http_options_requests_cors_preflight',
    shown: ['OPTIONS https://api.example/items for PUT', '401', 'x-goog-iap-generated-response: true'],
    near: ['OPTIONS https://api.example/items for PUT', '401', 'Via: 1.1 google'],
  },
  'apps-script-preflight': {
    source: 'https://developers.google.com/apps-script/guides/web',
    shown: ['OPTIONS https://script.google.com/macros/s/AKf/exec for POST', '405', 'Server: GSE'],
    near: ['OPTIONS https://www.googleapis.com/drive/v3/files for POST', '404', 'Server: ESF'],
  },
  'app-service-cors': {
    source: 'https://learn.microsoft.com/en-us/azure/app-service/app-service-web-tutorial-rest-api',
    shown: [
      'OPTIONS https://back.azurewebsites.net/negotiate for POST',
      '200 OK',
      'Server: Microsoft-IIS/10.0',
      'Access-Control-Allow-Origin: *',
    ],
    near: ['OPTIONS https://back.example/negotiate for POST', '200 OK', 'Server: Microsoft-IIS/10.0'],
  },
  'app-service-authentication': {
    source: 'https://learn.microsoft.com/en-us/azure/app-service/overview-authentication-authorization',
    shown: ['OPTIONS https://back.azurewebsites.net/api/items for GET', '401 Unauthorized', 'WWW-Authenticate: Bearer'],
    near: ['OPTIONS https://back.example/api/items for GET', '401 Unauthorized', 'WWW-Authenticate: Bearer'],
  },
  'app-service-unavailable': {
    source: 'https://learn.microsoft.com/en-us/troubleshoot/azure/app-service/troubleshoot-http-502-http-503',
    shown: ['POST https://back.azurewebsites.net/api/items', '503 Service Unavailable', 'Server: Microsoft-IIS/10.0'],
    near: ['POST https://back.example/api/items', '503 Service Unavailable', 'Server: Microsoft-IIS/10.0'],
  },
  'api-management': {
    source: 'https://learn.microsoft.com/en-us/azure/api-management/cors-policy',
    shown: ['OPTIONS https://acme.azure-api.net/items for PUT', '404 Resource Not Found', 'Content-Length: 54'],
    near: ['OPTIONS https://api.example/items for PUT', '404 Resource Not Found'],
  },
  'azure-application-gateway': {
    source: 'https://learn.microsoft.com/en-us/azure/application-gateway/application-gateway-troubleshooting-502',
    shown: ['GET https://api.example/items', '502 Bad Gateway', 'Server: Microsoft-Azure-Application-Gateway/v2'],
    near: ['GET https://api.example/items', '502 Bad Gateway', 'Server: Microsoft-IIS/10.0'],
  },
  'app-service-stopped': {
    source: 'https://learn.microsoft.com/en-us/troubleshoot/azure/app-service/web-apps-http-403-errors',
    shown: ['OPTIONS https://shop-api.azurewebsites.net/orders for POST', '403 Site Disabled'],
    near: ['OPTIONS https://shop-api.azurewebsites.net/orders for POST', '403 Forbidden'],
  },
} satisfies Readonly<Record<string, FactExamples>>
