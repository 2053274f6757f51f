import { COMPILED } from './compiled.ts'
import { HOSTS } from './hosts.ts'
import { NODE } from './node.ts'
import type { Layer, Platform } from './platform.ts'
import { CDNS, PROXIES } from './proxies.ts'
import { PYTHON_AND_RUBY } from './python-and-ruby.ts'
import { SELF_HOSTED } from './self-hosted.ts'
import { SERVICES } from './services.ts'
import { type Clue, clueOf, type SeenResponse } from './sign.ts'
import { STORAGE } from './storage.ts'

/** From the application outward: what stands in front of it comes later. Within a layer, the more specific first. */
const PLATFORMS = {
  ...SERVICES,
  ...SELF_HOSTED,
  ...STORAGE,
  ...NODE,
  ...PYTHON_AND_RUBY,
  ...COMPILED,
  ...HOSTS,
  ...PROXIES,
  ...CDNS,
} as const

export type PlatformId = keyof typeof PLATFORMS

export interface RecognizedPlatform {
  readonly id: PlatformId
  readonly name: string
  readonly layer: Layer
  readonly clue: Clue
}

/**
 * The platforms that responses or their URLs name, each once with its surest clue, the application before what may stand in front of it. A host name
 * is a fact; a header is a guess, for proxies add, remove and forge such lines. None of them says where the CORS headers are set.
 *
 * @param responses of one server
 */
export function recognizePlatforms(responses: readonly SeenResponse[]): readonly RecognizedPlatform[] {
  return platformIds().flatMap((id) => {
    for (const response of responses) {
      const clue = clueOfPlatform(id, response)
      if (clue !== null) return [{ id, name: PLATFORMS[id].name, layer: PLATFORMS[id].layer, clue }]
    }
    return []
  })
}

/** What in the response, or in its URL, names the platform; null where nothing does. */
export function clueOfPlatform(id: PlatformId, response: SeenResponse): Clue | null {
  const { signs }: Platform = PLATFORMS[id]
  for (const sign of signs) {
    const clue = clueOf(sign, response)
    if (clue !== null) return clue
  }
  return null
}

function platformIds(): readonly PlatformId[] {
  return Object.keys(PLATFORMS) as PlatformId[]
}
