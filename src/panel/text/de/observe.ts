import type { observe as english } from '../en/observe.ts'

export const observe: typeof english = {
  observe: {
    button: 'Seite beobachten',
    hint: 'Die Seite sagen lassen, mit welchen Anmeldedaten, welchem Modus und welchem Weiterleitungsmodus sie jedes fetch und jedes XMLHttpRequest macht; die Aufzeichnung des Browsers lässt das aus. Ein Skript in der Seite notiert es; es ändert keine Anfrage, und nichts verlässt den Browser. Wird für diesen Host gemerkt.',
    on: (host) => `Beobachtet: ${host}`,
    stop: (host) => `${host} wird beobachtet. Klicken beendet es und setzt die eigenen Funktionen der Seite wieder ein.`,
    late: 'Die Seite wird ab jetzt beobachtet. Neu laden, um auch ihre früheren Anfragen zu beobachten.',
    none: 'Diese Seite lässt sich nicht beobachten. Klicken beendet den Versuch.',
  },
}
