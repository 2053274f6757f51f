// @ts-nocheck: served to browsers as it is, without a build.
import { fetchOnce } from '/send-request.js'

addEventListener('message', async ({ data }) => postMessage(await fetchOnce(data)))
postMessage('ready')
