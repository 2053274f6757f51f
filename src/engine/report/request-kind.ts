/** Who asked, as far as the record tells. */
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
