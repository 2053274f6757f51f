import { UntrustedText } from './untrusted-text.tsx'
import { readable, urlParts } from './url-parts.ts'

interface ShortUrlProps {
  readonly url: string
  readonly showsHost: boolean
}

/** A URL in a row of boxes (class `short-url`): the query gives way first, then host and folders, and the end of the path last. */
export function ShortUrl({ url, showsHost }: ShortUrlProps) {
  const { host, folders, end, query } = urlParts(url)
  return (
    <>
      {showsHost && host !== '' && (
        <span class="url-host">
          <UntrustedText text={host} />
        </span>
      )}
      {folders !== '' && (
        <span class={folders.length > 3 ? 'url-folders is-deep' : 'url-folders'}>
          <ReadablePart text={folders} />
        </span>
      )}
      <span class="url-end">
        <ReadablePart text={end} />
      </span>
      {query !== '' && (
        <span class="url-query">
          <ReadablePart text={query} />
        </span>
      )}
    </>
  )
}

/** Each piece between slashes by itself: else two of a script that runs from right to left would change places. */
function ReadablePart({ text: part }: { text: string }) {
  const shown = readable(part)
  if (shown === part) return <UntrustedText text={part} />
  return shown
    .split(/([/?&=#]+)/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece !== '' && <UntrustedText key={index} text={piece} />))
}
