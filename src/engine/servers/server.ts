import type { PlatformId } from '../platforms/recognize.ts'
import type { Policy } from '../policy/policy.ts'

export type ServerId =
  | 'django'
  | 'flask'
  | 'fastapi'
  | 'rails'
  | 'sinatra'
  | 'express'
  | 'fastify'
  | 'koa'
  | 'hono'
  | 'nestjs'
  | 'go'
  | 'spring'
  | 'tomcat'
  | 'aspnet-core'
  | 'laravel'
  | 'php'
  | 'nginx'
  | 'apache'
  | 'caddy'
  | 'haproxy'
  | 'lighttpd'
  | 'aws-s3'
  | 'aws-api-gateway'
  | 'aws-cloudfront'
  | 'cloudflare-workers'
  | 'google-cloud-storage'
  | 'azure-functions'
  | 'vite'
  | 'vite-proxy'
  | 'webpack-proxy'
  | 'angular-proxy'
  | 'next-proxy'

/** What a server's configuration must say so that browsers get the headers of a policy, in the server's own words. */
export interface Server {
  readonly id: ServerId
  readonly name: string
  /** It serves a developer alone; what it permits says nothing about production. */
  readonly developmentOnly: boolean
  /** Those that this configuration is for: a response that names one of them speaks for this server. */
  readonly platforms: readonly PlatformId[]
  /**
   * The pieces of configuration that carry out the policy, in the order in which to write them. Each text can be pasted as it is.
   * Values are exact in the server's syntax whatever the page chose them to be; what no browser can send is left out (sound-policy.ts).
   */
  readonly configure: (policy: Policy, target: Target) => readonly Configuration[]
  /** What people run into with this server, each in a sentence or two. */
  readonly traps: readonly string[]
}

export interface Target {
  /** One of the URLs that were asked for. */
  readonly url: string
}

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
  | 'go'
  | 'haproxy'
  | 'java'
  | 'javascript'
  | 'json'
  | 'lighttpd'
  | 'nginx'
  | 'php'
  | 'python'
  | 'ruby'
  | 'shell'
  | 'typescript'
  | 'xml'
  | 'yaml'
