import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: 'Einstellungen und Kurztasten',
    title: 'Einstellungen und Kurztasten',
    settings: 'Einstellungen',
    alwaysMasked: 'Geheimnisse immer maskieren',
    alwaysMaskedHint: 'Bietet nicht an, Cookies, Anmeldedaten und Token zu kopieren oder zu exportieren; sonst wird jedes Mal gefragt',
    close: 'Schließen',
    theme: 'Farben',
    themes: { auto: 'Wie die DevTools', light: 'Hell', dark: 'Dunkel' },
    layout: 'Einzelheiten',
    layouts: { auto: 'Wo Platz ist', beside: 'Neben der Liste', under: 'Unter der Liste' },
    language: 'Sprache',
    ownLanguage: 'Wie der Browser',
    shortcuts: 'Kurztasten',
    keys: [
      { keys: ['/'], what: 'Filtern' },
      { keys: ['?'], what: 'Diese Hilfe' },
      { keys: ['O'], what: 'Das ganze Log: Preflights, Hinweise, was jeder Server erlauben muss' },
      { keys: ['↑', '↓', 'Pos1', 'Ende', 'Bild ↑', 'Bild ↓'], what: 'In der Liste bewegen' },
      { keys: ['Shift ↑', 'Shift ↓'], what: 'Mehrere auswählen: bis zu dieser Zeile; mit Strg jede angeklickte' },
      { keys: ['Strg A'], what: 'Alle in der Liste auswählen' },
      { keys: ['←', '→'], what: 'Eine Gruppe ein- und ausklappen' },
      { keys: ['Enter'], what: 'Einzelheiten öffnen, oder eine Gruppe einklappen' },
      { keys: ['Esc'], what: 'Einzelheiten schließen, dann den Filter löschen' },
      { keys: ['Umschalt ←', 'Umschalt →'], what: 'Breite einer Spalte, auf ihrem Kopf' },
      { keys: ['Entf'], what: 'Eine Datei schließen, auf ihrem Tab' },
      { keys: ['Strg Enter'], what: 'Ein weiteres Urteil zugleich, auf seinem Chip' },
    ],
  },
}
