import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_SPELLING = {
  'allow-origin-trailing-slash': {
    explained: [allowing('a slash after the host', 'https://app.example/'), allowing('with uppercase letters too', 'https://App.Example/')],
    other: [allowing('a path', 'https://app.example/app')],
  },
  'allow-origin-path': {
    explained: [allowing('the URL of a page', 'https://app.example/app/index.html'), allowing('a query string', 'https://app.example?x=1')],
    other: [allowing('a path on another host', 'https://b.example/app')],
  },
  'allow-origin-case': {
    explained: [
      allowing('uppercase letters in the host', 'https://App.Example'),
      allowing('an uppercase letter in the scheme', 'Https://app.example'),
    ],
    other: [allowing('another host, in uppercase', 'https://B.EXAMPLE')],
  },
  'allow-origin-default-port': {
    explained: [
      allowing(':443 with https', 'https://app.example:443'),
      allowing(':80 with http', 'http://app.example:80', 'http://app.example'),
    ],
    other: [allowing('a port that isn’t the default', 'https://app.example:80')],
  },
  'allow-origin-not-punycode': {
    explained: [
      allowing('an umlaut', 'https://bücher.example', 'https://xn--bcher-kva.example'),
      allowing('an umlaut, with its bytes as DevTools records them', 'https://b\u00c3\u00bccher.example', 'https://xn--bcher-kva.example'),
    ],
    other: [allowing('another name', 'https://xn--bcher-kva.example')],
  },
  'allow-origin-without-scheme': {
    explained: [
      allowing('a host name', 'app.example'),
      allowing('host and port', 'localhost:3000', 'http://localhost:3000'),
      allowing('two slashes', '//app.example'),
    ],
    other: [allowing('a word', 'all')],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
