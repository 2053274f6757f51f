import { describe, expect, it } from 'vitest'
import { parseMimeTypeEssence } from '../../../src/engine/fetch/mime-type.ts'

// Those like text/plain are from wpt: cors/cors-safelisted-request-header.any.js
describe('essence of a MIME type', () => {
  it.each([
    ['text/html', 'text/html'],
    ['TEXT/HTML;charset=GBK', 'text/html'],
    ['\r\n\t text/html \r\n\t;charset=gbk', 'text/html'],
    ['text/html;', 'text/html'],
    ['text/html;;;;charset=gbk', 'text/html'],
    ['text/plain;garbage', 'text/plain'],
    ['text/plain; charset="a,b/c"', 'text/plain'],
    ['application/vnd.api+json', 'application/vnd.api+json'],
    ["!#$%&'*+-.^_`|~0/x", "!#$%&'*+-.^_`|~0/x"],
  ])('%j is %s', (value, essence) => {
    expect(parseMimeTypeEssence(value)).toBe(essence)
  })

  it.each([
    '',
    '\t',
    '/',
    'bogus',
    'bogus/',
    '/bogus',
    'bogus/bogus/bogus',
    'text /plain',
    'text/ plain',
    'text\t/\tplain',
    'text/plain,',
    ',text/plain',
  ])('%j does not parse', (value) => {
    expect(parseMimeTypeEssence(value)).toBeNull()
  })

  it.each(['text/plain,text/plain', 'text/plain\u000b', 'text/plain\u000c', 'é/x', 'text/(plain)'])('%j does not parse either', (value) => {
    expect(parseMimeTypeEssence(value)).toBeNull()
  })
})
