import type { policy as english } from '../en/policy.ts'

export const policy: typeof english = {
  policy: {
    title: (server) => `${server} が許可すべきもの`,
    madeFor: (requests) => (requests === 1 ? 'このサーバーへの唯一のリクエスト用' : `このサーバーへの全 ${requests} 件のリクエスト用`),
    ofAll: '各サーバーが許可すべきもの',
    part: '項目',
    value: '値',
    needs: '必要とするもの',
    what: { origin: 'オリジン', method: 'メソッド', header: 'ヘッダー', credentials: '資格情報' },
    neededBy: (requests) => (requests === 0 ? 'なし（ないと不自然なため）' : `${requests} 件のリクエスト`),
    exposed: '公開ヘッダー',
    maxAge: '保存期間',
    seconds: (seconds) => `${seconds} 秒`,
    asBefore: '現在のサーバーの設定どおり',
    everybody:
      'サーバーは現在すべてのオリジンを許可しており、サーバーへのリクエストに資格情報を含むものはありません。「*」のままでかまいません。',
  },
}
