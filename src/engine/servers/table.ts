import type { Entry } from '../har/entry.ts'
import { recognizePlatforms } from '../platforms/recognize.ts'
import { type Clue, seenResponse } from '../platforms/sign.ts'
import { apache } from './apache.ts'
import { aspnetCore } from './aspnet-core.ts'
import { awsApiGateway } from './aws-api-gateway.ts'
import { awsCloudfront } from './aws-cloudfront.ts'
import { awsS3 } from './aws-s3.ts'
import { azureFunctions } from './azure-functions.ts'
import { caddy } from './caddy.ts'
import { cloudflareWorkers } from './cloudflare-workers.ts'
import { angularProxy, nextProxy, viteProxy, webpackProxy } from './development-proxies.ts'
import { django } from './django.ts'
import { express } from './express.ts'
import { fastapi } from './fastapi.ts'
import { fastify } from './fastify.ts'
import { flask } from './flask.ts'
import { go } from './go.ts'
import { googleCloudStorage } from './google-cloud-storage.ts'
import { haproxy } from './haproxy.ts'
import { hono } from './hono.ts'
import { koa } from './koa.ts'
import { laravel } from './laravel.ts'
import { lighttpd } from './lighttpd.ts'
import { nestjs } from './nestjs.ts'
import { nginx } from './nginx.ts'
import { php } from './php.ts'
import { rails } from './rails.ts'
import type { Server, ServerId } from './server.ts'
import { sinatra } from './sinatra.ts'
import { spring } from './spring.ts'
import { tomcat } from './tomcat.ts'
import { vite } from './vite.ts'

/** Every server there is, in the order in which they are offered. */
const SERVERS: Readonly<Record<ServerId, Server>> = {
  django,
  flask,
  fastapi,
  rails,
  sinatra,
  express,
  fastify,
  koa,
  hono,
  nestjs,
  go,
  spring,
  tomcat,
  'aspnet-core': aspnetCore,
  laravel,
  php,
  nginx,
  apache,
  caddy,
  haproxy,
  lighttpd,
  'aws-s3': awsS3,
  'aws-api-gateway': awsApiGateway,
  'aws-cloudfront': awsCloudfront,
  'cloudflare-workers': cloudflareWorkers,
  'google-cloud-storage': googleCloudStorage,
  'azure-functions': azureFunctions,
  vite,
  'vite-proxy': viteProxy,
  'webpack-proxy': webpackProxy,
  'angular-proxy': angularProxy,
  'next-proxy': nextProxy,
}

export function servers(): readonly Server[] {
  return Object.values(SERVERS)
}

/** @param id as a person may have typed it; null when there is no such server */
export function server(id: string): Server | null {
  return servers().find((one) => one.id === id) ?? null
}

export interface RecognizedServer {
  readonly server: Server
  readonly clue: Clue
}

/**
 * The servers for which responses and their URLs show a sign, each once with its first clue, applications before what may stand in front of them.
 * A guess to begin with, never a fact: several may be right (nginx before Django), and none shows that the headers are to be set there.
 */
export function recognizeServers(entries: readonly (Entry | null)[]): readonly RecognizedServer[] {
  const platforms = recognizePlatforms(entries.flatMap((entry) => (entry === null ? [] : [seenResponse(entry)])))
  const found = platforms.flatMap(({ id, clue }) => servers().flatMap((one) => (one.platforms.includes(id) ? [{ server: one, clue }] : [])))
  return found.filter((one, index) => found.findIndex(({ server }) => server.id === one.server.id) === index)
}
