import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serversPages } from '../../servers/servers-page.ts'

describe('docs/servers', () => {
  it.each(Object.entries(serversPages()))(
    '%s is up to date with the servers (npm run test:servers -- --write-page writes it)',
    (name, page) => {
      expect(readFileSync(`docs/servers/${name}`, 'utf8')).toBe(page)
    },
  )

  it('has no other page', () => {
    expect(readdirSync('docs/servers').sort()).toEqual(Object.keys(serversPages()).sort())
  })
})
