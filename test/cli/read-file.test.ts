import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readInput, readStart } from '../../src/cli/read-file.ts'
import { UnreadableInput } from '../../src/cli/unreadable-input.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cors-lens-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  for (const byte of Buffer.from(text)) yield Uint8Array.of(byte)
}

describe('input', () => {
  it('is read from a file', async () => {
    const file = join(folder, 'a.har')
    await writeFile(file, '{"log": {"entries": []}}')
    expect(String(await readInput(file, nothing()))).toBe('{"log": {"entries": []}}')
  })

  it('is read from standard input, characters split between chunks included', async () => {
    expect(String(await readInput('-', chunksOf('{"log":{"entries":["ü🙂"]}}')))).toBe('{"log":{"entries":["ü🙂"]}}')
  })

  it('may be packed', async () => {
    async function* packed(): AsyncGenerator<Uint8Array> {
      for (const byte of gzipSync('{"log":{"entries":[]}}')) yield Uint8Array.of(byte)
    }
    expect(await readInput('-', packed())).toEqual(gzipSync('{"log":{"entries":[]}}'))
  })

  it('that is endless and does not start like a HAR is not read to its end', async () => {
    async function* zeros(): AsyncGenerator<Uint8Array> {
      for (;;) yield new Uint8Array(1024)
    }
    expect(await readInput('-', zeros())).toHaveLength(1024)
  })

  it('for a message is read only as far as needed', async () => {
    expect(await readStart(chunksOf('Access to fetch at'), 9)).toBe('Access to')
  })

  it('that does not exist is an error with that reason', async () => {
    const file = join(folder, 'missing.har')
    await expect(readInput(file, nothing())).rejects.toThrow(new UnreadableInput(`${file}: no such file`))
  })

  it('that is a directory is an error with that reason', async () => {
    await expect(readInput(folder, nothing())).rejects.toThrow(new UnreadableInput(`${folder}: is a directory`))
  })
})
