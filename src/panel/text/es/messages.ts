import type { messages as english } from '../en/messages.ts'

export const messages: typeof english = {
  empty: {
    recording: 'Registrando solicitudes',
    recordingHint: 'Usa la página o recárgala: cada una de sus solicitudes aparece aquí, con lo que CORS dijo de ella y por qué.',
    openedLate: 'El registro empezó cuando la página ya se había cargado',
    openedLateHint: 'Los navegadores no registran lo que ocurrió antes de abrir DevTools. Recarga la página para verlo.',
    reload: 'Recargar la página',
    firefox:
      '¿Sigue sin haber nada? Firefox da a una extensión solo lo que registra su propio panel de red: mira allí si un filtro oculta solicitudes o si el registro está en pausa.',
    filtered: 'Ninguna solicitud coincide',
    filteredHint: (hidden) => (hidden === 1 ? 'El filtro oculta 1 solicitud.' : `El filtro oculta ${hidden} solicitudes.`),
    filteredBlocked: 'Ninguna solicitud está bloqueada',
    filteredBlockedHint: (hidden) =>
      hidden === 1
        ? 'CORS no bloqueó la única solicitud registrada hasta ahora.'
        : `CORS no bloqueó ninguna de las ${hidden} solicitudes registradas hasta ahora.`,
    showAll: 'Mostrar todas las solicitudes',
    harRefused: 'El navegador se negó a entregar las solicitudes anteriores',
    harRefusedHint: 'Las nuevas se siguen registrando. Recarga la página para ver las anteriores.',
    lost: 'Se perdió la conexión con el registro',
    lostHint: 'La extensión se actualizó o se recargó. Cierra DevTools y vuelve a abrirlo.',
  },

  notice: {
    openedLate: 'Faltan solicitudes anteriores: el registro empezó cuando la página ya se había cargado.',
    harRefused: (reason) => `Faltan solicitudes anteriores: el navegador se negó a entregarlas (${reason}).`,
    unreadable: (count) =>
      count === 1 ? 'Aún no se sabe cómo terminó una solicitud.' : `Aún no se sabe cómo terminaron ${count} solicitudes.`,
    readAgain: 'Leer de nuevo',
    reading: 'Leyendo…',
    lost: 'Se perdió la conexión con el registro: cierra DevTools y vuelve a abrirlo.',
    dismiss: 'Descartar',
  },
}
