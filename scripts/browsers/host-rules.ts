import type { LaunchOptions } from './browser.ts'

/** Chromium's `--host-resolver-rules`: the first rule that fits holds. */
export function hostRules({ hosts = [], defaultPorts }: Pick<LaunchOptions, 'hosts' | 'defaultPorts'>): string[] {
  const ofPorts = defaultPorts === undefined ? [] : ([[80, defaultPorts.http] as const, [443, defaultPorts.https] as const] as const)
  const rules = hosts.flatMap((host) => [
    ...ofPorts.map(([port, target]) => `MAP ${host}:${port} 127.0.0.1:${target}`),
    `MAP ${host} 127.0.0.1`,
  ])
  return rules.length > 0 ? [`--host-resolver-rules=${rules.join(',')}`] : []
}
