// What is reported of a call, as observation-reading.ts reads it: [api, URL, method, time, credentials, mode, redirect].

/**
 * @param {Platform} platform
 * @param {unknown} input
 * @param {unknown} init
 */
function fetchRow(platform, input, init) {
  const { ofRequest } = platform
  const requestUrl = isObject(input) ? readBy(platform, ofRequest.url, input) : undefined
  const url = requestUrl === undefined ? absoluteUrl(platform, urlTextOf(platform, input)) : requestUrl
  if (typeof url !== 'string' || url.length > MAX_URL_LENGTH) return null
  /**
   * @param {Exclude<keyof typeof ofRequest, 'url'>} name
   * @param {string} initial
   */
  const part = (name, initial) => {
    const value = memberOf(platform, init, name)
    if (value === undefined) return requestUrl === undefined ? initial : readBy(platform, ofRequest[name], input)
    return typeof value === 'string' ? value : null
  }
  const method = part('method', 'GET')
  const time = wallTime(platform)
  return ['fetch', url, method, time, part('credentials', 'same-origin'), part('mode', 'cors'), part('redirect', 'follow')]
}

/**
 * @param {Platform} platform
 * @param {unknown[] | undefined} opened
 * @param {object} xhr
 */
function xhrRow(platform, opened, xhr) {
  const includes = readBy(platform, platform.withCredentials, xhr)
  if (!opened || typeof includes !== 'boolean') return null
  return ['xhr', opened[1], opened[0], wallTime(platform), includes ? 'include' : 'same-origin', 'cors', 'follow']
}

/**
 * @param {Platform} platform
 * @param {SecurityPolicyViolationEvent} event
 */
function violationRow(platform, event) {
  if (event.disposition !== 'enforce') return null
  return ['violation', String(event.blockedURI), null, wallTime(platform), String(event.effectiveDirective), null, null]
}
