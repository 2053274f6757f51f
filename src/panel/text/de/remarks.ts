import { duration } from '../duration.ts'
import type { remarks as english } from '../en/remarks.ts'

export const remarks: typeof english = {
  remarks: {
    title: 'Hinweise',
    severity: { security: 'Sicherheit', correctness: 'Richtigkeit', performance: 'Leistung' },
    count: {
      security: (count) => `${count} zur Sicherheit`,
      correctness: (count) => `${count} zur Richtigkeit`,
      performance: (count) => `${count} zur Leistung`,
    },
    beside: 'Auch auf die Sicherheit achten',
    why: 'Warum das wichtig ist',
    mend: 'Was zu ändern ist',
    sign: (titles) => `Hinweis: ${titles}`,
    ofLog: (count) => (count === 1 ? '1 Anfrage mit Hinweisen' : `${count} Anfragen mit Hinweisen`),
    ofLogHint: 'Was nicht in Ordnung ist, ob es gescheitert ist oder nicht',
  },

  overview: {
    open: 'Ganzes Log',
    openHint: 'Was die Preflights kosten, die Hinweise, und was jeder Server erlauben muss',
    title: 'Das ganze Log',
    preflights: (count, milliseconds, longest) =>
      count === 1
        ? `Ein Preflight wurde gesendet; er dauerte ${duration(milliseconds)}.`
        : `${count} Preflights wurden gesendet; nacheinander dauerten sie ${duration(milliseconds)}, der längste ${duration(longest)}.`,
    noPreflights: 'Es wurde kein Preflight gesendet.',
    ofLog: 'Zu mehreren Anfragen zusammen',
    ofRequests: 'Zu einzelnen Anfragen',
    none: 'Nichts anzumerken: Was das Log von CORS zeigt, ist in Ordnung.',
    requests: (count) => (count === 1 ? '1 Anfrage' : `${count} Anfragen`),
    show: 'Zeigen',
    showHint: 'Filtert die Liste nach diesen Anfragen',
  },
}
