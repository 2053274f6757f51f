import { english, type Text } from './english.ts'

/** Every word of the panel but the causes' own, which come with their rules. */
export const text: Text = english
