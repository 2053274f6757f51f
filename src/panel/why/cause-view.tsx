import { Fragment } from 'preact'
import { BROWSER_NAMES, type Cause, type Diagnosis, hidesResponse, ruleGuidance } from '../../engine/index.ts'
import { Icon } from '../components/icons.tsx'
import { Prose } from '../components/prose.tsx'
import { VerdictIcon } from '../components/verdict-icon.tsx'
import { text } from '../text/text.ts'
import { CauseCard } from './cause-card.tsx'
import { mdnPage } from './mdn.ts'
import { otherVerdictTexts } from './other-browser.ts'

/** The other causes that fit the recording. */
export function PossibleCauses({ cause, diagnosis }: { cause: Cause; diagnosis: Diagnosis }) {
  const withCredentials = cause.alternatives.length > 0 && cause.alternatives.every(({ onlyIf }) => onlyIf === 'credentials')
  return (
    <CauseGroup
      title={withCredentials ? text.detail.withCredentials : text.detail.oneOf}
      hint={withCredentials ? text.detail.withCredentialsHint : text.detail.oneOfHint}
      causes={cause.alternatives}
      diagnosis={diagnosis}
      insteadOf={withCredentials ? null : cause}
    />
  )
}

/** What would fail after the fix of this cause alone. */
export function NextCauses({ cause, diagnosis }: { cause: Cause; diagnosis: Diagnosis }) {
  return (
    <>
      <CauseGroup title={text.detail.next} hint={text.detail.nextHint} causes={diagnosis.next} diagnosis={diagnosis} insteadOf={null} />
      {hidesResponse(diagnosis, cause) && <p class="group note">{text.detail.responseHidden}</p>}
    </>
  )
}

interface CauseGroupProps {
  readonly title: string
  readonly hint: string
  readonly causes: readonly Cause[]
  readonly diagnosis: Diagnosis
  /** The cause that each of them is an alternative to; null: they come in addition. */
  readonly insteadOf: Cause | null
}

function CauseGroup({ title, hint, causes, diagnosis, insteadOf }: CauseGroupProps) {
  if (causes.length === 0) return null
  const howToTell = insteadOf && ruleGuidance(insteadOf.rule)?.howToTell
  return (
    <section class="group">
      <h3>{title}</h3>
      <p class="quiet">{hint}</p>
      {insteadOf && howToTell && (
        <p>
          <Prose text={`${insteadOf.title}: ${howToTell}`} />
        </p>
      )}
      {causes.map((cause, index) => (
        <CauseCard key={index} cause={cause} diagnosis={diagnosis} showsHowToTell={insteadOf !== null} />
      ))}
    </section>
  )
}

/** The browsers' error codes, and the specification. */
export function References({ cause }: { cause: Cause }) {
  const spec = cause.spec?.startsWith('https://') ? cause.spec : null
  const named = BROWSER_NAMES.map((browser) => ({ browser, names: [cause.browserErrors[browser] ?? []].flat() }))
  const anyName = named.some(({ names }) => names.length > 0)
  if (!anyName && !spec) return null
  return (
    <section class="group references">
      {anyName && (
        <>
          <h3>{text.detail.browserNames}</h3>
          <dl>
            {named.map(({ browser, names }) => (
              <div key={browser}>
                <dt>{text.detail.browser[browser]}</dt>
                <dd>
                  {names.length === 0 && <span class="quiet">{text.detail.noName}</span>}
                  {names.map((name, index) => (
                    <Fragment key={name}>
                      {index > 0 && ', '}
                      <BrowserError name={name} page={browser === 'firefox' ? mdnPage(name) : null} />
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {spec && (
        <a class="external" href={spec} target="_blank" rel="noopener noreferrer">
          {text.detail.standard}
          <Icon name="external" />
        </a>
      )}
    </section>
  )
}

/** A browser's error code, linked to its page on MDN. */
function BrowserError({ name, page }: { name: string; page: string | null }) {
  if (page === null) return <code>{name}</code>
  return (
    <a class="external" href={page} target="_blank" rel="noopener noreferrer" title={text.detail.mdn(name)}>
      <code>{name}</code>
      <Icon name="external" />
    </a>
  )
}

/** The browsers whose verdict differs. */
export function OtherBrowsers({ diagnosis }: { diagnosis: Diagnosis }) {
  return (
    <>
      {otherVerdictTexts(diagnosis).map(({ browser, verdict, sentence, reason }) => (
        <p key={browser} class="other-browser">
          <VerdictIcon verdict={verdict} />
          <span>
            {sentence} {reason && <Prose text={reason} />}
          </span>
        </p>
      ))}
    </>
  )
}
