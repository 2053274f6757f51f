// @ts-nocheck: loaded by browsers as it is, without a build.
// The drivers look for a tab of this name, and for a document that ends in /panel.html.
const devtools = (globalThis.browser ?? globalThis.chrome).devtools
devtools.panels.create('CORS', '', '/panel.html')
