/** The menu of a row. */
export const menu = {
  menu: {
    row: 'Request',
    whatIf: 'Open in What if',
    hideHost: (host: string) => `Hide requests to ${host}`,
    hideCause: 'Hide this cause',
  },
}
