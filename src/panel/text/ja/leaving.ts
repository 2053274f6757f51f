import type { leaving as english } from '../en/leaving.ts'

export const leaving: typeof english = {
  copy: {
    button: 'コピー',
    menu: 'このリクエストをコピー',
    report: 'レポート（Markdown）',
    json: '回答（JSON）',
    curlPreflight: 'プリフライトを cURL として',
    curlRequest: 'リクエストを cURL として',
    fetch: 'リクエストを fetch() として',
    picture: '図（SVG）',
    withSecrets: '機密情報も含める',
    withSecretsHint: 'Cookie、Authorization、URL 中のトークンを記録どおりに含めます。毎回確認します',
    done: 'コピーしました',
    failed: 'ブラウザーがコピーを拒否しました',
  },

  report: {
    request: 'リクエスト',
    origin: 'ページのオリジン',
    mode: 'モード',
    time: '時間',
    evidence: '根拠',
    check: '確認方法',
    expected: '各応答に必要なもの',
    standard: '仕様',
    side: { request: 'リクエスト', response: 'レスポンス', url: 'URL', status: 'ステータス' },
  },

  repair: {
    title: '変更すべきこと',
    nothing: '修正すべきことはありません。ブラウザーは CORS プロトコルでこのリクエストを拒否していません。',
    of: { preflight: 'プリフライト（OPTIONS）への応答', response: 'レスポンス' },
    ofRequest: 'リクエスト自体',
    askUrl: (url) => `${url} に直接リクエストする。`,
    askMethod: (method) => `メソッド ${method} を使う。`,
    include: '資格情報を含める。',
    omit: '資格情報を含めない。',
    removeHeaders: (names) => `${names} を送らない。`,
    alternative: (condition) => `許可を減らす方法: ${condition}`,
    asItIs: 'その場合、変更は不要です。',
    added: '追加',
    removed: '削除',
    server: '設定の対象',
    recognised: (header, value) => `レスポンスに ${header}: ${value} とあります`,
    recognisedGroup: '判別済み',
    allGroup: 'すべてのサーバー',
    chooseServer: 'サーバーを選択…',
    for: (server, requests) =>
      requests === 1
        ? `このリクエストのために ${server} が許可すべき最小限です。`
        : `ログにある ${requests} 件のリクエストすべてのために ${server} が許可すべき最小限です。`,
    copyHeaders: 'ヘッダーをコピー',
    copyConfiguration: 'コピー',
    traps: '知っておくとよいこと',
    development: '開発専用',
  },
}
