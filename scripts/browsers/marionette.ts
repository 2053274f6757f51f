import { connect, type Socket } from 'node:net'

/**
 * Firefox's own remote protocol over TCP: messages `LENGTH:JSON`, a command `[0, id, name, parameters]`, its response `[1, id, error, result]`.
 * Commands must not overlap (measured in Firefox 153: responses go astray), so they wait for each other here.
 *
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket
  #received = Buffer.alloc(0)
  #lastId = 0
  #last: Promise<unknown> = Promise.resolve()
  readonly #waiting = new Map<number, { resolve(result: unknown): void; refuse(reason: string): void }>()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (data: Buffer) => this.#receive(data))
    socket.on('error', () => socket.destroy())
    socket.on('close', () => this.#rejectAll())
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Marionette(socket))
      })
    })
  }

  /** The result of a command, unwrapped from `{ value }` where it comes so. */
  send(name: string, parameters: object = {}): Promise<unknown> {
    const result = this.#last.then(() => this.#sendNow(name, parameters))
    this.#last = result.catch(() => undefined)
    return result
  }

  /**
   * Several commands that nothing may come between: those of one context.
   *
   * @param context `chrome` is the browser's own window, `content` the page.
   */
  inContext<T>(
    context: 'chrome' | 'content',
    commands: (send: (name: string, parameters?: object) => Promise<unknown>) => Promise<T>,
  ): Promise<T> {
    const result = this.#last.then(async () => {
      await this.#sendNow('Marionette:SetContext', { value: context })
      return commands((name, parameters = {}) => this.#sendNow(name, parameters))
    })
    this.#last = result.catch(() => undefined)
    return result
  }

  close(): void {
    this.#socket.destroy()
  }

  #sendNow(name: string, parameters: object): Promise<unknown> {
    if (this.#socket.destroyed) return Promise.reject(new Error(`Firefox has ended; ${name} cannot be sent`))
    const id = ++this.#lastId
    const refusal = new Error(name) // made here, for its stack: the response comes from the socket, which knows no caller
    const message = Buffer.from(JSON.stringify([0, id, name, parameters]))
    return new Promise((resolve, reject) => {
      const refuse = (reason: string) => {
        refusal.message = `${name}: ${reason}`
        reject(refusal)
      }
      this.#waiting.set(id, { resolve, refuse })
      this.#socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]))
    })
  }

  #receive(data: Buffer): void {
    this.#received = Buffer.concat([this.#received, data])
    for (;;) {
      const colon = this.#received.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString())
      if (this.#received.length < end) return
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString())
      this.#received = this.#received.subarray(end)
      if (Array.isArray(message)) this.#result(message) // the greeting is an object
    }
  }

  #result([, id, error, result]: unknown[]): void {
    const waiting = this.#waiting.get(Number(id))
    this.#waiting.delete(Number(id))
    if (isObject(error)) waiting?.refuse(`${error.error}: ${error.message}`)
    else waiting?.resolve(isObject(result) && 'value' in result ? result.value : result)
  }

  #rejectAll(): void {
    for (const { refuse } of this.#waiting.values()) refuse('Firefox has ended')
    this.#waiting.clear()
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
