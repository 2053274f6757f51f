import type { RuleId } from '../rule-id.ts'
import { allowing } from './allowing.ts'
import type { RuleExamples } from './example.ts'

export const ALLOW_ORIGIN_OTHER_PART = {
  'allow-origin-is-server': {
    explained: [
      allowing('the API’s own origin', 'https://api.example'),
      {
        ...allowing('the API’s port instead of the page’s', 'http://localhost:8000', 'http://localhost:3000'),
        url: 'http://localhost:8000/items',
      },
    ],
    other: [allowing('a third origin', 'https://b.example')],
  },
  'allow-origin-scheme': {
    explained: [
      allowing('http is allowed, the page is on https', 'http://app.example'),
      allowing('https is allowed, the page is on http', 'https://localhost:3000', 'http://localhost:3000'),
      allowing('with a trailing slash too', 'http://app.example/'),
    ],
    other: [allowing('scheme and host differ', 'http://b.example')],
  },
  'allow-origin-port': {
    explained: [
      allowing('another development server', 'http://localhost:3000', 'http://localhost:5173'),
      allowing('the port is missing', 'http://localhost', 'http://localhost:3000'),
      allowing('with an uppercase letter and a trailing slash too', 'http://Localhost:3000/', 'http://localhost:5173'),
    ],
    other: [allowing('the host differs too', 'http://127.0.0.1:3000', 'http://localhost:5173')],
  },
  'allow-origin-www': {
    explained: [
      allowing('“www.” is missing', 'https://app.example', 'https://www.app.example'),
      allowing('“www.” is too much', 'https://www.app.example'),
    ],
    other: [allowing('another subdomain', 'https://m.app.example')],
  },
  'allow-origin-ip-address': {
    explained: [
      allowing('the page is on localhost', 'http://127.0.0.1:3000', 'http://localhost:3000'),
      allowing('the page is on the IP address', 'http://localhost:3000', 'http://127.0.0.1:3000'),
      allowing('the page is opened from another computer', 'http://localhost:3000', 'http://192.168.1.5:3000'),
    ],
    other: [
      allowing('two host names', 'http://mine.example:3000', 'http://localhost:3000'),
      allowing('two IP addresses of a network', 'http://192.168.1.5', 'http://192.168.1.6'),
    ],
  },
  'allow-origin-subdomain': {
    explained: [
      allowing('the parent domain', 'https://shop.example', 'https://app.shop.example'),
      allowing('a sibling', 'https://admin.shop.example', 'https://app.shop.example'),
    ],
    other: [allowing('only the top-level domain is the same', 'https://b.example')],
  },
} satisfies Partial<Record<RuleId, RuleExamples>>
