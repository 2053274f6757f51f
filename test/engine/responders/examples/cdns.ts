import type { FactExamples } from '../fact-examples.ts'

export const CDNS = {
  'cloudflare-challenge': {
    source: 'https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/',
    shown: ['GET https://api.example/items', '403', 'Server: cloudflare', 'cf-mitigated: challenge', 'cf-ray: 9a1-FRA'],
    near: ['GET https://api.example/items', '403', 'Server: cloudflare', 'cf-ray: 9a1-FRA'],
  },
  'cloudflare-timeout': {
    source: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-524/',
    shown: ['POST https://api.example/export', '524', 'Server: cloudflare', 'cf-ray: 9a1-FRA', 'after 100.2 s'],
    near: ['POST https://api.example/export', '504', 'Server: cloudflare', 'cf-ray: 9a1-FRA'],
  },
  'cloudflare-origin-unreachable': {
    source: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/',
    shown: ['GET https://api.example/items', '522', 'Server: cloudflare', 'cf-ray: 9a1-FRA'],
    near: ['GET https://api.example/items', '500', 'Server: cloudflare', 'cf-ray: 9a1-FRA'],
  },
  'cloudflare-body-too-large': {
    source: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/4xx-client-error/error-413/',
    shown: ['POST https://api.example/videos', '413', 'Server: cloudflare', 'cf-ray: 9a1-FRA'],
    near: ['POST https://api.example/videos', '413', 'Server: nginx'],
  },
  'cloudflare-rate-limit': {
    source: 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/error-1015/',
    shown: ['GET https://api.example/items', '429', 'Server: cloudflare', 'Content-Type: text/html'],
    near: ['GET https://api.example/items', '429', 'Server: cloudflare', 'Content-Type: application/json'],
  },
  'cloudflare-firewall': {
    source: 'https://developers.cloudflare.com/waf/troubleshooting/faq/',
    shown: [
      'POST https://api.example/items',
      '403',
      'Server: cloudflare',
      'Content-Type: text/html; charset=UTF-8',
      'X-Frame-Options: SAMEORIGIN',
      'Referrer-Policy: same-origin',
    ],
    near: ['POST https://api.example/items', '403', 'Server: cloudflare', 'Content-Type: application/json'],
  },
  'cloudfront-method': {
    source:
      'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html#DownloadDistValuesAllowedHTTPMethods',
    shown: [
      'OPTIONS https://d111.cloudfront.net/api/items for PUT',
      '403 Forbidden',
      'Server: CloudFront',
      'X-Cache: Error from cloudfront',
    ],
    near: ['GET https://d111.cloudfront.net/api/items', '403 Forbidden', 'Server: CloudFront', 'X-Cache: Error from cloudfront'],
  },
  'cloudfront-origin-failed': {
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-504-gateway-timeout.html',
    shown: [
      'GET https://d111.cloudfront.net/api/items',
      '504 Gateway Time-out',
      'Server: CloudFront',
      'X-Cache: Error from cloudfront',
      'after 30.1 s',
    ],
    near: [
      'GET https://d111.cloudfront.net/api/items',
      '504 Gateway Time-out',
      'Server: nginx',
      'Via: 1.1 abc.cloudfront.net (CloudFront)',
    ],
  },
  'aws-waf-challenge': {
    source: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-captcha-and-challenge-how-it-works.html',
    shown: ['GET https://api.example/items', '405', 'x-amzn-waf-action: captcha'],
    near: ['GET https://api.example/items', '405', 'Allow: POST'],
  },
  'bot-protection': {
    source: 'https://docs.datadome.co/docs/response-headers',
    shown: ['GET https://shop.example/api/prices', '403 Forbidden', 'Server: AkamaiGHost', 'Content-Type: text/html'],
    near: ['GET https://shop.example/api/prices', '403 Forbidden', 'Server: Apache'],
  },
  'fastly-error': {
    source: 'https://www.fastly.com/documentation/guides/debugging/common-503-errors/',
    shown: ['GET https://api.example/items', '503 Service Unavailable', 'Server: Varnish', 'Via: 1.1 varnish'],
    near: ['GET https://api.example/items', '503 Service Unavailable', 'Server: nginx', 'Via: 1.1 varnish'],
  },
  'cloudflare-worker-failed': {
    source: 'https://developers.cloudflare.com/workers/observability/errors/',
    shown: ['GET https://api.shop.workers.dev/items', '500 Internal Server Error', 'Server: cloudflare', 'cf-ray: 9a-FRA'],
    near: ['GET https://api.example/items', '500 Internal Server Error', 'Server: cloudflare', 'cf-ray: 9a-FRA'],
  },
  'cloudfront-forbidden': {
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-403-permission-denied.html',
    shown: ['GET https://d111.cloudfront.net/a.json', '403', 'Server: CloudFront', 'X-Cache: Error from cloudfront'],
    near: ['GET https://d111.cloudfront.net/a.json', '403', 'Server: nginx', 'X-Cache: Error from cloudfront'],
  },
} satisfies Readonly<Record<string, FactExamples>>
