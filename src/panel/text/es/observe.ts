import type { observe as english } from '../en/observe.ts'

export const observe: typeof english = {
  observe: {
    button: 'Observar la página',
    hint: 'Deja que la página diga las credenciales, el modo y el modo de redirección de cada fetch y XMLHttpRequest, que el registro del navegador omite. Un script en la página los anota; no cambia ninguna solicitud, y nada sale del navegador. Se recuerda para este host.',
    on: (host) => `Observando ${host}`,
    stop: (host) => `Observando ${host}. Pulsa para dejarlo y devolver a la página sus propias funciones.`,
    late: 'La página se observa desde ahora. Recárgala para observar también sus solicitudes anteriores.',
    none: 'Esta página no se deja observar. Pulsa para dejar de intentarlo.',
  },
}
