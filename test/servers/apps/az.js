#!/usr/bin/env node
// In place of the Azure CLI: sends the rule of `az storage cors add` as the CLI does, in the account of Azurite.
import { createHmac } from 'node:crypto'
import { parseArgs } from 'node:util'

const [storage, cors, add, ...args] = process.argv.slice(2)
if (`${storage} ${cors} ${add}` !== 'storage cors add') throw new Error(`az ${storage} ${cors} ${add} is not known`)
// Lists are several words.
const joined = []
for (const word of args) {
  const isValue = joined.length > 0 && !word.startsWith('--')
  if (isValue && !joined.at(-1).startsWith('--')) joined[joined.length - 1] += `,${word}`
  else joined.push(word)
}
const text = { type: 'string' }
const { values } = parseArgs({
  args: joined,
  options: {
    'account-name': text,
    services: text,
    origins: text,
    methods: text,
    'allowed-headers': text,
    'exposed-headers': text,
    'max-age': text,
  },
})
if (values.services !== 'b') throw new Error(`--services ${values.services} is not known`)

const element = (name, value) => `<${name}>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${name}>`
const rule = [
  element('AllowedOrigins', values.origins),
  element('AllowedMethods', values.methods),
  element('AllowedHeaders', values['allowed-headers']),
  element('ExposedHeaders', values['exposed-headers']),
  element('MaxAgeInSeconds', values['max-age']),
].join('')
const body = `<?xml version="1.0" encoding="utf-8"?><StorageServiceProperties><Cors><CorsRule>${rule}</CorsRule></Cors></StorageServiceProperties>`

// The account and the key that everyone's Azurite has.
const account = values['account-name']
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='
const sent = { 'x-ms-date': new Date().toUTCString(), 'x-ms-version': '2021-12-02' }
const signed = [
  'PUT\n\n',
  Buffer.byteLength(body),
  '',
  'application/xml\n\n\n\n\n\n',
  ...Object.entries(sent).map(([name, value]) => `${name}:${value}`),
  `/${account}/${account}/`,
  'comp:properties',
  'restype:service',
].join('\n')
const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(signed).digest('base64')
const response = await fetch(`http://127.0.0.1:${process.env.PORT}/${account}/?restype=service&comp=properties`, {
  method: 'PUT',
  headers: { ...sent, 'Content-Type': 'application/xml', Authorization: `SharedKey ${account}:${signature}` },
  body,
})
if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
