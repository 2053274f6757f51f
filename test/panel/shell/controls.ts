import { fireEvent, screen } from '@testing-library/preact'

export const filter = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Filter' })
export const type = (value: string) => fireEvent.input(filter(), { target: { value } })
export const shown = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map(({ id }) => id)

export const statusBar = () => screen.getByRole('contentinfo').textContent
