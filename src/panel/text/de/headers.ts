import type { headers as english } from '../en/headers.ts'

export const headers: typeof english = {
  headers: {
    repeated: (nth, count) => `Zeile ${nth} von ${count}`,
    meaning: {
      origin: 'Wer fragt: Schema, Host und Port der Seite. Der Browser schreibt ihn; kein Skript kann ihn ändern.',
      'access-control-request-method': 'In einem Preflight: die Methode, die die Anfrage selbst haben wird.',
      'access-control-request-headers': 'In einem Preflight: die Header der Anfrage, die Erlaubnis brauchen, in Kleinbuchstaben.',
      'sec-fetch-mode': 'Wie der Browser angefragt hat. „cors“ heißt, dass die Seite die Antwort nur lesen darf, wo CORS es erlaubt.',
      'sec-fetch-site': 'Wie der Server zu dem steht, der fragt: same-origin, same-site oder cross-site.',
      'sec-fetch-dest': 'Wofür die Antwort ist: „empty“ bei fetch und XMLHttpRequest, sonst image, script, font …',
      'sec-fetch-storage-access': 'Ob Cookies einer anderen Website bereitstanden: „active“ heißt, dass sie gesendet werden konnten.',
      cookie: 'Anmeldedaten. Enthält die Anfrage sie, erlaubt „*“ nichts, und Access-Control-Allow-Credentials muss true sein.',
      authorization: 'Ein Header, der immer Erlaubnis braucht: Access-Control-Allow-Headers muss ihn nennen, „*“ schließt ihn nicht ein.',
      'content-type':
        'In einer Anfrage braucht jeder Typ außer text/plain, multipart/form-data und application/x-www-form-urlencoded einen Preflight.',
      'access-control-allow-origin':
        'Wer die Antwort lesen darf: ein einziger Ursprung, genau wie in Origin, oder „*“ für alle ohne Anmeldedaten.',
      'access-control-allow-credentials':
        'Nur der Wert „true“ lässt eine Seite die Antwort auf eine Anfrage mit Anmeldedaten lesen. Er muss auch in der Antwort auf den Preflight stehen.',
      'access-control-allow-methods':
        'In der Antwort auf einen Preflight: die erlaubten Methoden. GET, HEAD und POST sind es immer; Groß- und Kleinschreibung zählt.',
      'access-control-allow-headers':
        'In der Antwort auf einen Preflight: die erlaubten Header der Anfrage. „*“ gilt weder für Authorization noch für Anfragen mit Anmeldedaten.',
      'access-control-expose-headers': 'Welche Header der Antwort ein Skript lesen darf, außer den wenigen, die es immer darf.',
      'access-control-max-age':
        'In der Antwort auf einen Preflight: wie viele Sekunden der Browser sie behalten darf. Fünf, wenn nichts dasteht.',
      vary: 'Wovon die Antwort abhängt. Ist Access-Control-Allow-Origin je nach Fragendem verschieden, muss hier Origin stehen, sonst verwechseln Caches die Antworten.',
      location: 'Wohin die Weiterleitung führt. Führt sie zu einem anderen Ursprung, muss auch dieser die Seite erlauben.',
      'set-cookie':
        'Wird nur gespeichert, wenn die Anfrage Anmeldedaten enthielt und der Browser das Cookie von einer anderen Website annimmt.',
      'timing-allow-origin':
        'Lässt Seiten anderer Ursprünge sehen, wie lange die Teile der Anfrage dauerten. Die Antwort lesen lässt es sie nicht.',
      'cross-origin-resource-policy': 'Welche Websites die Antwort ohne CORS einbetten dürfen.',
      'cross-origin-embedder-policy':
        'Eine Seite damit darf nur einbetten, was das erlaubt, durch CORS oder durch Cross-Origin-Resource-Policy.',
      'cross-origin-opener-policy': 'Trennt eine Seite von Fenstern anderer Ursprünge. Mit CORS hat es nichts zu tun.',
      'www-authenticate': 'Verlangt eine HTTP-Authentifizierung. Ein Preflight trägt nie eine, er muss also ohne beantwortet werden.',
    },
  },
}
