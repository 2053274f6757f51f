// What Create React App does with src/setupProxy.js before it serves the page.
const express = require('express')
const setupProxy = require('./src/setupProxy.js')

const app = express()
setupProxy(app)
app.get('/', (_, response) => response.send('<!doctype html><title>page</title>'))
app.listen(Number(process.env.PORT), '127.0.0.1')
