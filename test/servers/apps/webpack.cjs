// What `webpack serve` and Vue CLI do with the configuration beside it.
const webpack = require('webpack')
const WebpackDevServer = require('webpack-dev-server')
const config = require(`./${process.env.CONFIGURATION}`)

const { proxy } = config.devServer
// Vue CLI takes a key for a regular expression.
const list = Array.isArray(proxy)
  ? proxy
  : Object.entries(proxy).map(([key, options]) => ({ ...options, context: (path) => path.match(key) }))
const options = { ...config.devServer, proxy: list, host: '127.0.0.1', port: process.env.PORT }
new WebpackDevServer(options, webpack({ mode: 'development' })).start()
