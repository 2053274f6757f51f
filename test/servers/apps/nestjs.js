// NestJS without a compiler: the decorators are called by hand.
import 'reflect-metadata'
import { Controller, Delete, Get, Header, Module, Put, Req, UnauthorizedException } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { CREDENTIALS, isAnn } from './answers.js'

class Items {
  list() {
    return { items: 3 }
  }
  store() {
    return { stored: true }
  }
  remove() {
    return { deleted: true }
  }
  me(request) {
    if (!isAnn(request.headers.cookie)) throw new UnauthorizedException()
    return { user: 'ann' }
  }
  private(request) {
    if (request.headers.authorization !== CREDENTIALS) throw new UnauthorizedException()
    return { secret: 42 }
  }
  boom() {
    throw new Error('boom')
  }
}

function decorate(name, ...decorators) {
  for (const decorator of decorators) decorator(Items.prototype, name, Object.getOwnPropertyDescriptor(Items.prototype, name))
}

decorate('list', Get('items'), Header('X-Total', '3'))
decorate('store', Put('items'))
decorate('remove', Delete('items'))
for (const name of ['me', 'private', 'boom']) {
  decorate(name, Get(name))
  Req()(Items.prototype, name, 0)
}
Controller()(Items)

class AppModule {}
Module({ controllers: [Items] })(AppModule)

const app = await NestFactory.create(AppModule, { logger: false })
// @@CORS@@
await app.listen(Number(process.env.PORT), '127.0.0.1')
