import type { checks as english } from '../en/checks.ts'

export const checks: typeof english = {
  checklist: {
    title: '逐步检查',
    state: { passed: '通过', failed: '失败', 'not-reached': '未到达', unknown: '未知' },
    wouldFail: '未到达；将会失败',
    ifIncluded: '如果包含凭据则失败',
    count: {
      passed: (count) => `${count} 项通过`,
      failed: (count) => `${count} 项失败`,
      'not-reached': (count) => `${count} 项未到达`,
      unknown: (count) => `${count} 项未知`,
    },
    nothing: '（空）',
    noneReached: '未到达',
  },

  picture: {
    title: (method, url) => `为 ${method} ${url} 发送的内容`,
    lanes: { page: '页面', cache: '缓存', servers: '服务器' },
    preflight: '预检',
    redirect: '重定向',
    notSent: '未发送',
    there: '发往服务器',
    toCache: '发往浏览器缓存',
    back: '返回页面',
    kept: '之前保留的应答',
    copySvg: '复制为 SVG',
    copyPng: '复制为 PNG',
    copied: '已复制',
    saved: '浏览器拒绝复制，已保存为文件',
    refused: '浏览器拒绝复制',
  },

  learn: {
    happened: '此处发生了什么',
    why: '浏览器为什么这样做',
    mend: '如何修复',
    tell: '如何与 CORS 区分',
    basicsTitle: '基础知识',
    basics: {
      origin: {
        question: '什么是源（origin）？',
        answer:
          '地址的协议、主机和端口，例如 https://app.example。端口不同、子域不同，或者用 http 而不是 https，都是另一个源。页面只能自由读取来自自身源的内容。',
      },
      cors: {
        question: '什么是 CORS？',
        answer:
          '服务器允许其他源的页面读取其响应的机制：跨源资源共享。浏览器会带上页面的 Origin，只有 Access-Control-Allow-Origin 许可时才交出响应。它保护的是使用浏览器的人，而不是服务器：请求本身往往已经到达并得到了处理。',
      },
      preflight: {
        question: '什么是预检？',
        answer:
          '对于普通表单无法发出的请求，例如 PUT、JSON 或自定义标头，浏览器会先用 OPTIONS 询问服务器是否可以。只有成功且带有正确标头的应答才会放行请求。这由浏览器自行完成，不带 Cookie，脚本也看不到。',
      },
      credentials: {
        question: '什么是凭据？为什么不能与“*”同用？',
        answer:
          'Cookie、HTTP 身份验证和客户端证书。对其他源，fetch() 只有在 credentials: include 时、XMLHttpRequest 只有在 withCredentials 时才会包含它们。这样的响应可能含有只给某一个人的内容，因此对所有人的许可不算数：Access-Control-Allow-Origin 必须写明页面的源，Access-Control-Allow-Credentials 必须为 true，而“*”在任何这些标头中都不是通配符。',
      },
      curl: {
        question: '为什么用 curl 可以？',
        answer: '只有浏览器会检查 CORS。curl、Postman 和服务器会读取收到的一切。因此在那里看起来正常的响应，仍可能缺少浏览器需要的标头。',
      },
    },
    here: {
      origin: ({ origin, url }) => {
        const server = URL.canParse(url) ? new URL(url).origin : null
        if (origin === null || server === null) return null
        return origin === server
          ? `在此请求中，页面与服务器同源：${origin}。`
          : `在此请求中，页面的源是 ${origin}，服务器的源是 ${server}。`
      },
      cors: ({ verdict, origin }) => {
        if (origin === null) return null
        if (verdict === 'blocked') return `在此请求中，服务器没有许可 ${origin} 读取响应，或者没有按它请求的方式许可。`
        return verdict === 'allowed' ? `在此请求中，服务器许可了 ${origin} 读取响应。` : null
      },
      preflight: ({ hops, method }) => {
        const preflight = hops.find(({ preflight: { state } }) => state !== 'not-needed')?.preflight
        if (!preflight) return '此请求不需要预检。'
        const names = preflight.because.filter((reason) => reason !== 'method' && reason !== 'upload-listener')
        const asked = [...(preflight.because.includes('method') ? [method] : []), ...names]
        return asked.length === 0 ? null : `在此请求中，浏览器请求许可 ${asked.join(', ')}。`
      },
      credentials: ({ includesCredentials, origin, verdict }) => {
        if (includesCredentials === null) return '记录未显示此请求是否包含凭据。'
        if (!includesCredentials) return '此请求不包含凭据。'
        const isAskedByCors = origin !== null && (verdict === 'blocked' || verdict === 'allowed')
        return isAskedByCors ? `此请求包含凭据，因此服务器必须写明 ${origin}。` : '此请求包含凭据。'
      },
      curl: ({ origin }) => (origin === null ? null : `要验证，请带上 Origin: ${origin} 发送，并在应答中查找该标头。“复制”中有相应命令。`),
    },
  },

  preflight: {
    title: '为什么要预检？',
    because: {
      method: (name) => `${name} 不是 GET、HEAD 或 POST。`,
      'content-type': (_, value) =>
        value === null
          ? '它的 Content-Type 不是 text/plain、multipart/form-data 或 application/x-www-form-urlencoded。'
          : `Content-Type“${value}”不是 text/plain、multipart/form-data 或 application/x-www-form-urlencoded。`,
      'safelisted-value': (name, value) => (value === null ? `${name} 的值需要许可。` : `${name} 的值“${value}”需要许可。`),
      authorization: () => 'Authorization 始终需要许可。',
      header: (name) => `${name} 不属于任何请求都可携带的标头。`,
      'upload-listener': () => 'XMLHttpRequest 的 upload 上有监听器，或者请求体是流式的，浏览器就会先询问。',
    },
    without: {
      method: () => '改用 GET 或 POST。',
      'content-type': () => '如果服务器仍能读取，就以 text/plain 发送请求体。',
      'safelisted-value': () => '去掉它，或者使用简单的值。',
      authorization: () => '使用 Cookie 不需要预检，但那样请求就包含凭据。',
      header: () => '去掉它，或者放在 URL 或请求体中传递。',
      'upload-listener': () => '不使用上传进度。',
    },
    cost: (milliseconds) => `耗时 ${Math.round(milliseconds)} ms。Access-Control-Max-Age 可让浏览器保留应答。`,
    simple: '没有预检的请求会是这样',
    caution: '没有预检的请求，任何网站的表单都能发出：服务器不可仅凭它就作出更改。要读取响应，仍然需要 Access-Control-Allow-Origin。',
  },
}
