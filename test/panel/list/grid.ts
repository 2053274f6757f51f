import { fireEvent, screen } from '@testing-library/preact'

export const rows = () => screen.getAllByRole('row').slice(1)
export const selected = () => screen.queryByRole('row', { selected: true })?.id ?? null
export const grid = () => screen.getByRole('grid')
export const press = (key: string) => fireEvent.keyDown(grid(), { key })
