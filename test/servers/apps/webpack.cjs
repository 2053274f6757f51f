// What `webpack serve` does with the configuration beside it.
const webpack = require('webpack')
const WebpackDevServer = require('webpack-dev-server')
const config = require('./webpack.config.js')

const options = { ...config.devServer, host: '127.0.0.1', port: process.env.PORT }
new WebpackDevServer(options, webpack({ mode: 'development', ...config })).start()
