import type { policy as english } from '../en/policy.ts'

export const policy: typeof english = {
  policy: {
    title: (server) => `Lo que ${server} debe permitir`,
    madeFor: (requests) => (requests === 1 ? 'para la única solicitud que recibe' : `para las ${requests} solicitudes que recibe`),
    ofAll: 'Lo que debe permitir cada servidor',
    part: 'Parte',
    value: 'Valor',
    needs: 'Lo necesitan',
    what: { origin: 'Origen', method: 'Método', header: 'Encabezado', credentials: 'Credenciales' },
    neededBy: (requests) => (requests === 1 ? '1 solicitud' : requests === 0 ? 'ninguna; sin ello se lee raro' : `${requests} solicitudes`),
    exposed: 'Encabezado legible',
    maxAge: 'Se guarda',
    seconds: (seconds) => (seconds === 1 ? '1 segundo' : `${seconds} segundos`),
    asBefore: 'como dice ahora el servidor',
    everybody: 'El servidor permite ahora cualquier origen, y ninguna solicitud que recibe incluye credenciales: «*» se queda.',
  },
}
