import { duration } from '../duration.ts'
import type { overview as english } from '../en/overview.ts'

const requests = (count: number) => (count === 1 ? '1 Anfrage' : `${count} Anfragen`)

export const overview: typeof english = {
  connecting: 'Verbindung zur Aufzeichnung wird hergestellt …',

  verdict: {
    allowed: 'Erlaubt',
    blocked: 'Blockiert',
    depends: 'Kommt darauf an',
    opaque: 'Undurchsichtig',
    'same-origin': 'Gleicher Ursprung',
    failed: 'Fehlgeschlagen',
    unknown: 'Unbekannt',
  },

  withoutCause: {
    allowed: 'CORS hat die Seite die Antwort lesen lassen',
    blocked: 'Der Browser hat diese Anfrage nach dem CORS-Protokoll abgelehnt',
    depends: 'Die Aufzeichnung zeigt nicht, ob Anmeldedaten mitgingen',
    opaque: 'CORS wurde nicht verlangt, und die Seite kann die Antwort nicht lesen',
    'same-origin': 'Für den eigenen Ursprung der Seite gilt CORS nicht',
    failed: 'Fehlgeschlagen, aber nicht an CORS',
    unknown: 'Der Aufzeichnung fehlt, was ein Urteil braucht',
  },

  unless: {
    allowed: 'Lesbar, sofern keine Anmeldedaten mitgehen',
    failed: 'Ohne Anmeldedaten fehlgeschlagen, mit ihnen blockiert',
    unknown: 'Blockiert, falls Anmeldedaten mitgehen',
  },
  unlessNote: {
    allowed:
      'Die Aufzeichnung zeigt nicht, ob diese Anfrage Anmeldedaten wie Cookies enthält. Ohne sie kann die Seite die Antwort lesen; mit ihnen wird sie blockiert, und zwar so:',
    failed:
      'Die Aufzeichnung zeigt nicht, ob diese Anfrage Anmeldedaten wie Cookies enthält. Ohne sie scheitert sie an etwas anderem als CORS; mit ihnen wird sie blockiert, und zwar so:',
    unknown: 'Die Aufzeichnung zeigt nicht, ob diese Anfrage Anmeldedaten wie Cookies enthält. Mit ihnen wird sie blockiert, und zwar so:',
  },

  kind: {
    fetch: 'fetch',
    xhr: 'XMLHttpRequest',
    image: 'Bild',
    script: 'Skript',
    font: 'Schrift',
    stylesheet: 'Stylesheet',
    media: 'Medien',
    eventsource: 'EventSource',
    ping: 'Ping',
    document: 'Dokument',
    websocket: 'WebSocket',
    other: 'anderes',
  },

  toolbar: {
    label: 'Anfragen',
    clear: 'Leeren',
    preserveLog: 'Log beibehalten',
    preserveLogHint: 'Die Anfragen behalten, wenn die Seite wechselt oder neu lädt',
    filter: 'Filtern',
    filterHint:
      'Wörter aus URL, Methode, Status oder Ursache, die alle vorkommen müssen; -Wort schließt aus. host: method: cause: verdict: status: advice: fragen nach einem davon. Kurztaste: /',
    clearFilter: 'Filter löschen',
    suggestions: 'Vorschläge für den Filter',
    filterKeys: {
      host: 'Host oder ein Teil davon',
      method: 'GET, PUT, …',
      cause: 'Titel oder Regel',
      verdict: 'blocked, allowed, …',
      status: '404, 4xx, …',
      advice: 'security, oder ein Hinweis',
    },
    seen: (count) => `${count}×`,
    verdicts: 'Urteile',
    allVerdicts: 'Alle',
    chipHint: 'Strg oder ⌘ mit einem Klick zeigt mehrere zugleich',
    group: 'Gruppieren',
    grouping: { time: 'Zeitlich', cause: 'Nach Ursache', host: 'Nach Host' },
  },

  list: {
    label: 'Anfragen und was CORS zu ihnen sagte',
    verdict: 'Urteil',
    method: 'Methode',
    url: 'URL',
    cause: 'Ursache',
    status: 'Status',
    preflighted: 'Mit Preflight',
    group: requests,
    at: 'bei',
    width: (column) => `Breite von ${column}`,
    columnHint: 'Klicken sortiert; Umschalt mit Pfeil links oder rechts ändert die Breite',
    redirected: (hops) => (hops === 2 ? 'Einmal weitergeleitet' : `${hops - 1}-mal weitergeleitet`),
  },

  counts: {
    requests: (count) => (count === 0 ? 'Keine Anfragen' : requests(count)),
    shown: (shown, count) => `${shown} / ${count} Anfragen`,
    selected: (count) => `${count} ausgewählt`,
    blocked: (count) => `${count} blockiert`,
    depends: (count) => `${count} je nach Anmeldedaten`,
    failed: (count) => `${count} anders fehlgeschlagen`,
    preflights: (count, milliseconds) => `${count === 1 ? '1 Preflight' : `${count} Preflights`}: ${duration(milliseconds)}`,
    preflightsHint: 'Was die Preflights zusammen dauerten, und was sich sparen ließe',
    skipped: (count) => (count === 1 ? '1 Eintrag ausgelassen' : `${count} Einträge ausgelassen`),
    announce: (blocked, count) => `${blocked} von ${requests(count)} blockiert`,
  },
}
