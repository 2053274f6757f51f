import { useMemo, useState } from 'preact/hooks'
import { type ExplainedMessage, explainConsoleMessage, type PossibleCause } from '../../engine/index.ts'
import { Dialog } from '../components/dialog.tsx'
import { Explanation } from '../components/paragraphs.tsx'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { text } from '../text/text.ts'

/** What a message of the browser's console means, as soon as it is pasted. */
export function MessageDialog({ onClose }: { onClose: () => void }) {
  const [pasted, setPasted] = useState('')
  const messages = useMemo(() => explainConsoleMessage(pasted), [pasted])
  return (
    <Dialog title={text.consoleMessage.title} wide onClose={onClose}>
      <label class="message-field">
        <span>{text.consoleMessage.label}</span>
        <textarea
          rows={3}
          spellcheck={false}
          placeholder={text.consoleMessage.placeholder}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
      </label>
      <div aria-live="polite">
        {messages.map((message, index) => (
          <MessageView key={index} message={message} />
        ))}
        {messages.length === 0 && pasted.trim() !== '' && <p class="quiet">{text.consoleMessage.unknown}</p>}
      </div>
    </Dialog>
  )
}

/** Further causes are folded: who has excluded these opens them. */
const MAX_SHOWN_CAUSES = 5

type SaidLabel = keyof typeof text.consoleMessage.said
const SAID = Object.keys(text.consoleMessage.said) as readonly SaidLabel[]

function MessageView({ message: { browser, name, said, meaning, whoCanFix, causes } }: { message: ExplainedMessage }) {
  const title = [...(browser === null ? [] : [text.consoleMessage.browser[browser]]), ...(name === null ? [] : [name])].join(': ')
  return (
    <section class="message">
      {title !== '' && <h3>{title}</h3>}
      <Explanation text={meaning} />
      {whoCanFix !== null && (
        <p class="who-can-fix">
          <UntrustedText text={whoCanFix} />
        </p>
      )}
      <dl class="message-said">
        {SAID.map((label) => {
          const value = said[label]
          return value ? (
            <div key={label}>
              <dt>{text.consoleMessage.said[label]}</dt>
              <dd>
                <code>
                  <UntrustedText text={value} />
                </code>
              </dd>
            </div>
          ) : null
        })}
      </dl>
      {causes.length > 0 && <h4>{causes.length === 1 ? text.consoleMessage.cause : text.consoleMessage.causes}</h4>}
      <Causes causes={causes.slice(0, MAX_SHOWN_CAUSES)} first={1} />
      {causes.length > MAX_SHOWN_CAUSES && (
        <details class="more">
          <summary>{text.consoleMessage.more(causes.length - MAX_SHOWN_CAUSES)}</summary>
          <Causes causes={causes.slice(MAX_SHOWN_CAUSES)} first={MAX_SHOWN_CAUSES + 1} />
        </details>
      )}
      {causes.length > 1 && <p class="quiet">{text.consoleMessage.record}</p>}
    </section>
  )
}

function Causes({ causes, first }: { causes: readonly PossibleCause[]; first: number }) {
  const isSingle = causes.length === 1 && first === 1
  return (
    <ol class={isSingle ? 'message-causes is-single' : 'message-causes'} start={first}>
      {causes.map((cause, index) => (
        <CauseItem key={cause.rule} cause={cause} open={index === 0 && first === 1} />
      ))}
    </ol>
  )
}

/** What shows that it is this one comes first, then what to do. */
function CauseItem({ cause: { title, explanation, sign, remedy }, open }: { cause: PossibleCause; open: boolean }) {
  const shown = explanation ?? (sign === null ? null : `${text.consoleMessage.howToTell} ${sign}`)
  return (
    <li>
      <details open={open}>
        <summary>{title}</summary>
        {shown !== null && <Explanation text={shown} />}
        <Explanation text={`${text.consoleMessage.whatToDo} ${remedy}`} />
      </details>
    </li>
  )
}
