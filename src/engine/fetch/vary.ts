import { get, type HeaderList } from './header-list.ts'

/**
 * The request headers that Vary names, in lower case; `*` stands for everything.
 *
 * @see https://httpwg.org/specs/rfc9110.html#field.vary
 */
export function varyNames(responseHeaders: HeaderList): readonly string[] {
  return (get('Vary', responseHeaders) ?? '').split(',').map((member) => member.trim().toLowerCase())
}

/** Does a cache have to compare that request header, in lower case, before it reuses the response? */
export function variesBy(name: string, responseHeaders: HeaderList): boolean {
  const names = varyNames(responseHeaders)
  return names.includes(name) || names.includes('*')
}
