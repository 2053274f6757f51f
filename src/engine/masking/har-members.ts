/** Members of HAR 1.2 objects. @see http://www.softwareishard.com/blog/har-12-spec/ */
const HAR_MEMBERS: ReadonlySet<string> = new Set([
  ...['startedDateTime', 'time', 'request', 'response', 'cache', 'timings', 'serverIPAddress', 'connection', 'pageref'],
  ...['method', 'url', 'httpVersion', 'cookies', 'headers', 'queryString', 'postData', 'headersSize', 'bodySize'],
  ...['status', 'statusText', 'content', 'redirectURL', 'name', 'value', 'path', 'domain', 'expires', 'httpOnly', 'secure'],
  ...['mimeType', 'params', 'text', 'encoding', 'fileName', 'contentType', 'size', 'compression'],
  ...['beforeRequest', 'afterRequest', 'lastAccess', 'eTag', 'hitCount'],
  ...['blocked', 'dns', 'connect', 'send', 'wait', 'receive', 'ssl'],
  ...['id', 'title', 'pageTimings', 'onContentLoad', 'onLoad', 'version'],
  'sameSite',
])

/** What recorders add and a verdict, or the place where a request was made, needs. */
const READ_MEMBERS: ReadonlySet<string> = new Set([
  ...[
    '_error',
    '_failureText',
    '_fetchType',
    '_fetchedViaServiceWorker',
    '_fromCache',
    '_initiator',
    '_initiator_type',
    '_initiator_detail',
  ],
  ...['_observed', '_priority', '_resourceType', '_securityState', '_connectionId', '_charlesStatus', '_transferSize'],
  '_blocked_queueing',
])

/** Members of what those hold. */
const INNER_MEMBERS: ReadonlySet<string> = new Set([
  ...['type', 'stack', 'callFrames', 'functionName', 'scriptId', 'lineNumber', 'columnNumber', 'parent', 'parentId', 'description'],
  ...['responseStatus', 'credentials', 'mode', 'redirect', 'effectiveDirective'],
])

/** May a member leave with a masked HAR? What nobody knows may hold anything: bodies, messages, the recorder's notes. */
export function mayLeave(name: string): boolean {
  return HAR_MEMBERS.has(name) || READ_MEMBERS.has(name) || INNER_MEMBERS.has(name)
}
