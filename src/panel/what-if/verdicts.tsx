import { useEffect, useRef, useState } from 'preact/hooks'
import { BROWSER_NAMES, type BrowserName, type Diagnosis, type Simulation } from '../../engine/index.ts'
import { escapeInvisible } from '../components/escape-invisible.ts'
import { headingOf } from '../components/heading-of.ts'
import { UntrustedText } from '../components/untrusted-text.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { text } from '../text/text.ts'

interface VerdictsProps {
  readonly simulated: Readonly<Record<BrowserName, Simulation>>
  readonly chosen: BrowserName
  readonly onChoose: (browser: BrowserName) => void
}

/** The verdict in each browser. The selected browser's steps are shown below. */
export function Verdicts({ simulated, chosen, onChoose }: VerdictsProps) {
  return (
    <section class="verdicts" aria-label={text.whatIf.verdicts}>
      {BROWSER_NAMES.map((name) => {
        const { diagnosis } = simulated[name]
        return (
          <button
            key={name}
            type="button"
            class={`verdict-of headline-${diagnosis.verdict}`}
            aria-pressed={name === chosen}
            title={`${escapeInvisible(headingOf(diagnosis))}\n${text.whatIf.showSteps(text.detail.browser[name])}`}
            onClick={() => onChoose(name)}
          >
            <VerdictIcon verdict={diagnosis.verdict} />
            <span class="verdict-browser">{text.detail.browser[name]}</span>{' '}
            <span class="headline-verdict">{text.verdict[diagnosis.verdict]}</span>{' '}
            <span class="verdict-title">
              <UntrustedText text={headingOf(diagnosis)} />
            </span>
          </button>
        )
      })}
      <Announcer words={BROWSER_NAMES.map((name) => sentence(name, simulated[name].diagnosis)).join(' ')} />
    </section>
  )
}

/** Milliseconds without typing before a change is announced. */
const ANNOUNCE_AFTER_MS = 700

/** Announces changed verdicts once typing pauses. */
function Announcer({ words }: { words: string }) {
  const [status, setStatus] = useState('')
  const last = useRef(words)
  useEffect(() => {
    if (words === last.current) return
    const timer = setTimeout(() => {
      last.current = words
      setStatus(words)
    }, ANNOUNCE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <span class="visually-hidden" role="status">
      {status}
    </span>
  )
}

function sentence(name: BrowserName, diagnosis: Diagnosis): string {
  return text.whatIf.announced(text.detail.browser[name], text.verdict[diagnosis.verdict], escapeInvisible(headingOf(diagnosis)))
}
