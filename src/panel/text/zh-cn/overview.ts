import { duration } from '../duration.ts'
import type { overview as english } from '../en/overview.ts'

export const overview: typeof english = {
  connecting: '正在连接记录器…',

  verdict: {
    allowed: '允许',
    blocked: '已阻止',
    depends: '视情况',
    opaque: '不透明',
    'same-origin': '同源',
    failed: '失败',
    unknown: '未知',
  },

  withoutCause: {
    allowed: 'CORS 允许页面读取响应',
    blocked: '浏览器按照 CORS 协议拒绝了此请求',
    depends: '记录中看不出是否包含凭据',
    opaque: '未请求 CORS，页面无法读取响应',
    'same-origin': 'CORS 不适用于页面自身的源',
    failed: '请求失败，但与 CORS 无关',
    unknown: '记录缺少作出判断所需的信息',
  },

  unless: {
    allowed: '可读取，除非包含凭据',
    failed: '不含凭据时失败；包含凭据时被阻止',
    unknown: '如果包含凭据则被阻止',
  },
  unlessNote: {
    allowed: '记录中看不出此请求是否包含 Cookie 等凭据。不包含时页面可以读取响应；包含时会因以下原因被阻止。',
    failed: '记录中看不出此请求是否包含 Cookie 等凭据。不包含时会因 CORS 以外的原因失败；包含时会因以下原因被阻止。',
    unknown: '记录中看不出此请求是否包含 Cookie 等凭据。包含时会因以下原因被阻止。',
  },

  kind: {
    fetch: 'fetch',
    xhr: 'XMLHttpRequest',
    image: '图片',
    script: '脚本',
    font: '字体',
    stylesheet: '样式表',
    media: '媒体',
    eventsource: 'EventSource',
    ping: 'ping',
    document: '文档',
    websocket: 'WebSocket',
    other: '其他',
  },

  toolbar: {
    label: '请求',
    clear: '清除',
    preserveLog: '保留日志',
    preserveLogHint: '页面跳转或刷新时保留请求',
    filter: '过滤',
    filterHint:
      'URL、方法、状态或原因中的词，须全部出现；-词 表示排除。host: method: cause: verdict: status: advice: 只查某一项。快捷键：/',
    clearFilter: '清除过滤条件',
    suggestions: '过滤建议',
    filterKeys: {
      host: '主机名或其一部分',
      method: 'GET、PUT…',
      cause: '标题或规则',
      verdict: 'blocked、allowed…',
      status: '404、4xx…',
      advice: 'security，或某条提示',
    },
    seen: (count) => `${count}×`,
    verdicts: '判定',
    allVerdicts: '全部',
    chipHint: '按住 Ctrl 或 ⌘ 单击可同时显示多项',
    group: '分组',
    grouping: { time: '按时间', cause: '按原因', host: '按主机' },
  },

  list: {
    label: '请求及 CORS 的判定',
    verdict: '判定',
    method: '方法',
    url: 'URL',
    cause: '原因',
    status: '状态',
    preflighted: '有预检',
    group: (count) => `${count} 个请求`,
    at: '位于',
    width: (column) => `${column}列宽`,
    columnHint: '单击排序；Shift 加左右方向键调整列宽',
    redirected: (hops) => `重定向 ${hops - 1} 次`,
  },

  counts: {
    requests: (count) => (count === 0 ? '没有请求' : `${count} 个请求`),
    shown: (shown, count) => `${shown} / ${count} 个请求`,
    selected: (count) => `已选 ${count} 个`,
    blocked: (count) => `${count} 个被阻止`,
    depends: (count) => `${count} 个取决于凭据`,
    failed: (count) => `${count} 个因其他原因失败`,
    preflights: (count, milliseconds) => `${count} 个预检：${duration(milliseconds)}`,
    preflightsHint: '所有预检的总耗时，以及可以节省的时间',
    skipped: (count) => `略过 ${count} 个条目`,
    announce: (blocked, count) => `${count} 个请求中有 ${blocked} 个被阻止`,
  },
}
