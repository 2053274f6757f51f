/** The words of observing the page. */
export const observe = {
  observe: {
    button: 'Observe the page',
    hint: 'Let the page tell the credentials, mode and redirect mode of each fetch and XMLHttpRequest, which the browser’s record leaves out. A script in the page notes them; it changes no request, and nothing leaves the browser. Remembered for this host.',
    on: (host: string) => `Observing ${host}`,
    stop: (host: string) => `Observing ${host}. Press to stop and put the page’s own functions back.`,
    late: 'The page is observed from now on. Reload it to observe its earlier requests too.',
    none: 'This page does not let itself be observed. Press to stop trying.',
  },
}
