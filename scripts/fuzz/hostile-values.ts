/** Values that a file may have anywhere. All of them are JSON: a recorder's own objects come as JSON, too. */
export const HOSTILE_VALUES: readonly [unknown, ...unknown[]] = [
  null,
  ...[true, false, 0, -1, 1e308, 2 ** 53, -200, 1e21, 200, '200'],
  ...['', ' ', '*', 'null', '__proto__', 'constructor', 'x'.repeat(3000)],
  // Lone surrogates, control characters, text that turns its direction, a byte-order mark.
  ...['\ud800', '\udfff\ud800', '\0\u0007\u001b[31m', '\u202eabc', '\ufeff', 'a\nb: c', 'a\r\n\r\n<script>'],
  ...[[], {}, [[]], [null], { name: 1 }, { __proto__: null, toString: 1 }],
  ...['2026-01-01T00:00:00Z', '9999-99-99T99:99', '+275760-09-13T00:00:00.001Z', '1969-12-31T23:59:59.999Z', '275760-09-14T00:00:00Z'],
  ...['data:text/plain,x', 'blob:https://a.example/1', 'about:blank', 'file:///etc/passwd', 'javascript:alert(1)', 'ws://a.example'],
  ...['http://[::1]:99999/', 'https://[::1]/', 'https://a.example:443', 'https://xn--\u00e4.example/', 'https://a.example/\ud800'],
  ...['//x', '/', '?', '#', 'https://user:pw@a.example/', 'chrome-extension://abc/x', ':::'],
]

export const HOSTILE_NAMES: readonly [string, ...string[]] = [
  ...(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'length'] as const),
  ...['', ' ', ':authority', '*', '<img>', '\ud800', '\0', 'a\nb'],
  ...['Access-Control-Allow-Origin', 'access-control-allow-origin', 'Access-Control-Allow-Origin\u200b', 'Origin', 'Location', 'Vary'],
]

export const HOSTILE_METHODS: readonly [string, ...string[]] = [
  ...(['__proto__', 'constructor', 'toString', 'get', 'patch', 'PATCH', 'OPTIONS', 'HEAD', 'POST', 'CONNECT', 'TRACE'] as const),
  ...['X'.repeat(5000), '\0', 'A B', '*'],
]

/** A value that is nested so deeply that a function which calls itself would overflow the stack. */
export function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level++) value = level % 3 === 0 ? [value] : { parent: value }
  return value
}
