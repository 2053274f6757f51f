import type { leaving as english } from '../en/leaving.ts'

export const leaving: typeof english = {
  copy: {
    button: 'Kopieren',
    menu: 'Diese Anfrage kopieren',
    report: 'Bericht (Markdown)',
    json: 'Antwort (JSON)',
    curlPreflight: 'Preflight als cURL',
    curlRequest: 'Anfrage als cURL',
    fetch: 'Anfrage als fetch()',
    picture: 'Bild (SVG)',
    withSecrets: 'Mit Geheimnissen',
    withSecretsHint: 'Cookies, Authorization und Token in URLs, wie sie aufgezeichnet wurden; wird jedes Mal neu gefragt',
    done: 'Kopiert',
    failed: 'Der Browser hat das Kopieren abgelehnt',
  },

  report: {
    request: 'Anfrage',
    origin: 'Ursprung der Seite',
    mode: 'Modus',
    time: 'Dauer',
    evidence: 'Belege',
    check: 'So lässt es sich prüfen',
    expected: 'Jede Antwort muss enthalten',
    standard: 'Der Standard',
    side: { request: 'Anfrage', response: 'Antwort', url: 'URL    ', status: 'Status ' },
  },

  repair: {
    title: 'Was zu ändern ist',
    nothing: 'Es gibt nichts zu reparieren: Der Browser hat diese Anfrage nicht nach dem CORS-Protokoll abgelehnt.',
    of: { preflight: 'Antwort auf den Preflight (OPTIONS)', response: 'Antwort' },
    ofRequest: 'Die Anfrage selbst',
    askUrl: (url) => `${url} direkt anfragen.`,
    askMethod: (method) => `Die Methode ${method} verwenden.`,
    include: 'Anmeldedaten mitschicken.',
    omit: 'Keine Anmeldedaten mitschicken.',
    removeHeaders: (names) => `${names} nicht senden.`,
    alternative: (condition) => `Mit weniger Erlaubnissen: ${condition}`,
    asItIs: 'Dann muss sich nichts ändern.',
    added: 'hinzugefügt',
    removed: 'entfernt',
    server: 'Konfiguration für',
    recognised: (header, value) => `Die Antwort sagt ${header}: ${value}`,
    recognisedGroup: 'Erkannt',
    allGroup: 'Alle Server',
    chooseServer: 'Server auswählen …',
    for: (server, requests) =>
      requests === 1
        ? `Das Geringste, was ${server} für diese Anfrage erlauben muss.`
        : `Das Geringste, was ${server} für alle ${requests} Anfragen im Log erlauben muss.`,
    copyHeaders: 'Header kopieren',
    copyConfiguration: 'Kopieren',
    traps: 'Gut zu wissen',
    development: 'nur für die Entwicklung',
  },
}
