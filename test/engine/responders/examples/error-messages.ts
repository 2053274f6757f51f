import type { FactExamples } from '../fact-examples.ts'

export const ERROR_MESSAGES = {
  'ingress-default-backend': {
    source: 'https://kubernetes.github.io/ingress-nginx/user-guide/default-backend/',
    shown: ['OPTIONS https://api.example/items for PUT', '404', 'body: default backend - 404'],
    near: ['OPTIONS https://api.example/items for PUT', '404', 'body: 404'],
  },
  'aspnet-core-module': {
    source: 'https://learn.microsoft.com/en-us/aspnet/core/test/troubleshoot-azure-iis',
    shown: [
      'OPTIONS https://api.example/items for POST',
      '500',
      'body: <title>HTTP Error 500.30 - ASP.NET Core app failed to start</title>',
    ],
    near: ['OPTIONS https://api.example/items for POST', '500', 'body: <title>HTTP Error 500</title>'],
  },
} satisfies Readonly<Record<string, FactExamples>>
