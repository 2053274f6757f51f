import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: '设置与快捷键',
    title: '设置与快捷键',
    settings: '设置',
    alwaysMasked: '始终遮盖敏感信息',
    alwaysMaskedHint: '不提供复制或导出 Cookie、凭据和令牌的选项；否则每次都会询问',
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
      { keys: ['O'], what: '整个日志：预检、提示、各服务器必须许可的内容' },
      { keys: ['↑', '↓', 'Home', 'End', 'Page ↑', 'Page ↓'], what: '在列表中移动' },
      { keys: ['Shift ↑', 'Shift ↓'], what: '选择多个：直到该行；按住 Ctrl 逐行点选' },
      { keys: ['Ctrl A'], what: '选择列表中的全部' },
      { keys: ['←', '→'], what: '折叠和展开分组' },
      { keys: ['Enter'], what: '打开详情，或折叠分组' },
      { keys: ['Esc'], what: '关闭详情，再清除过滤条件' },
      { keys: ['Shift ←', 'Shift →'], what: '在列标题上调整列宽' },
      { keys: ['Delete'], what: '在文件标签页上关闭该文件' },
      { keys: ['Ctrl Enter'], what: '在标签上同时显示另一判定' },
    ],
  },
}
