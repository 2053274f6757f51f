import { duration } from '../duration.ts'
import type { remarks as english } from '../en/remarks.ts'

export const remarks: typeof english = {
  remarks: {
    title: '指摘',
    severity: { security: 'セキュリティ', correctness: '正しさ', performance: '性能' },
    count: {
      security: (count) => `セキュリティ ${count} 件`,
      correctness: (count) => `正しさ ${count} 件`,
      performance: (count) => `性能 ${count} 件`,
    },
    beside: 'セキュリティにも注意してください',
    why: '重要な理由',
    mend: '変更すべきこと',
    sign: (titles) => `指摘: ${titles}`,
    ofLog: (count) => `指摘のあるリクエスト ${count} 件`,
    ofLogHint: '失敗したかどうかにかかわらず、問題のある点',
  },

  overview: {
    open: 'ログ全体',
    openHint: 'プリフライトの所要時間、指摘、各サーバーが許可すべきもの',
    title: 'ログ全体',
    preflights: (count, milliseconds, longest) =>
      `プリフライトは ${count} 件送られ、合計 ${duration(milliseconds)}、最長 ${duration(longest)} でした。`,
    noPreflights: 'プリフライトは送られていません。',
    ofLog: '複数のリクエストにまたがるもの',
    ofRequests: '個々のリクエストについて',
    none: '指摘はありません。ログに見える CORS に問題はありません。',
    requests: (count) => `${count} 件のリクエスト`,
    show: '表示',
    showHint: '一覧をこれらのリクエストに絞り込みます',
  },
}
