import { fileURLToPath } from 'node:url'
import type { LaunchOptions } from '../../scripts/browsers/browser.ts'
import type { Setup } from '../../scripts/test-server/scenario.ts'
import type { Ports } from '../../scripts/test-server/server/places.ts'
import type { TestServer } from '../../scripts/test-server/test-server.ts'

const HEADER_CHANGER = fileURLToPath(new URL('header-changer', import.meta.url))

type Special = Pick<LaunchOptions, 'otherExtensions' | 'blockedUrls' | 'chromiumArguments' | 'chromiumPermissions' | 'firefoxPreferences'>

/** How a browser must be started for the scenarios of a setup, besides the extension that it carries. */
export function launchOptions(setup: Setup, lab: TestServer): Special & Pick<LaunchOptions, 'url' | 'hosts' | 'defaultPorts' | 'trusted'> {
  const { demoUrl, hostNames, defaultPorts, trusted, ports } = lab
  return { url: demoUrl, hosts: hostNames, defaultPorts, trusted, ...SPECIAL[setup](ports) }
}

const SPECIAL: Readonly<Record<Setup, (ports: Ports) => Special>> = {
  usual: () => ({}),
  'changed-headers': () => ({ otherExtensions: [HEADER_CHANGER] }),
  'blocked-urls': () => ({ blockedUrls: ['*/s/devtools-blocks-*'] }),
  'dead-proxy': ({ refused }) => ({
    chromiumArguments: [`--proxy-server=127.0.0.1:${refused}`, '--proxy-bypass-list=localhost;127.0.0.1;*.test'],
    firefoxPreferences: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': refused,
      'network.proxy.no_proxies_on': 'localhost,127.0.0.1,.test',
    },
  }),
  'public-page': (ports) => publicPage(ports, 'unasked'),
  'public-page-allowed': (ports) => publicPage(ports, 'granted'),
  'public-page-denied': (ports) => publicPage(ports, 'denied'),
}

function publicPage({ page, securePage }: Ports, user: 'unasked' | 'granted' | 'denied'): Special {
  const pages = [page, securePage].map((port) => `127.0.0.1:${port}`)
  return {
    chromiumArguments: [`--ip-address-space-overrides=${pages.map((address) => `${address}=public`).join(',')}`],
    firefoxPreferences: {
      'network.lna.blocking': true,
      'network.lna.address_space.public.override': pages.join(','),
      'network.lna.prompt.timeout': 500, // milliseconds
      ...FIREFOX[user],
    },
    ...CHROMIUM[user],
  }
}

const CHROMIUM = {
  unasked: {},
  granted: { chromiumPermissions: { 'loopback-network': 'granted' } },
  denied: { chromiumPermissions: { 'loopback-network': 'denied' } },
} as const

const FIREFOX = {
  unasked: {},
  granted: { 'permissions.default.loopback-network': 1 },
  denied: { 'permissions.default.loopback-network': 2 },
} as const
