import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: '設定とショートカット',
    title: '設定とショートカット',
    settings: '設定',
    alwaysMasked: '機密情報を常にマスク',
    alwaysMaskedHint: 'Cookie、資格情報、トークンをコピーやエクスポートに含める選択肢を出しません。オフの場合は毎回確認します',
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
      { keys: ['O'], what: 'ログ全体: プリフライト、指摘、各サーバーが許可すべきもの' },
      { keys: ['↑', '↓', 'Home', 'End', 'Page ↑', 'Page ↓'], what: '一覧を移動' },
      { keys: ['Shift ↑', 'Shift ↓'], what: '複数を選択：その行まで。Ctrl を押しながらクリックで 1 行ずつ' },
      { keys: ['Ctrl A'], what: '一覧のすべてを選択' },
      { keys: ['←', '→'], what: 'グループを折りたたむ、展開する' },
      { keys: ['Enter'], what: '詳細を開く、またはグループを折りたたむ' },
      { keys: ['Esc'], what: '詳細を閉じ、次にフィルターを解除' },
      { keys: ['Shift ←', 'Shift →'], what: '列見出しで列の幅を変更' },
      { keys: ['Delete'], what: 'タブでファイルを閉じる' },
      { keys: ['Ctrl Enter'], what: 'チップで別の判定も同時に表示' },
    ],
  },
}
