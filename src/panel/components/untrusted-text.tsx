import { segments } from './escape-invisible.ts'

/** A text of the page's making: nothing in it is markup, nothing in it is invisible, and its direction stays its own. */
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
