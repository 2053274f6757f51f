/** Observing the page. */
export const observe = {
  observe: {
    button: 'Observe page',
    hint: 'Records the credentials mode, request mode and redirect mode of every fetch() and XMLHttpRequest, which the browser’s recording leaves out. A script in the page does this; it changes no request and sends nothing. Remembered for this host.',
    on: (host: string) => `Observing ${host}`,
    stop: (host: string) => `Observing ${host}. Click to stop and restore the page’s own functions.`,
    late: 'Observing from now on. Reload the page to observe its earlier requests.',
    none: 'This page can’t be observed. Click to stop trying.',
  },
}
