import { fireEvent, screen, within } from '@testing-library/preact'
import axe from 'axe-core'
import { inChromium } from '../../engine/entries.ts'

export const blocked = inChromium({ url: 'https://api.example/blocked', error: 'net::ERR_FAILED' })
export const allowed = inChromium({ url: 'https://api.example/allowed', response: { 'Access-Control-Allow-Origin': '*' } })
export const tabs = () => within(screen.getByRole('tablist', { name: 'Open logs' })).getAllByRole('tab')
export const tab = (name: string | RegExp) => within(screen.getByRole('tablist', { name: 'Open logs' })).getByRole('tab', { name })
export const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
