import { duration } from '../duration.ts'
import type { remarks as english } from '../en/remarks.ts'

export const remarks: typeof english = {
  remarks: {
    title: 'Observaciones',
    severity: { security: 'seguridad', correctness: 'corrección', performance: 'rendimiento' },
    count: {
      security: (count) => `${count} de seguridad`,
      correctness: (count) => `${count} de corrección`,
      performance: (count) => `${count} de rendimiento`,
    },
    beside: 'Cuida también la seguridad',
    why: 'Por qué importa',
    mend: 'Qué cambiar',
    sign: (titles) => `Observación: ${titles}`,
    ofLog: (count) => (count === 1 ? '1 solicitud con observaciones' : `${count} solicitudes con observaciones`),
    ofLogHint: 'Lo que no está bien, haya fallado o no',
  },

  overview: {
    open: 'Resumen',
    openHint: 'Lo que cuestan los preflights, las observaciones y lo que debe permitir cada servidor',
    title: 'Resumen del registro',
    preflights: (count, milliseconds, longest) =>
      count === 1
        ? `Se envió un preflight; tardó ${duration(milliseconds)}.`
        : `Se enviaron ${count} preflights; uno tras otro tardaron ${duration(milliseconds)}, el más largo ${duration(longest)}.`,
    noPreflights: 'No se envió ningún preflight.',
    ofLog: 'Sobre varias solicitudes juntas',
    ofRequests: 'Sobre solicitudes sueltas',
    none: 'No hay nada que observar: lo que el registro muestra de CORS está bien.',
    requests: (count) => (count === 1 ? '1 solicitud' : `${count} solicitudes`),
    show: 'Mostrar',
    showHint: 'Filtra la lista por estas solicitudes',
  },
}
