import type { PlatformId } from '../platforms/recognize.ts'
import type { Policy } from '../policy/policy.ts'
import type { Target } from '../policy/target.ts'

/** What a configuration must say so that browsers get the headers of a policy, in the server's own words. */
export interface Server {
  /** Lower case, with hyphens; never changes, since people type and store it. */
  readonly id: string
  readonly name: string
  readonly group: ServerGroup
  /** Those that this configuration is for: a response that names one of them speaks for this server. */
  readonly platforms: readonly PlatformId[]
  /**
   * The pieces of configuration that carry out the policy, in the order in which to write them. Each text can be pasted as it is.
   * Values are exact in the server's syntax whatever the page chose them to be; what no browser can send is left out (sound-policy.ts).
   * Empty when nothing can be configured for it.
   */
  readonly configure: (policy: Policy, target: Target) => readonly Configuration[]
  /** What lets pages of other sites embed a resource that Cross-Origin-Resource-Policy keeps from them, where the server sends that by itself. */
  readonly configureEmbedding?: () => readonly Configuration[]
  /** What people run into with this server, each in a sentence or two. */
  readonly pitfalls: readonly string[]
}

/**
 * Where the headers are set: in the application's code, in what stands in front of it, in a store of files, in the settings of a platform or of a
 * ready-made server; or in a server for development, of which nothing says anything about production.
 */
export type ServerGroup = 'application' | 'gateway' | 'storage' | 'platform' | 'development'

export interface Configuration {
  /** The file, and the place in it. */
  readonly place: string
  readonly language: Language
  readonly text: string
}

export type Language =
  | 'apache'
  | 'caddyfile'
  | 'csharp'
  | 'elixir'
  | 'go'
  | 'haproxy'
  | 'ini'
  | 'java'
  | 'javascript'
  | 'json'
  | 'kotlin'
  | 'lighttpd'
  | 'nginx'
  | 'perl'
  | 'php'
  | 'python'
  | 'ruby'
  | 'rust'
  | 'scala'
  | 'shell'
  | 'text'
  | 'toml'
  | 'typescript'
  | 'vcl'
  | 'xml'
  | 'yaml'
