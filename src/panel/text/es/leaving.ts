import type { leaving as english } from '../en/leaving.ts'

export const leaving: typeof english = {
  copy: {
    button: 'Copiar',
    menu: 'Copiar esta solicitud',
    report: 'Informe (Markdown)',
    json: 'Respuesta (JSON)',
    curlPreflight: 'Preflight como cURL',
    curlRequest: 'Solicitud como cURL',
    fetch: 'Solicitud como fetch()',
    picture: 'Imagen (SVG)',
    withSecrets: 'Con secretos',
    withSecretsHint: 'Cookies, Authorization y tokens en las URL tal como se registraron; se pregunta cada vez',
    done: 'Copiado',
    failed: 'El navegador se negó a copiar',
  },

  report: {
    request: 'Solicitud',
    origin: 'Origen de la página',
    mode: 'Modo',
    time: 'Duración',
    evidence: 'Pruebas',
    check: 'Cómo comprobarlo',
    expected: 'Cada respuesta debe llevar',
    standard: 'El estándar',
    side: { request: 'solicitud', response: 'respuesta', url: 'URL      ', status: 'estado   ' },
  },

  repair: {
    title: 'Qué cambiar',
    nothing: 'No hay nada que reparar: el navegador no rechazó esta solicitud según el protocolo CORS.',
    of: { preflight: 'Respuesta al preflight (OPTIONS)', response: 'Respuesta' },
    ofRequest: 'La propia solicitud',
    askUrl: (url) => `Pedir ${url} directamente.`,
    askMethod: (method) => `Usar el método ${method}.`,
    include: 'Incluir credenciales.',
    omit: 'No incluir credenciales.',
    removeHeaders: (names) => `No enviar ${names}.`,
    alternative: (condition) => `Con menos permisos: ${condition}`,
    asItIs: 'Entonces no hay que cambiar nada.',
    added: 'añadida',
    removed: 'quitada',
    server: 'Configuración para',
    recognised: (header, value) => `La respuesta dice ${header}: ${value}`,
    recognisedGroup: 'Reconocidos',
    allGroup: 'Todos los servidores',
    chooseServer: 'Elige un servidor…',
    for: (server, requests) =>
      requests === 1
        ? `Lo mínimo que ${server} debe permitir para esta solicitud.`
        : `Lo mínimo que ${server} debe permitir para sus ${requests} solicitudes del registro.`,
    copyHeaders: 'Copiar los encabezados',
    copyConfiguration: 'Copiar',
    traps: 'Conviene saber',
    development: 'solo para desarrollo',
  },
}
