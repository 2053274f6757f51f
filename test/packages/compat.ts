import data from '@mdn/browser-compat-data' with { type: 'json' }

/** One feature of the platform and the version that first has it, by browser. */
export interface Feature {
  readonly path: string
  readonly support: Readonly<Record<string, Support | readonly Support[]>>
}

interface Support {
  readonly version_added: string | false | 'preview'
  readonly version_removed?: string
  readonly flags?: readonly unknown[]
  readonly prefix?: string
  readonly alternative_name?: string
}

/** A browser, or Node, by its name in the data, and the first version that must do. */
export interface Target {
  readonly name: 'chrome' | 'firefox' | 'nodejs'
  readonly version: string
}

/** Features within features; the member `__compat` tells of the feature itself. */
interface Data {
  readonly [key: string]: Data
}

const COMPAT = '__compat'

/** MDN's data on browsers. @see https://github.com/mdn/browser-compat-data */
const DATA = data as unknown as Data

/** The feature at this path, such as `css.selectors.has`, or null. */
export function featureAt(path: string): Feature | null {
  const found = path
    .split('.')
    .reduce<Data | undefined>((data, key) => (data !== undefined && Object.hasOwn(data, key) ? data[key] : undefined), DATA)
  return found === undefined ? null : featureOf(found, path)
}

function featureOf(data: Data, path: string): Feature | null {
  const compat = data[COMPAT] as Pick<Feature, 'support'> | undefined
  return compat === undefined ? null : { path, support: compat.support }
}

/** The features below this path whose own name it is, however deep: `groupBy` below `javascript.builtins` is Map's and Object's. */
export function featuresNamed(root: string): ReadonlyMap<string, readonly Feature[]> {
  const byName = new Map<string, Feature[]>()
  const visit = (data: Data, path: string) => {
    for (const [name, below] of Object.entries(data)) {
      if (name === COMPAT) continue
      const at = `${path}.${name}`
      const feature = featureOf(below, at)
      if (feature !== null) byName.set(name, [...(byName.get(name) ?? []), feature])
      visit(below, at)
    }
  }
  const start = root.split('.').reduce<Data | undefined>((data, key) => data?.[key], DATA)
  if (start === undefined) throw new Error(`The data has no ${root}`)
  visit(start, root)
  return byName
}

/** Has this version the feature, without a flag or a prefix? */
export function isSupported({ support }: Feature, { name, version }: Target): boolean {
  return [support[name] ?? []]
    .flat()
    .some(
      ({ version_added, version_removed, flags, prefix, alternative_name }) =>
        typeof version_added === 'string' &&
        version_added !== 'preview' &&
        flags === undefined &&
        prefix === undefined &&
        alternative_name === undefined &&
        isAtLeast(version, version_added) &&
        (version_removed === undefined || !isAtLeast(version, version_removed)),
    )
}

/** `≤80`: nobody looked at earlier ones. */
function isAtLeast(version: string, other: string): boolean {
  return new Intl.Collator('en', { numeric: true }).compare(version, other.replace('≤', '')) >= 0
}
