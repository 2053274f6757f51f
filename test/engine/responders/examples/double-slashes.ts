import type { FactExamples } from '../fact-examples.ts'

export const DOUBLE_SLASHES = {
  'double-slash-redirect': {
    source: 'https://pkg.go.dev/net/http#hdr-Request_sanitizing-ServeMux',
    shown: ['OPTIONS https://api.example//items for POST', '301 Moved Permanently', 'Location: /items'],
    near: ['OPTIONS https://api.example//items for POST', '301 Moved Permanently', 'Location: /articles'],
  },
  'double-slash-rejected': {
    source: 'https://docs.spring.io/spring-security/reference/servlet/exploits/firewall.html',
    shown: ['GET http://localhost:8080//api/items', '400'],
    near: ['GET http://localhost:8080/api/items?from=https://app.example', '400'],
  },
} satisfies Readonly<Record<string, FactExamples>>
