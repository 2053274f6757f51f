import type { policy as english } from '../en/policy.ts'

export const policy: typeof english = {
  policy: {
    title: (server) => `Was ${server} erlauben muss`,
    madeFor: (requests) => (requests === 1 ? 'für die eine Anfrage an ihn' : `für alle ${requests} Anfragen an ihn`),
    ofAll: 'Was jeder Server erlauben muss',
    part: 'Teil',
    value: 'Wert',
    needs: 'Nötig für',
    what: { origin: 'Ursprung', method: 'Methode', header: 'Header', credentials: 'Anmeldedaten' },
    neededBy: (requests) => (requests === 1 ? '1 Anfrage' : requests === 0 ? 'keine; ohne läse es sich seltsam' : `${requests} Anfragen`),
    exposed: 'Lesbarer Header',
    maxAge: 'Behalten für',
    seconds: (seconds) => (seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`),
    asBefore: 'wie der Server jetzt sagt',
    everybody: 'Der Server erlaubt derzeit jeden Ursprung, und keine Anfrage an ihn enthält Anmeldedaten: „*“ bleibt.',
  },
}
