import type { checks as english } from '../en/checks.ts'

export const checks: typeof english = {
  checklist: {
    title: '手順ごとの確認',
    state: { passed: '通過', failed: '失敗', 'not-reached': '未到達', unknown: '不明' },
    wouldFail: '未到達、失敗する見込み',
    ifIncluded: '資格情報が含まれていると失敗',
    count: {
      passed: (count) => `通過 ${count}`,
      failed: (count) => `失敗 ${count}`,
      'not-reached': (count) => `未到達 ${count}`,
      unknown: (count) => `不明 ${count}`,
    },
    nothing: '（なし）',
    noneReached: '未到達',
  },

  picture: {
    title: (method, url) => `${method} ${url} のために送られたもの`,
    lanes: { page: 'ページ', cache: 'キャッシュ', servers: 'サーバー' },
    preflight: 'プリフライト',
    redirect: 'リダイレクト',
    notSent: '未送信',
    there: 'サーバーへ',
    toCache: 'ブラウザーのキャッシュへ',
    back: 'ページへ',
    kept: '保存済みの応答',
    copySvg: 'SVG をコピー',
    copyPng: 'PNG をコピー',
    copied: 'コピーしました',
    saved: 'ブラウザーがコピーを拒否したため、ファイルに保存しました',
    refused: 'ブラウザーがコピーを拒否しました',
  },

  learn: {
    happened: 'このリクエストで起きたこと',
    why: 'ブラウザーがそうする理由',
    mend: '直し方',
    tell: 'CORS との見分け方',
    basicsTitle: '基礎知識',
    basics: {
      origin: {
        question: 'オリジンとは',
        answer:
          'アドレスのスキーム、ホスト、ポートの組です（例: https://app.example）。ポートが違う、サブドメインである、https ではなく http である場合は別のオリジンです。ページが自由に読み取れるのは自身のオリジンから来たものだけです。',
      },
      cors: {
        question: 'CORS とは',
        answer:
          'サーバーが他のオリジンのページに自分のレスポンスを読ませるための仕組みです（オリジン間リソース共有）。ブラウザーはページの Origin を添えて送り、Access-Control-Allow-Origin が許すときだけレスポンスを渡します。守られるのはブラウザーの利用者であり、サーバーではありません。リクエスト自体はたいてい届いて処理されています。',
      },
      preflight: {
        question: 'プリフライトとは',
        answer:
          '単純なフォームでは送れないリクエスト（PUT、JSON、独自のヘッダーなど）の前に、ブラウザーは OPTIONS でサーバーに送ってよいか尋ねます。正しいヘッダーを持つ成功の応答があって初めてリクエストが送られます。ブラウザーが自動で Cookie なしに行い、スクリプトからは見えません。',
      },
      credentials: {
        question: '資格情報とは。なぜ「*」と併用できないのか',
        answer:
          'Cookie、HTTP 認証、クライアント証明書のことです。他のオリジンに対しては、fetch() は credentials: include のときだけ、XMLHttpRequest は withCredentials のときだけ資格情報を含めます。その場合、レスポンスには特定の一人だけに向けた内容が入り得るため、全員への許可は通用しません。Access-Control-Allow-Origin にはページのオリジンそのものを書き、Access-Control-Allow-Credentials は true にする必要があり、「*」はどのヘッダーでもワイルドカードになりません。',
      },
      curl: {
        question: 'なぜ curl では動くのか',
        answer:
          'CORS を確認するのはブラウザーだけです。curl、Postman、サーバーは受け取ったものをそのまま読みます。そこでは正しく見えるレスポンスでも、ブラウザーに必要なヘッダーが欠けていることがあります。',
      },
    },
    here: {
      origin: ({ origin, url }) => {
        const server = URL.canParse(url) ? new URL(url).origin : null
        if (origin === null || server === null) return null
        return origin === server
          ? `このリクエストでは、ページとサーバーのオリジンは同じ ${origin} です。`
          : `このリクエストでは、ページのオリジンは ${origin}、サーバーのオリジンは ${server} です。`
      },
      cors: ({ verdict, origin }) => {
        if (origin === null) return null
        if (verdict === 'blocked')
          return `このリクエストでは、${origin} がレスポンスを読み取ることをサーバーが許可しなかったか、要求された形では許可しませんでした。`
        return verdict === 'allowed' ? `このリクエストでは、${origin} がレスポンスを読み取ることをサーバーが許可しました。` : null
      },
      preflight: ({ hops, method }) => {
        const preflight = hops.find(({ preflight: { state } }) => state !== 'not-needed')?.preflight
        if (!preflight) return 'このリクエストには不要でした。'
        const names = preflight.because.filter((reason) => reason !== 'method' && reason !== 'upload-listener')
        const asked = [...(preflight.because.includes('method') ? [method] : []), ...names]
        return asked.length === 0 ? null : `このリクエストでは、ブラウザーは ${asked.join(', ')} の許可を求めました。`
      },
      credentials: ({ includesCredentials, origin, verdict }) => {
        if (includesCredentials === null) return 'このリクエストに資格情報が含まれるかどうかは、記録からは分かりません。'
        if (!includesCredentials) return 'このリクエストには資格情報が含まれません。'
        const isAskedByCors = origin !== null && (verdict === 'blocked' || verdict === 'allowed')
        return isAskedByCors
          ? `このリクエストには資格情報が含まれるため、サーバーは ${origin} そのものを指定する必要があります。`
          : 'このリクエストには資格情報が含まれます。'
      },
      curl: ({ origin }) =>
        origin === null
          ? null
          : `試すには Origin: ${origin} を付けて送り、応答に該当のヘッダーがあるか確認します。コマンドは「コピー」にあります。`,
    },
  },

  preflight: {
    title: 'なぜプリフライトが必要か',
    because: {
      method: (name) => `${name} は GET、HEAD、POST のいずれでもありません。`,
      'content-type': (_, value) =>
        value === null
          ? 'Content-Type が text/plain、multipart/form-data、application/x-www-form-urlencoded のいずれでもありません。'
          : `Content-Type「${value}」は text/plain、multipart/form-data、application/x-www-form-urlencoded のいずれでもありません。`,
      'safelisted-value': (name, value) =>
        value === null ? `${name} の値には許可が必要です。` : `${name} の値「${value}」には許可が必要です。`,
      authorization: () => 'Authorization には常に許可が必要です。',
      header: (name) => `${name} は、どのリクエストにも付けられるヘッダーではありません。`,
      'upload-listener': () => 'XMLHttpRequest の upload にリスナーがあるか、本文がストリームの場合、ブラウザーは必ず事前に確認します。',
    },
    without: {
      method: () => 'GET または POST で送ります。',
      'content-type': () => 'サーバーがそれでも読めるなら、本文を text/plain で送ります。',
      'safelisted-value': () => '省くか、単純な値にします。',
      authorization: () => 'Cookie なら不要ですが、その場合リクエストは資格情報を含みます。',
      header: () => '省くか、URL または本文で渡します。',
      'upload-listener': () => 'アップロードの進捗表示をやめます。',
    },
    cost: (milliseconds) => `${Math.round(milliseconds)} ms かかりました。Access-Control-Max-Age があればブラウザーは応答を保存します。`,
    simple: 'プリフライトなしの場合のリクエスト',
    caution:
      'プリフライトのないリクエストは、どのサイトのフォームからでも送れます。サーバーはそれだけを根拠に何かを変更してはいけません。読み取るには、やはり Access-Control-Allow-Origin が必要です。',
  },
}
