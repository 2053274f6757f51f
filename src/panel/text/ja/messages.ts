import type { messages as english } from '../en/messages.ts'

export const messages: typeof english = {
  empty: {
    recording: 'リクエストを記録しています',
    recordingHint: 'ページを操作するか再読み込みしてください。リクエストごとに CORS の判定とその理由がここに表示されます。',
    openedLate: 'ページの読み込み後に記録が始まりました',
    openedLateHint: 'DevTools を開く前のことはブラウザーに記録されていません。見るにはページを再読み込みしてください。',
    reload: 'ページを再読み込み',
    firefox:
      'それでも何も出ませんか。Firefox が拡張機能に渡すのは自身のネットワークパネルが記録したものだけです。そこでフィルターがリクエストを隠していないか、記録が一時停止していないか確認してください。',
    filtered: '一致するリクエストがありません',
    filteredHint: (hidden) => `フィルターにより ${hidden} 件のリクエストが隠れています。`,
    filteredBlocked: 'ブロックされたリクエストはありません',
    filteredBlockedHint: (hidden) => `これまでに記録された ${hidden} 件のリクエストは、いずれも CORS でブロックされていません。`,
    showAll: 'すべてのリクエストを表示',
    harRefused: 'ブラウザーが以前のリクエストの引き渡しを拒否しました',
    harRefusedHint: '新しいリクエストは引き続き記録されます。以前のものを見るにはページを再読み込みしてください。',
    lost: '記録との接続が失われました',
    lostHint: '拡張機能が更新または再読み込みされました。DevTools を閉じて開き直してください。',
  },

  notice: {
    openedLate: '以前のリクエストがありません。ページの読み込み後に記録が始まりました。',
    harRefused: (reason) => `以前のリクエストがありません。ブラウザーが引き渡しを拒否しました（${reason}）。`,
    unreadable: (count) => `${count} 件のリクエストの結果がまだわかりません。`,
    readAgain: 'もう一度読む',
    reading: '読み込み中…',
    lost: '記録との接続が失われました。DevTools を閉じて開き直してください。',
    dismiss: '閉じる',
  },
}
