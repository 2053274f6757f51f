import type { logs as english } from '../en/logs.ts'

export const logs: typeof english = {
  logs: {
    tabs: 'Registros abiertos',
    live: 'En vivo',
    liveHint: 'Las solicitudes de la página inspeccionada',
    open: 'Abrir archivos HAR',
    openHint: 'Abre archivos HAR, o suéltalos en esta pestaña',
    drop: 'Suelta archivos HAR para abrirlos',
    close: (file) => `Cerrar ${file}`,
    closeFile: 'Cerrar este archivo',
    reading: (file) => `Abriendo ${file}`,
    waiting: 'Esperando al archivo anterior…',
    phase: {
      reading: 'Leyendo el archivo…',
      parsing: 'Separando sus entradas…',
      judging: 'Juzgando sus solicitudes…',
    },
    cancel: 'Cancelar',
    refusedSign: 'no abierto',
    refused: (file) => `No se pudo abrir ${file}`,
    expected: (place, expected) => (place === '' ? `Se esperaba: ${expected}.` : `${place}: se esperaba ${expected}.`),
    refusedHint:
      'Un archivo HAR se obtiene con «Guardar todo como HAR» en un panel de red, o de un proxy. Los demás registros siguen como estaban.',
    dismiss: 'Cerrar',
    opened: (file, requests) => (requests === 1 ? `${file} está abierto: 1 solicitud` : `${file} está abierto: ${requests} solicitudes`),
    empty: 'Este archivo no tiene solicitudes',
    emptyHint: 'Es un HAR, pero nada en él se pudo leer como solicitud.',
    emptyHintSkipped: (entries) =>
      entries === 1
        ? 'Su única entrada se omitió; la barra de estado dice por qué.'
        : `Sus ${entries} entradas se omitieron; la barra de estado dice por qué.`,
  },

  skipped: {
    title: 'Entradas omitidas',
    hint: 'No se pudieron leer como solicitudes. Todas las demás están en la lista.',
    entry: (index) => `Entrada ${index}`,
    more: (count) => (count === 1 ? 'Y una más.' : `Y ${count} más.`),
  },

  export: {
    open: 'Exportar',
    title: 'Exportar',
    what: 'Solicitudes',
    scope: {
      selected: (count) => (count === 1 ? 'La seleccionada' : `Las seleccionadas (${count})`),
      shown: (count) => `Las de la lista (${count})`,
      all: (count) => `Todo el registro (${count})`,
    },
    format: 'Como',
    formats: {
      markdown: 'Informe para quienes llevan el servidor (Markdown)',
      json: 'Respuesta (JSON, como en la línea de comandos)',
      har: 'Grabación (HAR, sin cuerpos de respuesta)',
    },
    masked: 'Las cookies, las credenciales, los tokens y lo enviado van enmascarados.',
    save: 'Guardar',
    copy: 'Copiar',
    saved: (file) => `Guardado como ${file}`,
    failed: 'El archivo ya no se puede leer: se movió o se modificó.',
    fileName: 'informe-cors',
  },

  logReport: {
    title: (blocked, count) =>
      `CORS: ${blocked} de ${count === 1 ? '1 solicitud' : `${count} solicitudes`} ${blocked === 1 ? 'bloqueada' : 'bloqueadas'}`,
    nothing: 'Ninguna de estas solicitudes está bloqueada, y ninguna falló.',
    requests: (count) => (count === 1 ? '1 solicitud' : `${count} solicitudes`),
    more: (count) => `y ${count} más`,
    shownFor: 'Lo que sigue trata de la primera de ellas.',
  },

  compare: {
    button: 'Comparar',
    title: 'Qué cambió',
    before: 'Antes',
    after: 'Después',
    close: 'Volver a la lista',
    hint: 'Una solicitud es la misma si coinciden el método, la URL y el tipo; los parámetros que solo sirven para evitar cachés (como _=1700000000) pueden variar. De varias iguales, la primera corresponde a la primera.',
    nothing: 'No cambió nada: cada solicitud sigue como antes.',
    none: 'no está',
    change: {
      'newly-blocked': 'Recién bloqueadas',
      'cause-changed': 'Bloqueadas por otra razón',
      'still-blocked': 'Aún bloqueadas',
      repaired: 'Ya no bloqueadas',
      'verdict-changed': 'Otros cambios',
      gone: 'Ya no están',
      new: 'Nuevas',
      unchanged: 'Sin cambios',
    },
    unchanged: (count) => (count === 1 ? '1 solicitud sigue como antes.' : `${count} solicitudes siguen como antes.`),
  },
}
