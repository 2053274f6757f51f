import type { logs as english } from '../en/logs.ts'

export const logs: typeof english = {
  logs: {
    tabs: 'Offene Logs',
    live: 'Live',
    liveHint: 'Die Anfragen der untersuchten Seite',
    open: 'HAR-Dateien öffnen',
    openHint: 'HAR-Dateien öffnen, oder sie auf diesen Tab ziehen',
    drop: 'HAR-Dateien loslassen, um sie zu öffnen',
    close: (file) => `${file} schließen`,
    closeFile: 'Diese Datei schließen',
    reading: (file) => `${file} wird geöffnet`,
    waiting: 'Wartet auf die Datei davor …',
    phase: {
      reading: 'Die Datei wird gelesen …',
      parsing: 'Ihre Einträge werden zerlegt …',
      judging: 'Ihre Anfragen werden beurteilt …',
    },
    cancel: 'Abbrechen',
    refusedSign: 'nicht geöffnet',
    refused: (file) => `${file} ließ sich nicht öffnen`,
    expected: (place, expected) => (place === '' ? `Erwartet: ${expected}.` : `${place}: erwartet ${expected}.`),
    refusedHint:
      'Eine HAR-Datei entsteht mit „Alles als HAR speichern“ in einem Netzwerk-Panel, oder in einem Proxy. Die anderen Logs sind unverändert.',
    dismiss: 'Schließen',
    opened: (file, requests) => (requests === 1 ? `${file} ist offen: 1 Anfrage` : `${file} ist offen: ${requests} Anfragen`),
    empty: 'Diese Datei hat keine Anfragen',
    emptyHint: 'Es ist ein HAR, aber nichts darin ließ sich als Anfrage lesen.',
    emptyHintSkipped: (entries) =>
      entries === 1
        ? 'Ihr einziger Eintrag wurde ausgelassen; die Statusleiste sagt, warum.'
        : `Ihre ${entries} Einträge wurden ausgelassen; die Statusleiste sagt, warum.`,
  },

  skipped: {
    title: 'Ausgelassene Einträge',
    hint: 'Sie ließen sich nicht als Anfragen lesen. Alle anderen stehen in der Liste.',
    entry: (index) => `Eintrag ${index}`,
    more: (count) => (count === 1 ? 'Und ein weiterer.' : `Und ${count} weitere.`),
  },

  export: {
    open: 'Exportieren',
    title: 'Exportieren',
    what: 'Anfragen',
    scope: {
      selected: (count) => (count === 1 ? 'Die ausgewählte' : `Die ausgewählten (${count})`),
      shown: (count) => `Die in der Liste (${count})`,
      all: (count) => `Das ganze Log (${count})`,
    },
    format: 'Als',
    formats: {
      markdown: 'Bericht für die Server-Verantwortlichen (Markdown)',
      json: 'Antwort (JSON, wie von der Kommandozeile)',
      har: 'Aufzeichnung (HAR, ohne Bodys der Antworten)',
    },
    masked: 'Cookies, Anmeldedaten, Token und Gesendetes sind maskiert.',
    save: 'Speichern',
    copy: 'Kopieren',
    saved: (file) => `Gespeichert als ${file}`,
    failed: 'Die Datei ist nicht mehr lesbar: Sie wurde verschoben oder geändert.',
    fileName: 'cors-bericht',
  },

  logReport: {
    title: (blocked, count) => `CORS: ${blocked} von ${count === 1 ? '1 Anfrage' : `${count} Anfragen`} blockiert`,
    nothing: 'Keine dieser Anfragen ist blockiert, und keine ist fehlgeschlagen.',
    requests: (count) => (count === 1 ? '1 Anfrage' : `${count} Anfragen`),
    more: (count) => (count === 1 ? 'und 1 weitere' : `und ${count} weitere`),
    shownFor: 'Das Folgende gilt der ersten davon.',
  },

  compare: {
    button: 'Vergleichen',
    title: 'Was sich geändert hat',
    before: 'Vorher',
    after: 'Nachher',
    close: 'Zurück zur Liste',
    hint: 'Eine Anfrage ist dieselbe, wenn Methode, URL und Art übereinstimmen; Parameter, die nur Caches umgehen (wie _=1700000000), dürfen abweichen. Von mehreren gleichen gehört die erste zur ersten.',
    nothing: 'Nichts hat sich geändert: Jeder Anfrage ergeht es wie zuvor.',
    none: 'nicht vorhanden',
    change: {
      'newly-blocked': 'Neu blockiert',
      'cause-changed': 'Aus anderem Grund blockiert',
      'still-blocked': 'Weiterhin blockiert',
      repaired: 'Nicht mehr blockiert',
      'verdict-changed': 'Sonst anders',
      gone: 'Weggefallen',
      new: 'Neu',
      unchanged: 'Unverändert',
    },
    unchanged: (count) => (count === 1 ? '1 Anfrage ergeht es wie zuvor.' : `${count} Anfragen ergeht es wie zuvor.`),
  },
}
