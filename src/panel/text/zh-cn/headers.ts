import type { headers as english } from '../en/headers.ts'

export const headers: typeof english = {
  headers: {
    repeated: (nth, count) => `共 ${count} 行，第 ${nth} 行`,
    meaning: {
      origin: '由谁发起：页面的协议、主机和端口。由浏览器写入，脚本无法更改。',
      'access-control-request-method': '在预检中：请求本身将使用的方法。',
      'access-control-request-headers': '在预检中：请求里需要许可的标头，以小写列出。',
      'sec-fetch-mode': '浏览器以何种模式发出请求。“cors”表示只有 CORS 允许时页面才能读取响应。',
      'sec-fetch-site': '服务器与发起方的关系：same-origin、same-site 或 cross-site。',
      'sec-fetch-dest': '响应的用途：fetch 和 XMLHttpRequest 为“empty”，其他为 image、script、font 等。',
      'sec-fetch-storage-access': '是否可以使用其他网站的 Cookie：“active”表示可以发送。',
      cookie: '凭据。请求包含它时，“*”不再允许任何内容，且 Access-Control-Allow-Credentials 必须为 true。',
      authorization: '始终需要许可的标头：Access-Control-Allow-Headers 必须列出它，“*”不包括它。',
      'content-type': '在请求中，除 text/plain、multipart/form-data 和 application/x-www-form-urlencoded 外，任何类型都需要预检。',
      'access-control-allow-origin': '谁可以读取响应：与 Origin 完全一致的一个源；或用“*”表示所有不含凭据的请求方。',
      'access-control-allow-credentials': '只有值为“true”时，页面才能读取含凭据请求的响应。对预检的应答也必须带有它。',
      'access-control-allow-methods': '在对预检的应答中：许可的方法。GET、HEAD 和 POST 始终许可；区分大小写。',
      'access-control-allow-headers': '在对预检的应答中：许可的请求标头。“*”既不包括 Authorization，也不适用于含凭据的请求。',
      'access-control-expose-headers': '除少数始终可读的标头外，脚本还可以读取哪些响应标头。',
      'access-control-max-age': '在对预检的应答中：浏览器可以保留该应答多少秒。未指定时为 5 秒。',
      vary: '应答取决于什么。如果 Access-Control-Allow-Origin 因请求方而异，这里必须列出 Origin，否则缓存会混淆应答。',
      location: '重定向的目标。一旦转到另一个源，该源也必须允许此页面。',
      'set-cookie': '只有请求包含凭据，且浏览器接受来自其他网站的 Cookie 时，才会存储。',
      'timing-allow-origin': '让其他源的页面看到请求各阶段的耗时，但并不允许读取响应。',
      'cross-origin-resource-policy': '哪些网站可以不经 CORS 嵌入此响应。',
      'cross-origin-embedder-policy': '带有它的页面只能嵌入通过 CORS 或 Cross-Origin-Resource-Policy 允许嵌入的内容。',
      'cross-origin-opener-policy': '切断页面与其他源的窗口之间的联系。与 CORS 无关。',
      'www-authenticate': '要求 HTTP 身份验证。预检从不携带身份验证信息，因此服务器必须在没有它的情况下应答预检。',
    },
  },
}
