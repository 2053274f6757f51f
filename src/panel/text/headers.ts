/** What each header that matters to CORS does, by its lower-case name. */
export const headers = {
  headers: {
    repeated: (nth: number, count: number) => `${nth} of ${count}`,
    meaning: {
      origin: 'The page’s scheme, host and port. Set by the browser; scripts can’t change it.',
      'access-control-request-method': 'The method that the request after this preflight request uses.',
      'access-control-request-headers': 'The headers of the request after this preflight request that aren’t CORS-safelisted.',
      'sec-fetch-mode': 'The request mode. With “cors” the page can read the response only if CORS allows it.',
      'sec-fetch-site': 'How the server relates to the requesting page: same-origin, same-site or cross-site.',
      'sec-fetch-dest': 'What the response is used for: “empty” for fetch() and XMLHttpRequest, otherwise image, script, font and so on.',
      'sec-fetch-storage-access': 'Whether third-party cookies are available: “active” means that the browser could send them.',
      cookie: 'Credentials. With them “*” isn’t a wildcard, and Access-Control-Allow-Credentials must be true.',
      authorization: 'Always needs a preflight. Access-Control-Allow-Headers must list it by name; “*” doesn’t cover it.',
      'content-type':
        'In a request, every type except text/plain, multipart/form-data and application/x-www-form-urlencoded needs a preflight.',
      'access-control-allow-origin':
        'The origin that may read the response: exactly the value of Origin, or “*” for requests without credentials.',
      'access-control-allow-credentials':
        'Must be “true” for the page to read a response to a request with credentials. The preflight response needs it, too.',
      'access-control-allow-methods':
        'In a preflight response: the allowed methods, case-sensitive. GET, HEAD and POST are always allowed.',
      'access-control-allow-headers':
        'In a preflight response: the allowed request headers. “*” covers neither Authorization nor requests with credentials.',
      'access-control-expose-headers': 'The response headers that scripts can read besides the CORS-safelisted ones.',
      'access-control-max-age': 'In a preflight response: how many seconds the browser may cache it. The default is 5.',
      vary: 'The request headers that the response depends on. If Access-Control-Allow-Origin depends on Origin, list Origin; otherwise caches mix up responses.',
      location: 'The target of the redirect. If it’s another origin, that server has to allow the page as well.',
      'set-cookie': 'Stored only if the request included credentials and the browser accepts cookies from another site.',
      'timing-allow-origin': 'Lets pages of other origins see detailed timing of the request. Doesn’t let them read the response.',
      'cross-origin-resource-policy': 'Which sites may embed the response without CORS.',
      'cross-origin-embedder-policy': 'The page may embed only resources that allow it through CORS or Cross-Origin-Resource-Policy.',
      'cross-origin-opener-policy': 'Separates the page from windows of other origins. Not part of CORS.',
      'www-authenticate': 'Requests HTTP authentication. Preflight requests never have credentials, so they must succeed without.',
    },
  },
}
