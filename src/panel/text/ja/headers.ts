import type { headers as english } from '../en/headers.ts'

export const headers: typeof english = {
  headers: {
    repeated: (nth, count) => `${count} 行中 ${nth} 行目`,
    meaning: {
      origin: '要求元を示すページのスキーム、ホスト、ポートです。ブラウザーが付け、スクリプトからは変更できません。',
      'access-control-request-method': 'プリフライトで、これから送るリクエストのメソッドを伝えます。',
      'access-control-request-headers': 'プリフライトで、リクエストのヘッダーのうち許可が必要なものを小文字で伝えます。',
      'sec-fetch-mode':
        'ブラウザーがどのモードでリクエストしたかを示します。「cors」なら、ページがレスポンスを読み取れるのは CORS が許す場合だけです。',
      'sec-fetch-site': '要求元とサーバーの関係を示します。same-origin、same-site、cross-site のいずれかです。',
      'sec-fetch-dest': 'レスポンスの用途を示します。fetch と XMLHttpRequest では「empty」、ほかは image、script、font などです。',
      'sec-fetch-storage-access': '他サイトの Cookie が使えたかどうかを示します。「active」なら送信できる状態でした。',
      cookie:
        '資格情報です。リクエストに含まれる場合、「*」では何も許可されず、Access-Control-Allow-Credentials が true でなければなりません。',
      authorization: '常に許可が必要なヘッダーです。Access-Control-Allow-Headers に名前が必要で、「*」には含まれません。',
      'content-type':
        'リクエストでは、text/plain、multipart/form-data、application/x-www-form-urlencoded 以外の型にはプリフライトが必要です。',
      'access-control-allow-origin':
        'レスポンスを読み取れる相手を示します。Origin と完全に一致する一つのオリジンか、資格情報なしなら誰でもよいことを表す「*」です。',
      'access-control-allow-credentials':
        '値が「true」の場合だけ、資格情報付きリクエストのレスポンスをページが読み取れます。プリフライトへの応答にも必要です。',
      'access-control-allow-methods':
        'プリフライトへの応答で、許可するメソッドを示します。GET、HEAD、POST は常に許可されます。大文字と小文字は区別されます。',
      'access-control-allow-headers':
        'プリフライトへの応答で、許可するリクエストヘッダーを示します。「*」は Authorization にも資格情報付きリクエストにも効きません。',
      'access-control-expose-headers': '常に読み取れる一部のヘッダーに加えて、スクリプトが読み取れるレスポンスヘッダーを示します。',
      'access-control-max-age': 'プリフライトへの応答で、ブラウザーがその応答を保存してよい秒数を示します。指定がなければ 5 秒です。',
      vary: '応答が何によって変わるかを示します。Access-Control-Allow-Origin が要求元によって変わるなら Origin が必要です。ないとキャッシュが応答を取り違えます。',
      location: 'リダイレクト先です。別のオリジンに移ると、そのオリジンもページを許可しなければなりません。',
      'set-cookie': '保存されるのは、リクエストが資格情報を含み、ブラウザーが他サイトの Cookie を受け入れる場合だけです。',
      'timing-allow-origin':
        'リクエストの各段階の所要時間を、他のオリジンのページに見せます。レスポンスを読み取れるようになるわけではありません。',
      'cross-origin-resource-policy': 'CORS なしでレスポンスを埋め込めるサイトを示します。',
      'cross-origin-embedder-policy':
        'これを持つページが埋め込めるのは、CORS または Cross-Origin-Resource-Policy によってそれを許可するものだけです。',
      'cross-origin-opener-policy': 'ページを他のオリジンのウィンドウから切り離します。CORS には関係しません。',
      'www-authenticate': 'HTTP 認証を要求します。プリフライトは認証情報を一切持たないため、サーバーは認証なしで応答しなければなりません。',
    },
  },
}
