import type { checks as english } from '../en/checks.ts'

export const checks: typeof english = {
  checklist: {
    title: 'Schritt für Schritt',
    state: { passed: 'bestanden', failed: 'gescheitert', 'not-reached': 'nicht erreicht', unknown: 'nicht bekannt' },
    wouldFail: 'nicht erreicht; würde scheitern',
    ifIncluded: 'scheitert, falls Anmeldedaten mitgehen',
    count: {
      passed: (count) => `${count} bestanden`,
      failed: (count) => `${count} gescheitert`,
      'not-reached': (count) => `${count} nicht erreicht`,
      unknown: (count) => `${count} nicht bekannt`,
    },
    nothing: '(nichts)',
    noneReached: 'nicht erreicht',
  },

  picture: {
    title: (method, url) => `Was für ${method} ${url} gesendet wurde`,
    lanes: { page: 'Seite', cache: 'Cache', servers: 'Server' },
    preflight: 'Preflight',
    redirect: 'weitergeleitet',
    notSent: 'nicht gesendet',
    there: 'Zum Server',
    toCache: 'Zum Cache des Browsers',
    back: 'Zur Seite',
    kept: 'Antwort von früher',
    copySvg: 'Als SVG kopieren',
    copyPng: 'Als PNG kopieren',
    copied: 'Kopiert',
    saved: 'Als Datei gespeichert: Der Browser hat das Kopieren abgelehnt',
    refused: 'Der Browser hat das Kopieren abgelehnt',
  },

  learn: {
    happened: 'Was hier geschah',
    why: 'Warum der Browser das tut',
    mend: 'Was zu tun ist',
    tell: 'Woran man es von CORS unterscheidet',
    basicsTitle: 'Die Grundlagen',
    basics: {
      origin: {
        question: 'Was ist ein Ursprung (Origin)?',
        answer:
          'Schema, Host und Port einer Adresse: https://app.example. Ein anderer Port, eine Subdomain oder http statt https ist ein anderer Ursprung. Frei lesen darf eine Seite nur, was aus ihrem eigenen kommt.',
      },
      cors: {
        question: 'Was ist CORS?',
        answer:
          'Der Weg, auf dem ein Server Seiten anderer Ursprünge seine Antworten lesen lässt: Cross-Origin Resource Sharing. Der Browser schickt den Origin der Seite mit und gibt die Antwort nur heraus, wenn Access-Control-Allow-Origin es erlaubt. Das schützt die Menschen am Browser, nicht den Server: Die Anfrage selbst ist oft längst angekommen und beantwortet.',
      },
      preflight: {
        question: 'Was ist ein Preflight?',
        answer:
          'Vor einer Anfrage, die kein einfaches Formular senden könnte, etwa mit PUT, JSON oder einem eigenen Header, fragt der Browser den Server mit OPTIONS, ob er darf. Erst eine erfolgreiche Antwort mit den richtigen Headern lässt die Anfrage hinaus. Der Browser macht das von selbst und ohne Cookies; kein Skript sieht es.',
      },
      credentials: {
        question: 'Was sind Anmeldedaten, und warum nicht „*“ mit ihnen?',
        answer:
          'Cookies, HTTP-Authentifizierung und Client-Zertifikate. An einen anderen Ursprung sendet fetch() sie nur mit credentials: include mit, XMLHttpRequest nur mit withCredentials. Die Antwort kann dann enthalten, was nur für einen einzigen Menschen bestimmt ist; eine Erlaubnis für alle zählt deshalb nicht: Access-Control-Allow-Origin muss den Ursprung der Seite nennen, Access-Control-Allow-Credentials muss true sein, und „*“ ist in keinem der Header ein Platzhalter.',
      },
      curl: {
        question: 'Warum geht es mit curl?',
        answer:
          'CORS prüft allein der Browser. curl, Postman und Server lesen, was immer sie bekommen. Eine Antwort, die dort gut aussieht, kann also die Header vermissen lassen, die ein Browser braucht.',
      },
    },
    here: {
      origin: ({ origin, url }) => {
        const server = URL.canParse(url) ? new URL(url).origin : null
        if (origin === null || server === null) return null
        return origin === server
          ? `Hier: Die Seite und der Server haben denselben Ursprung, ${origin}.`
          : `Hier: Der Ursprung der Seite ist ${origin}, der des Servers ${server}.`
      },
      cors: ({ verdict, origin }) => {
        if (origin === null) return null
        if (verdict === 'blocked')
          return `Hier: Der Server erlaubte ${origin} nicht, die Antwort zu lesen, oder nicht so, wie angefragt wurde.`
        return verdict === 'allowed' ? `Hier: Der Server erlaubte ${origin}, die Antwort zu lesen.` : null
      },
      preflight: ({ hops, method }) => {
        const preflight = hops.find(({ preflight: { state } }) => state !== 'not-needed')?.preflight
        if (!preflight) return 'Hier: Diese Anfrage brauchte keinen.'
        const names = preflight.because.filter((reason) => reason !== 'method' && reason !== 'upload-listener')
        const asked = [...(preflight.because.includes('method') ? [method] : []), ...names]
        return asked.length === 0 ? null : `Hier: Der Browser bat um Erlaubnis für ${asked.join(', ')}.`
      },
      credentials: ({ includesCredentials, origin, verdict }) => {
        if (includesCredentials === null) return 'Hier: Die Aufzeichnung zeigt nicht, ob die Anfrage welche enthält.'
        if (!includesCredentials) return 'Hier: Die Anfrage enthält keine.'
        const isAskedByCors = origin !== null && (verdict === 'blocked' || verdict === 'allowed')
        return isAskedByCors
          ? `Hier: Die Anfrage enthält welche, also muss der Server ${origin} selbst nennen.`
          : 'Hier: Die Anfrage enthält welche.'
      },
      curl: ({ origin }) =>
        origin === null
          ? null
          : `Zum Ausprobieren Origin: ${origin} mitsenden und in der Antwort nach dem Header sehen. Den Befehl hat „Kopieren“.`,
    },
  },

  preflight: {
    title: 'Warum ein Preflight?',
    because: {
      method: (name) => `${name} ist weder GET noch HEAD noch POST.`,
      'content-type': (_, value) =>
        value === null
          ? 'Sein Content-Type ist weder text/plain noch multipart/form-data noch application/x-www-form-urlencoded.'
          : `Content-Type „${value}“ ist weder text/plain noch multipart/form-data noch application/x-www-form-urlencoded.`,
      'safelisted-value': (name, value) =>
        value === null ? `${name} hat einen Wert, der Erlaubnis braucht.` : `${name} hat einen Wert, der Erlaubnis braucht: „${value}“.`,
      authorization: () => 'Authorization braucht immer Erlaubnis.',
      header: (name) => `${name} gehört nicht zu den Headern, die jede Anfrage tragen darf.`,
      'upload-listener': () =>
        'Ein Listener am Upload von XMLHttpRequest oder ein gestreamter Body lässt den Browser vor jeder Anfrage fragen.',
    },
    without: {
      method: () => 'Mit GET oder POST fragen.',
      'content-type': () => 'Den Body als text/plain senden, falls der Server ihn trotzdem liest.',
      'safelisted-value': () => 'Weglassen, oder einen schlichten Wert geben.',
      authorization: () => 'Ein Cookie braucht keinen, aber dann enthält die Anfrage Anmeldedaten.',
      header: () => 'Weglassen, oder in der URL oder im Body übergeben.',
      'upload-listener': () => 'Auf den Fortschritt des Uploads verzichten.',
    },
    cost: (milliseconds) => `Er dauerte ${Math.round(milliseconds)} ms. Mit Access-Control-Max-Age merkt sich der Browser die Antwort.`,
    simple: 'Ohne sähe die Anfrage so aus',
    caution:
      'Eine Anfrage ohne Preflight kann das Formular jeder Website senden: Auf ihr Wort allein darf der Server nichts ändern. Um lesbar zu sein, braucht sie weiterhin Access-Control-Allow-Origin.',
  },
}
