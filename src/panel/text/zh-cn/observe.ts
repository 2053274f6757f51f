import type { observe as english } from '../en/observe.ts'

export const observe: typeof english = {
  observe: {
    button: '观察页面',
    hint: '让页面提供每个 fetch 和 XMLHttpRequest 的凭据、模式和重定向模式，浏览器的记录中没有这些信息。页面中的脚本只做记录，不更改任何请求，任何信息都不会离开浏览器。会为此主机记住该设置。',
    on: (host) => `正在观察 ${host}`,
    stop: (host) => `正在观察 ${host}。按下即可停止，并恢复页面自身的函数。`,
    late: '从现在起观察页面。要同时观察之前的请求，请刷新页面。',
    none: '此页面无法观察。按下即可停止尝试。',
  },
}
