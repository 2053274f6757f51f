import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: 'Atajos y ajustes',
    title: 'Atajos y ajustes',
    close: 'Cerrar',
    theme: 'Tema',
    themes: { auto: 'Como las herramientas del navegador', light: 'Claro', dark: 'Oscuro' },
    layout: 'Detalles',
    layouts: { auto: 'Según el espacio', beside: 'Junto a la lista', under: 'Bajo la lista' },
    language: 'Idioma',
    ownLanguage: 'Como el navegador',
    shortcuts: 'Atajos',
    keys: [
      { keys: ['/'], what: 'Filtrar' },
      { keys: ['?'], what: 'Esta ayuda' },
      { keys: ['↑', '↓', 'Inicio', 'Fin', 'Re Pág', 'Av Pág'], what: 'Moverse por la lista' },
      { keys: ['←', '→'], what: 'Plegar y desplegar un grupo' },
      { keys: ['Intro'], what: 'Abrir los detalles, o plegar un grupo' },
      { keys: ['Esc'], what: 'Cerrar los detalles, después quitar el filtro' },
      { keys: ['Mayús ←', 'Mayús →'], what: 'Ancho de una columna, en su cabecera' },
      { keys: ['Ctrl Intro'], what: 'Otro veredicto a la vez, en su botón' },
    ],
  },
}
