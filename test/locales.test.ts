import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Of the stores: a longer description is refused. */
const MAX_DESCRIPTION_LENGTH = 132

type Messages = Readonly<Record<string, { readonly message: string }>>
const locales = readdirSync('assets/_locales')
const messagesOf = (locale: string) => JSON.parse(readFileSync(`assets/_locales/${locale}/messages.json`, 'utf8')) as Messages

describe('the extension introduces itself', () => {
  it('in the language of its panel', () => {
    expect(locales).toEqual(['en'])
  })

  it.each(locales)('completely in %s, and as short as the stores require', (locale) => {
    const messages = messagesOf(locale)
    expect(Object.keys(messages)).toEqual(Object.keys(messagesOf('en')))
    expect(messages.name?.message).toBe('CORS Lens')
    expect(messages.description?.message.length).toBeLessThanOrEqual(MAX_DESCRIPTION_LENGTH)
  })
})
