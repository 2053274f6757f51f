import { duration } from '../duration.ts'
import type { overview as english } from '../en/overview.ts'

const requests = (count: number) => (count === 1 ? '1 solicitud' : `${count} solicitudes`)

export const overview: typeof english = {
  connecting: 'Conectando con el registro…',

  verdict: {
    allowed: 'Permitida',
    blocked: 'Bloqueada',
    depends: 'Depende',
    opaque: 'Opaca',
    'same-origin': 'Mismo origen',
    failed: 'Fallida',
    unknown: 'Desconocido',
  },

  withoutCause: {
    allowed: 'CORS dejó que la página leyera la respuesta',
    blocked: 'El navegador rechazó esta solicitud según el protocolo CORS',
    depends: 'El registro no muestra si se incluyen credenciales',
    opaque: 'No se pidió CORS, y la página no puede leer la respuesta',
    'same-origin': 'CORS no se aplica al propio origen de la página',
    failed: 'Falló, pero no por CORS',
    unknown: 'Al registro le falta lo que hace falta para un veredicto',
  },

  unless: {
    allowed: 'Legible, salvo que se incluyan credenciales',
    failed: 'Falla sin credenciales; bloqueada si se incluyen',
    unknown: 'Bloqueada, si se incluyen credenciales',
  },
  unlessNote: {
    allowed:
      'El registro no muestra si esta solicitud incluye credenciales, como cookies. Sin ellas la página puede leer la respuesta; con ellas se bloquea de esta manera:',
    failed:
      'El registro no muestra si esta solicitud incluye credenciales, como cookies. Sin ellas falla por una razón ajena a CORS; con ellas se bloquea de esta manera:',
    unknown: 'El registro no muestra si esta solicitud incluye credenciales, como cookies. Con ellas se bloquea de esta manera:',
  },

  kind: {
    fetch: 'fetch',
    xhr: 'XMLHttpRequest',
    image: 'imagen',
    script: 'script',
    font: 'fuente',
    stylesheet: 'hoja de estilo',
    media: 'multimedia',
    eventsource: 'EventSource',
    ping: 'ping',
    document: 'documento',
    websocket: 'WebSocket',
    other: 'otro',
  },

  toolbar: {
    label: 'Solicitudes',
    clear: 'Borrar',
    preserveLog: 'Conservar registro',
    preserveLogHint: 'Conservar las solicitudes cuando la página navega o se recarga',
    filter: 'Filtrar',
    filterHint:
      'Palabras de la URL, el método, el estado o la causa; deben aparecer todas. -palabra excluye. host: method: cause: verdict: status: advice: preguntan por una sola cosa. Atajo: /',
    clearFilter: 'Quitar el filtro',
    suggestions: 'Sugerencias para el filtro',
    filterKeys: {
      host: 'host o parte de él',
      method: 'GET, PUT, …',
      cause: 'título o regla',
      verdict: 'blocked, allowed, …',
      status: '404, 4xx, …',
      advice: 'security, o una observación',
    },
    seen: (count) => `${count}×`,
    verdicts: 'Veredictos',
    allVerdicts: 'Todas',
    chipHint: 'Ctrl o ⌘ con un clic muestra varios a la vez',
    group: 'Agrupar',
    grouping: { time: 'En el tiempo', cause: 'Por causa', host: 'Por host' },
  },

  list: {
    label: 'Solicitudes y lo que CORS dijo de ellas',
    verdict: 'Veredicto',
    method: 'Método',
    url: 'URL',
    cause: 'Causa',
    status: 'Estado',
    preflighted: 'Con preflight',
    group: requests,
    at: 'en',
    width: (column) => `Ancho de ${column}`,
    columnHint: 'Un clic ordena; Mayús y la flecha izquierda o derecha cambian el ancho',
    redirected: (hops) => (hops === 2 ? 'Redirigida una vez' : `Redirigida ${hops - 1} veces`),
  },

  counts: {
    requests: (count) => (count === 0 ? 'Sin solicitudes' : requests(count)),
    shown: (shown, count) => `${shown} / ${count} solicitudes`,
    selected: (count) => `${count} seleccionadas`,
    blocked: (count) => (count === 1 ? '1 bloqueada' : `${count} bloqueadas`),
    depends: (count) => (count === 1 ? '1 depende de las credenciales' : `${count} dependen de las credenciales`),
    failed: (count) => (count === 1 ? '1 falló por otra razón' : `${count} fallaron por otra razón`),
    preflights: (count, milliseconds) => `${count === 1 ? '1 preflight' : `${count} preflights`}: ${duration(milliseconds)}`,
    preflightsHint: 'Lo que tardaron los preflights en total, y lo que se podría ahorrar',
    skipped: (count) => (count === 1 ? '1 entrada omitida' : `${count} entradas omitidas`),
    announce: (blocked, count) => `${blocked} de ${requests(count)} bloqueadas`,
  },
}
