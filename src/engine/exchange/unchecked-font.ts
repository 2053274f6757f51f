import type { BrowserProfile } from '../browsers/browser-profile.ts'
import type { Kind } from '../report/request-kind.ts'
import type { Mode } from '../report/request-mode.ts'

/** Is this a font that the browser loads without a CORS check? It is as usable as one that the check allows. */
export function isUncheckedFont(kind: Kind | null, { checksFonts }: BrowserProfile): boolean {
  return kind === 'font' && !checksFonts
}

/** The mode in which a browser makes a request that another one made in `mode`. */
export function modeIn<RequestMode extends Mode | null>(
  profile: BrowserProfile,
  { kind, mode }: { readonly kind: Kind | null; readonly mode: RequestMode },
): RequestMode | 'no-cors' {
  return isUncheckedFont(kind, profile) ? 'no-cors' : mode
}
