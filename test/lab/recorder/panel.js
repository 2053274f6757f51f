// @ts-nocheck: loaded by browsers as it is, without a build.
const { network } = (globalThis.browser ?? globalThis.chrome).devtools

/** The entries as the event delivered them, in that order. */
const delivered = []
network.onRequestFinished.addListener((entry) => delivered.push(JSON.parse(JSON.stringify(entry))))

/** `devtools.network.getHAR()`: a callback in Chromium, a promise in Firefox. */
const getHar = () => new Promise((resolve) => network.getHAR(resolve)?.then?.(resolve))

Object.assign(globalThis, { delivered, getHar })
