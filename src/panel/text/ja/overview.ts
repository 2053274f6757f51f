import { duration } from '../duration.ts'
import type { overview as english } from '../en/overview.ts'

export const overview: typeof english = {
  connecting: '記録に接続しています…',

  verdict: {
    allowed: '許可',
    blocked: 'ブロック',
    depends: '条件による',
    opaque: '不透明',
    'same-origin': '同一オリジン',
    failed: '失敗',
    unknown: '不明',
  },

  withoutCause: {
    allowed: 'CORS により、ページはレスポンスを読み取れました',
    blocked: 'ブラウザーが CORS プロトコルに従ってこのリクエストを拒否しました',
    depends: '資格情報が含まれていたかどうかは記録からわかりません',
    opaque: 'CORS は要求されておらず、ページはレスポンスを読み取れません',
    'same-origin': 'ページ自身のオリジンには CORS は適用されません',
    failed: '失敗しましたが、原因は CORS ではありません',
    unknown: '判定に必要な情報が記録にありません',
  },

  unless: {
    allowed: '資格情報が含まれていなければ読み取れます',
    failed: '資格情報なしでは失敗、ありではブロックされます',
    unknown: '資格情報が含まれていればブロックされます',
  },
  unlessNote: {
    allowed:
      'このリクエストが Cookie などの資格情報を含むかどうかは記録からわかりません。含まなければページはレスポンスを読み取れますが、含む場合は次の理由でブロックされます。',
    failed:
      'このリクエストが Cookie などの資格情報を含むかどうかは記録からわかりません。含まなければ CORS 以外の理由で失敗し、含む場合は次の理由でブロックされます。',
    unknown: 'このリクエストが Cookie などの資格情報を含むかどうかは記録からわかりません。含む場合は次の理由でブロックされます。',
  },

  kind: {
    fetch: 'fetch',
    xhr: 'XMLHttpRequest',
    image: '画像',
    script: 'スクリプト',
    font: 'フォント',
    stylesheet: 'スタイルシート',
    media: 'メディア',
    eventsource: 'EventSource',
    ping: 'ping',
    document: 'ドキュメント',
    websocket: 'WebSocket',
    other: 'その他',
  },

  toolbar: {
    label: 'リクエスト',
    clear: '消去',
    preserveLog: 'ログを保持',
    preserveLogHint: 'ページの移動や再読み込みの後もリクエストを残します',
    filter: 'フィルター',
    filterHint:
      'URL、メソッド、ステータス、原因に含まれる語をすべて満たすものを表示します。-語 で除外します。host: method: cause: verdict: status: advice: で一つの項目を指定できます。ショートカット: /',
    clearFilter: 'フィルターを解除',
    suggestions: 'フィルターの候補',
    filterKeys: {
      host: 'ホスト名またはその一部',
      method: 'GET、PUT …',
      cause: '題名またはルール',
      verdict: 'blocked、allowed …',
      status: '404、4xx …',
      advice: 'security、または指摘',
    },
    seen: (count) => `${count}×`,
    verdicts: '判定',
    allVerdicts: 'すべて',
    chipHint: 'Ctrl または ⌘ を押しながらクリックすると複数を表示できます',
    group: 'グループ化',
    grouping: { time: '時間順', cause: '原因別', host: 'ホスト別' },
  },

  list: {
    label: 'リクエストと CORS の判定',
    verdict: '判定',
    method: 'メソッド',
    url: 'URL',
    cause: '原因',
    status: 'ステータス',
    preflighted: 'プリフライトあり',
    group: (count) => `${count} 件のリクエスト`,
    at: '場所',
    width: (column) => `${column}の幅`,
    columnHint: 'クリックで並べ替え、Shift と左右の矢印キーで幅を変更します',
    redirected: (hops) => `${hops - 1} 回リダイレクト`,
  },

  counts: {
    requests: (count) => (count === 0 ? 'リクエストなし' : `${count} 件のリクエスト`),
    shown: (shown, count) => `${shown} / ${count} 件のリクエスト`,
    selected: (count) => `${count} 件を選択`,
    blocked: (count) => `ブロック ${count} 件`,
    depends: (count) => `資格情報による ${count} 件`,
    failed: (count) => `その他の失敗 ${count} 件`,
    preflights: (count, milliseconds) => `プリフライト ${count} 件: ${duration(milliseconds)}`,
    preflightsHint: 'プリフライトにかかった時間の合計と、節約できる時間',
    skipped: (count) => `除外したエントリー ${count} 件`,
    announce: (blocked, count) => `${count} 件中 ${blocked} 件のリクエストがブロックされました`,
  },
}
