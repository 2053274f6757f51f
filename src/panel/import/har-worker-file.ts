/** Where vite.config.ts builds har-worker.ts, below the extension's root. */
export const HAR_WORKER_FILE = 'har-worker.js'
