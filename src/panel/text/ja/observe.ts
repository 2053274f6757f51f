import type { observe as english } from '../en/observe.ts'

export const observe: typeof english = {
  observe: {
    button: 'ページを監視',
    hint: 'ブラウザーの記録に残らない、fetch と XMLHttpRequest それぞれの資格情報、モード、リダイレクトモードをページから取得します。ページ内のスクリプトが書き留めるだけで、リクエストは変更されず、何もブラウザーの外へ送られません。設定はこのホストについて記憶されます。',
    on: (host) => `${host} を監視中`,
    stop: (host) => `${host} を監視中です。押すと停止し、ページ本来の関数に戻します。`,
    late: 'これ以降、ページを監視します。以前のリクエストも監視するにはページを再読み込みしてください。',
    none: 'このページは監視できません。押すと試行を中止します。',
  },
}
