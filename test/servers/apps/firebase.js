import express from 'express'
import { api } from './functions.js'

// Firebase runs an Express application around each function.
express()
  .disable('x-powered-by')
  .use((request, response) => api(request, response))
  .listen(Number(process.env.PORT), '127.0.0.1')
