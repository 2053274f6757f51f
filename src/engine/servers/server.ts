import type { EntryResponse } from '../har/entry.ts'
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
  /** What in a response speaks for this server; null when nothing does. Never a certainty: proxies add, remove and forge such lines. */
  readonly recognize: (response: Response) => Clue | null
  /**
   * The pieces of configuration that carry out the policy, in the order in which to write them. Each text can be pasted as it is.
   * Values are exact in the server's syntax whatever the page chose them to be; what no browser can send is left out (sound-policy.ts).
   */
  readonly configure: (policy: Policy, target: Target) => readonly Configuration[]
  /** What people run into with this server, each in a sentence or two. */
  readonly traps: readonly string[]
}

/** The part of a recorded response by which a server can be recognised. */
export type Response = Pick<EntryResponse, 'status' | 'headers'>

/** The line of a response that speaks for a server, for instance `Server: nginx/1.27.2`. A cookie's value is never part of it. */
export interface Clue {
  readonly header: string
  readonly value: string
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
