// What every stack's ordinary application answers. None of it knows CORS.
export const CREDENTIALS = 'Basic YW5uOnQwa2Vu' // ann:t0ken

export function isAnn(cookie) {
  return /(^|; )session=ann(;|$)/.test(cookie ?? '')
}
