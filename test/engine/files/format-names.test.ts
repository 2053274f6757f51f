import { describe, expect, it } from 'vitest'
import { formatOfBytes, formatOfJson } from '../../../src/engine/files/format-names.ts'

describe('a file that is not a HAR is named for what it is', () => {
  it.each([
    ['\xd4\xc3\xb2\xa1\x02\0\x04\0', 'a pcap network capture'],
    ['\n\r\r\n\x1c\0\0\0M<+\x1a', 'a pcapng network capture'],
    ['%PDF-1.7', 'a PDF document'],
    ['\x89PNG\r\n\x1a\n', 'an image'],
    ['\0\0\0\x18ftypmp42', 'a video'],
    ['\x28\xb5\x2f\xfd\x04', 'a Zstandard file. Unpack it first'],
    ['SQLite format 3\0', 'an SQLite database'],
    ['1541:9:websocket;0:~8:response;420:', 'a mitmproxy flow file. Convert it with “mitmdump -nr FILE --set hardump=FILE.har”'],
    [
      "<?xml version='1.0' encoding='UTF-8' ?>\n<?charles serialisation-version='2.0' ?>",
      'a Charles session. Export it as “HTTP Archive (.har)” instead',
    ],
    ['<?xml version="1.0"?>\n<!DOCTYPE items [\n<!ELEMENT items (item*)>', 'an export of Burp Suite'],
    ['\xef\xbb\xbf<!DOCTYPE html>\n<html lang="en">', 'an HTML page'],
    ['\n<html>', 'an HTML page'],
    ['<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', 'an XML file'],
    ['{"constants":{"activeFieldTrialGroups":[]},"events":[{"params', 'a Chrome NetLog. Export a HAR file from the Network panel instead'],
    ['{"traceEvents":[{"args":{}', 'a Chrome performance trace. Export a HAR file from the Network panel instead'],
    ['[{"pid":1,"ph":"M","ts":1', 'a Chrome performance trace. Export a HAR file from the Network panel instead'],
    ['onInputData({"log":{}})', 'a script'],
    ["curl 'https://api.example/'", 'a curl command'],
    ['HTTP/1.1 200 OK\r\n', 'an HTTP message'],
    ['GET / HTTP/1.1\r\nHost: a', 'an HTTP message'],
    ['<h1>Not Found</h1>', 'an HTML page'],
    ['fetch("https://api.example/", {', 'a fetch() call, not what became of it'],
    ['var har = {"log":{}}', 'a script'],
    ["import http from 'k6/http'", 'a script'],
    ['module.exports = {', 'a script'],
    ['Invoke-WebRequest -Uri "https://api.example/"', 'a PowerShell command'],
    ['version https://git-lfs.github.com/spec/v1\n', 'a Git LFS pointer. Run “git lfs pull” first'],
    ['<<<<<<< HEAD\n{', 'a file with merge conflicts'],
    [`eyJsb2ciOi${'A'.repeat(60)}`, 'text in Base64. Decode it first'],
    [`data:application/json;base64,eyJsb2ciOi${'A'.repeat(60)}`, 'text in Base64. Decode it first'],
    ['From: a@shop.example\n', 'an email message'],
    ['log:\n  entries: []', 'a YAML file'],
    ['MZ\x90\0', 'a Windows program'],
    ['\xac\xed\0\x05sr', 'a Java object, such as a Charles session. Export it as “HTTP Archive (.har)” instead'],
    ['{\0"', 'text in UTF-32. Save it as UTF-8'],
  ])('%j', (start, name) => {
    expect(formatOfBytes(Uint8Array.from(start, (character) => character.charCodeAt(0)))).toBe(name)
  })

  it.each([
    [{ constants: {}, events: [] }, 'a Chrome NetLog. Export a HAR file from the Network panel instead'],
    [{ metadata: {}, traceEvents: [] }, 'a Chrome performance trace. Export a HAR file from the Network panel instead'],
    [[{ ph: 'X', ts: 1 }], 'a Chrome performance trace. Export a HAR file from the Network panel instead'],
    [[{ protocolVersion: 'HTTP/1.1', actualPort: 443 }], 'a Charles session. Export it as “HTTP Archive (.har)” instead'],
    [{ info: { _postman_id: '1' }, item: [] }, 'a Postman collection, which has no responses that a browser got'],
    [{ openapi: '3.1.0', paths: {} }, 'an OpenAPI description'],
    [{ version: 1, source: {}, exchanges: [] }, 'a report of CORS Lens, not the recording that it was made from'],
    [
      { recording: { records: [] }, overview: {} },
      'a Timelines recording without network requests. Record with the “Network Requests” timeline',
    ],
    [{ version: 3, sources: [], mappings: '' }, 'a source map'],
    [{ name: 'x', version: '1', dependencies: {} }, 'a package.json file'],
    [{ values: [], _postman_variable_scope: 'environment' }, 'a Postman environment'],
    [{ event_id: '1', breadcrumbs: [] }, 'a Sentry event'],
    [[{ method: 'Network.requestWillBeSent', params: {} }], 'a list of messages of the DevTools protocol'],
    [[{ log: { entries: [] } }, { log: {} }], 'several HARs by different tools. Save each in a file of its own'],
  ])('by its members: %j', (value, name) => {
    expect(formatOfJson(value)).toBe(name)
  })

  it.each([
    '',
    'hello',
    '{"log":{"entries":[]}}',
    '{"a":1}',
    '[1]',
    '<3',
    '{"constants":{"a":1}}',
    'fetched',
    'variable',
    'eyJ',
    'Fromage: a',
    'MZ',
  ])('and nothing is made up for %j', (text) => {
    expect(formatOfBytes(new TextEncoder().encode(text))).toBeNull()
  })

  it.each([
    null,
    'x',
    [],
    [1],
    [{ ph: 'X' }],
    { events: [] },
    { version: 1, exchanges: [] },
    { recording: {} },
    [{ method: 'GET', params: [] }],
    { version: 3, sources: [] },
  ])('nor for the JSON %j', (value) => {
    expect(formatOfJson(value)).toBeNull()
  })
})
