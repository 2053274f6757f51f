import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { serversPage } from '../../servers/servers-page.ts'

describe('docs/servers/README.md', () => {
  it('is what the servers say (npm run test:servers -- --write-page writes it)', () => {
    expect(readFileSync('docs/servers/README.md', 'utf8')).toBe(serversPage())
  })
})
