import type { Header, Supposition } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { ChoiceField, TextField } from './field.tsx'
import { methods, requestNames } from './known-headers.ts'
import { LinesEditor } from './headers-editor.tsx'

interface EditorProps {
  readonly supposition: Supposition
  readonly recorded: Supposition
  /** Lower-case names of headers for which a preflight is sent, in any browser. */
  readonly unsafeNames: readonly string[]
  readonly isOriginValid: boolean
  readonly onChange: (supposition: Supposition) => void
}

type Credentials = keyof typeof text.whatIf.credentialsOf

/** What the page asks for. */
export function RequestEditor({ supposition, recorded, unsafeNames, isOriginValid, onChange }: EditorProps) {
  const { whatIf } = text
  const set = (change: Partial<Supposition>) => onChange({ ...supposition, ...change })
  const credentials = (Object.keys(whatIf.credentialsOf) as Credentials[]).filter(
    (one) => one !== 'unknown' || recorded.includesCredentials === null,
  )
  const isRelevant = ({ name }: Header) => unsafeNames.includes(name.toLowerCase()) || /^(?:content-type|authorization)$/i.test(name)
  return (
    <section class="edited" aria-label={whatIf.request}>
      <h3>{whatIf.request}</h3>
      <div class="fields">
        <TextField
          label={whatIf.method}
          value={supposition.method}
          before={recorded.method}
          values={methods}
          onChange={(method) => set({ method })}
        />
        <ChoiceField
          label={whatIf.credentials}
          value={wordOf(supposition.includesCredentials)}
          before={wordOf(recorded.includesCredentials)}
          choices={credentials.map((one) => [one, whatIf.credentialsOf[one]] as const)}
          onChange={(one) => set({ includesCredentials: one === 'unknown' ? null : one === 'include' })}
        />
        <ChoiceField
          label={whatIf.mode}
          value={supposition.mode}
          before={recorded.mode}
          choices={(['cors', 'no-cors'] as const).map((one) => [one, one] as const)}
          onChange={(mode) => set({ mode })}
        />
        <TextField
          wide
          label={whatIf.origin}
          value={supposition.origin}
          before={recorded.origin}
          values={recorded.origin === '' ? ['null'] : [recorded.origin, 'null']}
          invalid={!isOriginValid}
          onChange={(origin) => set({ origin })}
        />
        {!isOriginValid && <p class="edited-note">{whatIf.originInvalid}</p>}
        <TextField wide label={whatIf.url} value={supposition.url} before={recorded.url} onChange={(url) => set({ url })} />
      </div>
      <h4>{whatIf.authorHeaders}</h4>
      <LinesEditor
        lines={supposition.headers}
        recorded={recorded.headers}
        isRelevant={isRelevant}
        names={requestNames}
        supposition={supposition}
        onChange={(headers) => set({ headers })}
      />
    </section>
  )
}

function wordOf(includesCredentials: boolean | null): Credentials {
  return includesCredentials === null ? 'unknown' : includesCredentials ? 'include' : 'without'
}
