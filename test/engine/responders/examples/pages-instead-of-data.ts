import type { FactExamples } from '../fact-examples.ts'

const HTML = 'Content-Type: text/html; charset=UTF-8'

export const PAGES_INSTEAD_OF_DATA = {
  'php-output-before-headers': {
    source: 'https://github.com/zf-fr/zfr-cors/issues/21',
    shown: [
      'GET https://api.example/upload.php',
      '200',
      HTML,
      'body: <br /> <b>Warning</b>:  Undefined variable $id in <b>/var/www/upload.php</b> on line <b>12</b><br />',
    ],
    near: ['GET https://api.example/upload.php', '200', HTML, 'body: <h1>Warning: high demand in July, on line 3 of the timetable</h1>'],
  },
  'login-page-instead-of-data': {
    source: 'https://github.com/VirtoCommerce/vc-storefront/issues/291',
    shown: [
      'GET https://shop.example/storefrontapi/cart',
      '> Accept: application/json, text/plain, */*',
      '200',
      HTML,
      'body: <!DOCTYPE html><html><head><title>Log in - Shop</title>',
    ],
    near: [
      'GET https://shop.example/storefrontapi/cart',
      '> Accept: application/json',
      '200',
      HTML,
      'body: <title>Our blog in May</title>',
    ],
  },
  'app-shell-instead-of-data': {
    source: 'https://github.com/ohdearquant/lionagi/pull/1862',
    shown: [
      'GET https://app.example.org/api/studios',
      '200',
      HTML,
      'body: <!doctype html><html lang="en"><head><title>Studio</title></head><body><div id="root"></div></body></html>',
    ],
    near: [
      'GET https://app.example.org/api/studios',
      '200',
      HTML,
      'body: <!doctype html><html><body><div id="root">Studios: 3</div></body></html>',
    ],
  },
} satisfies Readonly<Record<string, FactExamples>>
