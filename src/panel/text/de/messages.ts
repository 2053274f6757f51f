import type { messages as english } from '../en/messages.ts'

export const messages: typeof english = {
  empty: {
    recording: 'Anfragen werden aufgezeichnet',
    recordingHint: 'Die Seite benutzen oder neu laden: Jede ihrer Anfragen erscheint hier, mit dem, was CORS zu ihr sagte, und warum.',
    openedLate: 'Die Aufzeichnung begann, nachdem die Seite geladen war',
    openedLateHint: 'Was vor dem Öffnen der DevTools geschah, zeichnet kein Browser auf. Neu laden bringt es her.',
    reload: 'Seite neu laden',
    firefox:
      'Immer noch nichts? Firefox gibt einer Erweiterung nur, was sein eigenes Netzwerk-Panel aufzeichnet: Vielleicht verbirgt dort ein Filter die Anfragen, oder die Aufzeichnung ist angehalten.',
    filtered: 'Keine Anfrage passt',
    filteredHint: (hidden) => (hidden === 1 ? 'Der Filter verbirgt 1 Anfrage.' : `Der Filter verbirgt ${hidden} Anfragen.`),
    filteredBlocked: 'Keine Anfrage ist blockiert',
    filteredBlockedHint: (hidden) =>
      hidden === 1
        ? 'Die eine bisher aufgezeichnete Anfrage wurde nicht durch CORS blockiert.'
        : `Keine der ${hidden} bisher aufgezeichneten Anfragen wurde durch CORS blockiert.`,
    showAll: 'Alle Anfragen zeigen',
    harRefused: 'Der Browser gab frühere Anfragen nicht heraus',
    harRefusedHint: 'Neue Anfragen werden weiter aufgezeichnet. Die früheren zeigt ein Neuladen der Seite.',
    lost: 'Die Verbindung zur Aufzeichnung ist verloren',
    lostHint: 'Die Erweiterung wurde aktualisiert oder neu geladen. DevTools bitte schließen und wieder öffnen.',
  },

  notice: {
    openedLate: 'Frühere Anfragen fehlen: Die Aufzeichnung begann, nachdem die Seite geladen war.',
    harRefused: (reason) => `Frühere Anfragen fehlen: Der Browser gab sie nicht heraus (${reason}).`,
    unreadable: (count) =>
      count === 1 ? 'Der Ausgang einer Anfrage ist noch nicht bekannt.' : `Der Ausgang von ${count} Anfragen ist noch nicht bekannt.`,
    readAgain: 'Erneut lesen',
    reading: 'Wird gelesen …',
    lost: 'Die Verbindung zur Aufzeichnung ist verloren: DevTools bitte schließen und wieder öffnen.',
    dismiss: 'Ausblenden',
  },
}
