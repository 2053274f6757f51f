import type { checks as english } from '../en/checks.ts'

export const checks: typeof english = {
  checklist: {
    title: 'Paso a paso',
    state: { passed: 'superado', failed: 'fallido', 'not-reached': 'no alcanzado', unknown: 'no se sabe' },
    wouldFail: 'no alcanzado; fallaría',
    ifIncluded: 'falla si se incluyen credenciales',
    count: {
      passed: (count) => (count === 1 ? '1 superado' : `${count} superados`),
      failed: (count) => (count === 1 ? '1 fallido' : `${count} fallidos`),
      'not-reached': (count) => (count === 1 ? '1 no alcanzado' : `${count} no alcanzados`),
      unknown: (count) => (count === 1 ? '1 desconocido' : `${count} desconocidos`),
    },
    nothing: '(nada)',
    noneReached: 'no alcanzado',
  },

  picture: {
    title: (method, url) => `Lo que se envió para ${method} ${url}`,
    lanes: { page: 'Página', cache: 'Caché', servers: 'Servidores' },
    preflight: 'preflight',
    redirect: 'redirigida',
    notSent: 'no enviada',
    there: 'Al servidor',
    toCache: 'A la caché del navegador',
    back: 'A la página',
    kept: 'respuesta guardada de antes',
    copySvg: 'Copiar como SVG',
    copyPng: 'Copiar como PNG',
    copied: 'Copiado',
    saved: 'Guardado como archivo: el navegador se negó a copiar',
    refused: 'El navegador se negó a copiar',
  },

  learn: {
    happened: 'Qué ha pasado aquí',
    why: 'Por qué lo hace el navegador',
    mend: 'Cómo arreglarlo',
    tell: 'Cómo distinguirlo de CORS',
    basicsTitle: 'Lo básico',
    basics: {
      origin: {
        question: '¿Qué es un origen?',
        answer:
          'Esquema, host y puerto de una dirección: https://app.example. Otro puerto, un subdominio o http en lugar de https es otro origen. Una página solo puede leer libremente lo que viene del suyo.',
      },
      cors: {
        question: '¿Qué es CORS?',
        answer:
          'La manera en que un servidor deja que páginas de otros orígenes lean sus respuestas: intercambio de recursos de origen cruzado. El navegador envía el Origin de la página y solo entrega la respuesta si Access-Control-Allow-Origin lo permite. Protege a quien usa el navegador, no al servidor: a menudo la solicitud ya llegó y fue respondida.',
      },
      preflight: {
        question: '¿Qué es un preflight?',
        answer:
          'Antes de una solicitud que ningún formulario sencillo podría enviar, por ejemplo con PUT, JSON o un encabezado propio, el navegador pregunta al servidor con OPTIONS si puede. Solo una respuesta correcta con los encabezados adecuados deja salir la solicitud. El navegador lo hace por su cuenta y sin cookies; ningún script lo ve.',
      },
      credentials: {
        question: '¿Qué son las credenciales, y por qué no «*» con ellas?',
        answer:
          'Cookies, autenticación HTTP y certificados de cliente. A otro origen, fetch() solo las incluye con credentials: include, y XMLHttpRequest solo con withCredentials. La respuesta puede contener entonces lo que es para una sola persona, así que un permiso para todos no cuenta: Access-Control-Allow-Origin debe nombrar el origen de la página, Access-Control-Allow-Credentials debe ser true, y «*» no es un comodín en ninguno de los encabezados.',
      },
      curl: {
        question: '¿Por qué funciona con curl?',
        answer:
          'CORS solo lo comprueba el navegador. curl, Postman y los servidores leen todo lo que reciben. Por eso, a una respuesta que allí parece correcta le pueden faltar los encabezados que un navegador necesita.',
      },
    },
    here: {
      origin: ({ origin, url }) => {
        const server = URL.canParse(url) ? new URL(url).origin : null
        if (origin === null || server === null) return null
        return origin === server
          ? `Aquí: la página y el servidor tienen el mismo origen, ${origin}.`
          : `Aquí: el origen de la página es ${origin}; el del servidor, ${server}.`
      },
      cors: ({ verdict, origin }) => {
        if (origin === null) return null
        if (verdict === 'blocked') return `Aquí: el servidor no permitió a ${origin} leer la respuesta, o no del modo en que la pidió.`
        return verdict === 'allowed' ? `Aquí: el servidor permitió a ${origin} leer la respuesta.` : null
      },
      preflight: ({ hops, method }) => {
        const preflight = hops.find(({ preflight: { state } }) => state !== 'not-needed')?.preflight
        if (!preflight) return 'Aquí: esta solicitud no lo necesitaba.'
        const names = preflight.because.filter((reason) => reason !== 'method' && reason !== 'upload-listener')
        const asked = [...(preflight.because.includes('method') ? [method] : []), ...names]
        return asked.length === 0 ? null : `Aquí: el navegador pidió permiso para ${asked.join(', ')}.`
      },
      credentials: ({ includesCredentials, origin, verdict }) => {
        if (includesCredentials === null) return 'Aquí: el registro no muestra si la solicitud incluye alguna.'
        if (!includesCredentials) return 'Aquí: la solicitud no incluye ninguna.'
        const isAskedByCors = origin !== null && (verdict === 'blocked' || verdict === 'allowed')
        return isAskedByCors
          ? `Aquí: la solicitud las incluye, así que el servidor tiene que nombrar a ${origin}.`
          : 'Aquí: la solicitud las incluye.'
      },
      curl: ({ origin }) =>
        origin === null
          ? null
          : `Para probarlo, envía también Origin: ${origin} y busca el encabezado en la respuesta. «Copiar» tiene el comando.`,
    },
  },

  preflight: {
    title: '¿Por qué un preflight?',
    because: {
      method: (name) => `${name} no es GET, HEAD ni POST.`,
      'content-type': (_, value) =>
        value === null
          ? 'Su Content-Type no es text/plain, multipart/form-data ni application/x-www-form-urlencoded.'
          : `Content-Type «${value}» no es text/plain, multipart/form-data ni application/x-www-form-urlencoded.`,
      'safelisted-value': (name, value) =>
        value === null ? `${name} tiene un valor que necesita permiso.` : `${name} tiene un valor que necesita permiso: «${value}».`,
      authorization: () => 'Authorization siempre necesita permiso.',
      header: (name) => `${name} no está entre los encabezados que cualquier solicitud puede llevar.`,
      'upload-listener': () =>
        'Un listener en la subida de XMLHttpRequest, o un cuerpo en streaming, hace que el navegador pregunte antes de cualquier solicitud.',
    },
    without: {
      method: () => 'Pedirlo con GET o POST.',
      'content-type': () => 'Enviar el cuerpo como text/plain, si el servidor lo lee igualmente.',
      'safelisted-value': () => 'Omitirlo o darle un valor sencillo.',
      authorization: () => 'Una cookie no lo necesita, pero entonces la solicitud incluye credenciales.',
      header: () => 'Omitirlo, o pasarlo en la URL o en el cuerpo.',
      'upload-listener': () => 'Prescindir del progreso de la subida.',
    },
    cost: (milliseconds) => `Tardó ${Math.round(milliseconds)} ms. Con Access-Control-Max-Age el navegador guarda la respuesta.`,
    simple: 'Sin él, la solicitud sería así',
    caution:
      'Una solicitud sin preflight la puede enviar el formulario de cualquier sitio: el servidor no debe cambiar nada solo porque ella lo diga. Para leerse sigue necesitando Access-Control-Allow-Origin.',
  },
}
