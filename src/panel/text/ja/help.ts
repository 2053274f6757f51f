import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: 'ショートカットと設定',
    title: 'ショートカットと設定',
    close: '閉じる',
    theme: 'テーマ',
    themes: { auto: 'DevTools に合わせる', light: 'ライト', dark: 'ダーク' },
    layout: '詳細の位置',
    layouts: { auto: '広さに応じて', beside: '一覧の横', under: '一覧の下' },
    language: '言語',
    ownLanguage: 'ブラウザーに合わせる',
    shortcuts: 'ショートカット',
    keys: [
      { keys: ['/'], what: 'フィルター' },
      { keys: ['?'], what: 'このヘルプ' },
      { keys: ['↑', '↓', 'Home', 'End', 'Page ↑', 'Page ↓'], what: '一覧を移動' },
      { keys: ['←', '→'], what: 'グループを折りたたむ、展開する' },
      { keys: ['Enter'], what: '詳細を開く、またはグループを折りたたむ' },
      { keys: ['Esc'], what: '詳細を閉じ、次にフィルターを解除' },
      { keys: ['Shift ←', 'Shift →'], what: '列見出しで列の幅を変更' },
      { keys: ['Ctrl Enter'], what: 'チップで別の判定も同時に表示' },
    ],
  },
}
