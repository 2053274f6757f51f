import type { headers as english } from '../en/headers.ts'

export const headers: typeof english = {
  headers: {
    repeated: (nth, count) => `línea ${nth} de ${count}`,
    meaning: {
      origin: 'Quién pregunta: esquema, host y puerto de la página. Lo escribe el navegador; ningún script puede cambiarlo.',
      'access-control-request-method': 'En un preflight: el método que tendrá la propia solicitud.',
      'access-control-request-headers': 'En un preflight: los encabezados de la solicitud que necesitan permiso, en minúsculas.',
      'sec-fetch-mode':
        'Cómo hizo el navegador la solicitud. «cors» significa que la página solo puede leer la respuesta donde CORS lo permite.',
      'sec-fetch-site': 'Qué relación tiene el servidor con quien pregunta: same-origin, same-site o cross-site.',
      'sec-fetch-dest': 'Para qué es la respuesta: «empty» para fetch y XMLHttpRequest; si no, image, script, font…',
      'sec-fetch-storage-access': 'Si había a mano cookies de otro sitio: «active» significa que podían enviarse.',
      cookie: 'Credenciales. Si la solicitud las lleva, «*» no permite nada y Access-Control-Allow-Credentials debe ser true.',
      authorization: 'Un encabezado que siempre necesita permiso: Access-Control-Allow-Headers debe nombrarlo, «*» no lo incluye.',
      'content-type':
        'En una solicitud, cualquier tipo que no sea text/plain, multipart/form-data ni application/x-www-form-urlencoded necesita un preflight.',
      'access-control-allow-origin':
        'Quién puede leer la respuesta: un solo origen, exactamente como en Origin, o «*» para todos sin credenciales.',
      'access-control-allow-credentials':
        'Solo el valor «true» deja que una página lea la respuesta a una solicitud con credenciales. También debe estar en la respuesta al preflight.',
      'access-control-allow-methods':
        'En la respuesta a un preflight: los métodos permitidos. GET, HEAD y POST siempre lo están; las mayúsculas cuentan.',
      'access-control-allow-headers':
        'En la respuesta a un preflight: los encabezados de solicitud permitidos. «*» no vale para Authorization ni para solicitudes con credenciales.',
      'access-control-expose-headers': 'Qué encabezados de la respuesta puede leer un script, además de los pocos que siempre puede.',
      'access-control-max-age': 'En la respuesta a un preflight: cuántos segundos puede guardarla el navegador. Cinco, si no se dice nada.',
      vary: 'De qué depende la respuesta. Si Access-Control-Allow-Origin cambia según quién pregunta, debe nombrar Origin; si no, las cachés confunden las respuestas.',
      location: 'A dónde lleva la redirección. Si lleva a otro origen, ese también debe permitir la página.',
      'set-cookie': 'Solo se guarda si la solicitud incluía credenciales y el navegador acepta la cookie de otro sitio.',
      'timing-allow-origin':
        'Deja que páginas de otros orígenes vean cuánto tardó cada parte de la solicitud. No les deja leer la respuesta.',
      'cross-origin-resource-policy': 'Qué sitios pueden incrustar la respuesta sin CORS.',
      'cross-origin-embedder-policy':
        'Una página que lo lleva solo puede incrustar lo que lo permite, con CORS o con Cross-Origin-Resource-Policy.',
      'cross-origin-opener-policy': 'Separa una página de las ventanas de otros orígenes. No tiene que ver con CORS.',
      'www-authenticate': 'Pide autenticación HTTP. Un preflight nunca la lleva, así que hay que responderle sin ella.',
    },
  },
}
