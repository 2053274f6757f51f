import { duration } from '../duration.ts'
import type { remarks as english } from '../en/remarks.ts'

export const remarks: typeof english = {
  remarks: {
    title: '提示',
    severity: { security: '安全', correctness: '正确性', performance: '性能' },
    count: {
      security: (count) => `安全 ${count} 条`,
      correctness: (count) => `正确性 ${count} 条`,
      performance: (count) => `性能 ${count} 条`,
    },
    beside: '同时注意安全',
    why: '为什么重要',
    mend: '需要更改什么',
    sign: (titles) => `提示：${titles}`,
    ofLog: (count) => `${count} 个请求有提示`,
    ofLogHint: '无论是否失败，有问题的地方',
  },

  overview: {
    open: '整个日志',
    openHint: '预检的耗时、提示，以及各服务器必须许可的内容',
    title: '整个日志',
    preflights: (count, milliseconds, longest) => `共发送 ${count} 个预检，总耗时 ${duration(milliseconds)}，最长 ${duration(longest)}。`,
    noPreflights: '没有发送预检。',
    ofLog: '涉及多个请求',
    ofRequests: '涉及单个请求',
    none: '没有提示：日志中的 CORS 没有问题。',
    requests: (count) => `${count} 个请求`,
    show: '显示',
    showHint: '在列表中只显示这些请求',
  },
}
