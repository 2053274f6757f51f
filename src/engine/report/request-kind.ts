/** What sent the request, as far as the recording tells. */
export type Kind =
  | 'fetch'
  | 'xhr'
  | 'image'
  | 'script'
  | 'font'
  | 'stylesheet'
  | 'media'
  | 'eventsource'
  | 'ping'
  | 'document'
  | 'websocket'
  | 'other'
