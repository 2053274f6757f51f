import type { help as english } from '../en/help.ts'

export const help: typeof english = {
  help: {
    open: 'Ajustes y atajos',
    title: 'Ajustes y atajos',
    settings: 'Ajustes',
    alwaysMasked: 'Enmascarar siempre los secretos',
    alwaysMaskedHint: 'No ofrece copiar ni exportar cookies, credenciales y tokens; si no, se pregunta cada vez',
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
      { keys: ['O'], what: 'Resumen del registro: preflights, observaciones, lo que debe permitir cada servidor' },
      { keys: ['↑', '↓', 'Inicio', 'Fin', 'Re Pág', 'Av Pág'], what: 'Moverse por la lista' },
      { keys: ['Shift ↑', 'Shift ↓'], what: 'Elegir varias: hasta esa fila; con Ctrl, cada fila que se pulse' },
      { keys: ['Ctrl A'], what: 'Elegir todas las de la lista' },
      { keys: ['←', '→'], what: 'Plegar y desplegar un grupo' },
      { keys: ['Intro'], what: 'Abrir los detalles, o plegar un grupo' },
      { keys: ['Esc'], what: 'Cerrar los detalles, después quitar el filtro' },
      { keys: ['Mayús ←', 'Mayús →'], what: 'Ancho de una columna, en su cabecera' },
      { keys: ['Supr'], what: 'Cerrar un archivo, en su pestaña' },
      { keys: ['Ctrl Intro'], what: 'Otro veredicto a la vez, en su botón' },
    ],
  },
}
