// Angular gives the content of its proxy configuration to Vite.
import { readFileSync } from 'node:fs'

export default { server: { proxy: withRewrites(JSON.parse(readFileSync('proxy.conf.json', 'utf8'))) } }

/** As Angular's loader does. */
function withRewrites(proxies) {
  for (const proxy of Object.values(proxies)) {
    const { pathRewrite = {} } = proxy
    proxy.rewrite = (path) => Object.entries(pathRewrite).reduce((result, [from, to]) => result.replace(new RegExp(from), to), path)
  }
  return proxies
}
