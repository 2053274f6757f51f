import { describe, expect, it } from 'vitest'
import { urlParts } from '../../../src/panel/components/url-parts.ts'

describe('a URL in a narrow column', () => {
  it.each([
    ['https://api.example/v2/customers/4711/orders?page=2', 'api.example', '/v2/', 'customers/4711/orders', '?page=2'],
    ['https://api.example:8443/s/open-17/data', 'api.example:8443', '/s/', 'open-17/data', ''],
    ['https://api.example/s/open-17/0?run=581245', 'api.example', '/', 's/open-17/0', '?run=581245'],
    ['https://api.example/very-long-file-name.json#top', 'api.example', '/', 'very-long-file-name.json', '#top'],
    ['https://api.example/', 'api.example', '/', '', ''],
    ['https://api.example', 'api.example', '', '', ''],
    ['https://api.example?x=/y/z', 'api.example', '', '', '?x=/y/z'],
    ['https://api.example/folder/with/a/slash/', 'api.example', '/folder/', 'with/a/slash/', ''],
    ['data:text/plain,hi', '', '', 'data:text/plain,hi', ''],
  ])('%s', (url, host, folders, end, query) => {
    expect(urlParts(url)).toEqual({ host, folders, end, query })
  })
})
