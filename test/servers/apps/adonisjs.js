import { Ignitor } from '@adonisjs/core'
import { defineConfig as defineEncryption, drivers } from '@adonisjs/core/encryption'
import { defineConfig as defineHttp } from '@adonisjs/core/http'
import { defineConfig as defineLogger } from '@adonisjs/core/logger'
import { CREDENTIALS, isAnn } from './answers.js'
import cors from './config/cors.ts'

const key = 'a'.repeat(32)
process.env.HOST = '127.0.0.1'

const ignitor = new Ignitor(new URL('./', import.meta.url), { importer: (path) => import(path) })
ignitor.tap((app) => {
  app.initiating(() => {
    app.useConfig({
      app: { appKey: key, http: defineHttp({}) },
      cors,
      encryption: defineEncryption({ default: 'app', list: { app: drivers.aes256gcm({ id: 'app', keys: [key] }) } }),
      logger: defineLogger({ default: 'app', loggers: { app: { enabled: false } } }),
    })
    app.rcContents({
      providers: [
        () => import('@adonisjs/core/providers/app_provider'),
        () => import('@adonisjs/core/providers/hash_provider'),
        () => import('@adonisjs/cors/cors_provider'),
      ],
      preloads: [() => import('./start/kernel.ts')],
    })
  })
  app.booted(async () => {
    const router = await app.container.make('router')
    router.get('/items', ({ response }) => response.header('X-Total', '3').send({ items: 3 }))
    router.put('/items', () => ({ stored: true }))
    router.delete('/items', () => ({ deleted: true }))
    router.get('/me', ({ request, response }) => response.status(isAnn(request.header('Cookie')) ? 200 : 401).send({ user: 'ann' }))
    router.get('/private', ({ request, response }) =>
      response.status(request.header('Authorization') === CREDENTIALS ? 200 : 401).send({ secret: 42 }),
    )
    router.get('/boom', () => {
      throw new Error('boom')
    })
  })
})
await ignitor.httpServer().start()
