/** What each header that CORS looks at does, by its lower-case name: a sentence or two. */
export const headers = {
  headers: {
    repeated: (nth: number, count: number) => `line ${nth} of ${count}`,
    meaning: {
      origin: 'Who asks: scheme, host and port of the page. The browser writes it; no script can change it.',
      'access-control-request-method': 'In a preflight: the method that the request itself will have.',
      'access-control-request-headers': 'In a preflight: the headers of the request that need permission, in lower case.',
      'sec-fetch-mode': 'How the browser made the request. “cors” means that the page may read the response only where CORS allows it.',
      'sec-fetch-site': 'How the server relates to who asks: same-origin, same-site or cross-site.',
      'sec-fetch-dest': 'What the response is for: “empty” for fetch and XMLHttpRequest, else image, script, font …',
      'sec-fetch-storage-access': 'Whether cookies of another site were at hand: “active” means that they could be sent.',
      cookie: 'Credentials. With them in the request, “*” allows nothing and Access-Control-Allow-Credentials must be true.',
      authorization: 'A header that always needs permission: Access-Control-Allow-Headers must name it, “*” does not cover it.',
      'content-type':
        'In a request, every type but text/plain, multipart/form-data and application/x-www-form-urlencoded needs a preflight.',
      'access-control-allow-origin':
        'Who may read the response: one origin, exactly as in Origin, or “*” for everybody without credentials.',
      'access-control-allow-credentials':
        'Only the value “true” lets a page read the response to a request with credentials. It must also be on the answer to the preflight.',
      'access-control-allow-methods':
        'On the answer to a preflight: the methods that are permitted. GET, HEAD and POST always are; case matters.',
      'access-control-allow-headers':
        'On the answer to a preflight: the request headers that are permitted. “*” covers neither Authorization nor requests with credentials.',
      'access-control-expose-headers': 'Which headers of the response a script may read besides the few that it always may.',
      'access-control-max-age': 'On the answer to a preflight: for how many seconds the browser may keep it. Five if nothing is said.',
      vary: 'What the answer depends on. Where Access-Control-Allow-Origin differs by who asks it must name Origin, else caches mix the answers up.',
      location: 'Where the redirect leads. Once it leads to another origin, that one must allow the page too.',
      'set-cookie': 'Stored only where the request included credentials, and where the browser accepts the cookie from another site.',
      'timing-allow-origin': 'Lets pages of other origins see how long the parts of the request took. It does not let them read it.',
      'cross-origin-resource-policy': 'Which sites may embed the response without CORS.',
      'cross-origin-embedder-policy': 'A page with it may embed only what allows that, by CORS or by Cross-Origin-Resource-Policy.',
      'cross-origin-opener-policy': 'Cuts a page off from windows of other origins. It has no part in CORS.',
      'www-authenticate': 'Asks for HTTP authentication. A preflight never carries any, so it must be answered without.',
    },
  },
}
