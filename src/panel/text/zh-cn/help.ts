import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: '快捷键与设置',
    title: '快捷键与设置',
    close: '关闭',
    theme: '主题',
    themes: { auto: '跟随开发者工具', light: '浅色', dark: '深色' },
    layout: '详情位置',
    layouts: { auto: '视空间而定', beside: '列表旁边', under: '列表下方' },
    language: '语言',
    ownLanguage: '跟随浏览器',
    shortcuts: '快捷键',
    keys: [
      { keys: ['/'], what: '过滤' },
      { keys: ['?'], what: '此帮助' },
      { keys: ['↑', '↓', 'Home', 'End', 'Page ↑', 'Page ↓'], what: '在列表中移动' },
      { keys: ['←', '→'], what: '折叠和展开分组' },
      { keys: ['Enter'], what: '打开详情，或折叠分组' },
      { keys: ['Esc'], what: '关闭详情，再清除过滤条件' },
      { keys: ['Shift ←', 'Shift →'], what: '在列标题上调整列宽' },
      { keys: ['Ctrl Enter'], what: '在标签上同时显示另一判定' },
    ],
  },
}
