import { segments } from './escape-invisible.ts'

/** Text that a page or a file controls: never markup, invisible characters escaped, its direction isolated. */
export function UntrustedText({ text }: { text: string }) {
  return (
    <bdi>
      {segments(text).map((segment, index) =>
        segment.escaped ? (
          <span key={index} class="escaped">
            {segment.text}
          </span>
        ) : (
          segment.text
        ),
      )}
    </bdi>
  )
}
