import type { LayoutChoice } from '../../preferences/layout.ts'
import type { Theme } from '../../preferences/theme.ts'

/** The words of the shortcuts and the settings. */
export const help = {
  help: {
    open: 'Settings and shortcuts',
    title: 'Settings and shortcuts',
    settings: 'Settings',
    alwaysMasked: 'Always mask secrets',
    alwaysMaskedHint: 'Does not offer to copy or export cookies, credentials and tokens; otherwise it is asked each time',
    close: 'Close',
    theme: 'Theme',
    themes: { auto: 'As the browser’s tools', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    layout: 'Details',
    layouts: { auto: 'As the room allows', beside: 'Beside the list', under: 'Under the list' } satisfies Record<LayoutChoice, string>,
    shortcuts: 'Shortcuts',
    keys: [
      { keys: ['/'], what: 'Filter' },
      { keys: ['?'], what: 'This help' },
      { keys: ['O'], what: 'The whole log: preflights, remarks, what each server must permit' },
      { keys: ['↑', '↓', 'Home', 'End', 'Page ↑', 'Page ↓'], what: 'Move in the list' },
      { keys: ['Shift ↑', 'Shift ↓'], what: 'Choose several: up to that row; with Ctrl, each row that is clicked' },
      { keys: ['Ctrl A'], what: 'Choose all in the list' },
      { keys: ['←', '→'], what: 'Fold and unfold a group' },
      { keys: ['Enter'], what: 'Open the details, or fold a group' },
      { keys: ['Esc'], what: 'Close the details, then clear the filter' },
      { keys: ['Shift ←', 'Shift →'], what: 'Width of a column, on its head' },
      { keys: ['Delete'], what: 'Close a file, on its tab' },
      { keys: ['Ctrl Enter'], what: 'Another verdict at once, on its chip' },
    ],
  },
}
