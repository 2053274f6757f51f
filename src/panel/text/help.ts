import type { LayoutChoice } from '../preferences/layout.ts'
import type { Theme } from '../preferences/theme.ts'

/** Settings and keyboard shortcuts. */
export const help = {
  help: {
    open: 'Settings',
    title: 'Settings',
    alwaysMasked: 'Always mask sensitive data',
    alwaysMaskedHint: 'Never offers to copy or export cookies, credentials and tokens',
    close: 'Close',
    theme: 'Theme',
    themes: { auto: 'Match DevTools', light: 'Light', dark: 'Dark' } satisfies Record<Theme, string>,
    layout: 'Details',
    layouts: { auto: 'Automatic', beside: 'Right of the list', under: 'Below the list' } satisfies Record<LayoutChoice, string>,
    shortcuts: 'Keyboard shortcuts',
    keys: [
      { keys: ['/'], what: 'Filter' },
      { keys: ['?'], what: 'Settings and shortcuts' },
      { keys: ['M'], what: 'Paste a console message' },
      { keys: ['O'], what: 'Summary' },
      { keys: ['↑', '↓', 'Home', 'End', 'Page ↑', 'Page ↓'], what: 'Move in the list' },
      { keys: ['Shift ↑', 'Shift ↓'], what: 'Extend the selection; Ctrl-click adds a row' },
      { keys: ['Ctrl A'], what: 'Select all' },
      { keys: ['←', '→'], what: 'Collapse and expand a group' },
      { keys: ['Enter'], what: 'Open the details, or toggle a group' },
      { keys: ['Shift F10'], what: 'Menu of a request or of the columns' },
      { keys: ['Esc'], what: 'Close the details, then clear the filter' },
      { keys: ['Shift ←', 'Shift →'], what: 'Resize a column from its header' },
      { keys: ['Delete'], what: 'Close a file from its tab' },
      { keys: ['Ctrl Enter'], what: 'Add a verdict to the filter from its chip' },
    ],
  },
}
