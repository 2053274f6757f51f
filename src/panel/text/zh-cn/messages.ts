import type { messages as english } from '../en/messages.ts'

export const messages: typeof english = {
  empty: {
    recording: '正在记录请求',
    recordingHint: '请使用或刷新页面：它的每个请求都会显示在这里，并说明 CORS 的判定及原因。',
    openedLate: '记录开始时页面已经加载',
    openedLateHint: '浏览器不保留打开 DevTools 之前的记录。刷新页面即可看到。',
    reload: '刷新页面',
    firefox: '还是没有？Firefox 只把它自己的网络面板所记录的内容交给扩展：请检查那里是否有过滤条件隐藏了请求，或者记录已暂停。',
    filtered: '没有匹配的请求',
    filteredHint: (hidden) => `过滤条件隐藏了 ${hidden} 个请求。`,
    filteredBlocked: '没有被阻止的请求',
    filteredBlockedHint: (hidden) => `目前记录的 ${hidden} 个请求都没有被 CORS 阻止。`,
    showAll: '显示全部请求',
    harRefused: '浏览器拒绝提供之前的请求',
    harRefusedHint: '新的请求仍会被记录。刷新页面可看到之前的请求。',
    lost: '与记录器的连接已断开',
    lostHint: '扩展已更新或重新加载。请关闭 DevTools 后重新打开。',
  },

  notice: {
    openedLate: '缺少之前的请求：记录开始时页面已经加载。',
    harRefused: (reason) => `缺少之前的请求：浏览器拒绝提供（${reason}）。`,
    unreadable: (count) => `${count} 个请求的结果尚不清楚。`,
    readAgain: '重新读取',
    reading: '正在读取…',
    lost: '与记录器的连接已断开：请关闭 DevTools 后重新打开。',
    dismiss: '关闭提示',
  },
}
