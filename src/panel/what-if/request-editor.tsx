import type { Header, WhatIf } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { ChoiceField, TextField } from './field.tsx'
import { HeadersEditor } from './headers-editor.tsx'
import { methods, REQUEST_HEADER_NAMES } from './known-headers.ts'

interface EditorProps {
  readonly whatIf: WhatIf
  readonly recorded: WhatIf
  /** Lower-case names of the headers that need a preflight in any browser. */
  readonly unsafeNames: readonly string[]
  readonly isOriginValid: boolean
  readonly onChange: (whatIf: WhatIf) => void
}

type Credentials = keyof typeof text.whatIf.credentialsOf

/** Edits the request. */
export function RequestEditor({ whatIf, recorded, unsafeNames, isOriginValid, onChange }: EditorProps) {
  const { whatIf: words } = text
  const set = (change: Partial<WhatIf>) => onChange({ ...whatIf, ...change })
  const credentials = (Object.keys(words.credentialsOf) as Credentials[]).filter(
    (one) => one !== 'unknown' || recorded.includesCredentials === null,
  )
  const isRelevant = ({ name }: Header) => unsafeNames.includes(name.toLowerCase()) || /^(?:content-type|authorization)$/i.test(name)
  return (
    <section class="edited" aria-label={words.request}>
      <h3>{words.request}</h3>
      <div class="fields">
        <TextField
          label={words.method}
          value={whatIf.method}
          before={recorded.method}
          values={methods}
          onChange={(method) => set({ method })}
        />
        <ChoiceField
          label={words.credentials}
          value={wordOf(whatIf.includesCredentials)}
          before={wordOf(recorded.includesCredentials)}
          choices={credentials.map((one) => [one, words.credentialsOf[one]] as const)}
          onChange={(one) => set({ includesCredentials: one === 'unknown' ? null : one === 'include' })}
        />
        <ChoiceField
          label={words.mode}
          value={whatIf.mode}
          before={recorded.mode}
          choices={(['cors', 'no-cors'] as const).map((one) => [one, one] as const)}
          onChange={(mode) => set({ mode })}
        />
        <TextField
          wide
          label={words.origin}
          value={whatIf.origin}
          before={recorded.origin}
          values={recorded.origin === '' ? ['null'] : [recorded.origin, 'null']}
          invalid={!isOriginValid}
          onChange={(origin) => set({ origin })}
        />
        {!isOriginValid && <p class="edited-note">{words.originInvalid}</p>}
        <TextField wide label={words.url} value={whatIf.url} before={recorded.url} onChange={(url) => set({ url })} />
      </div>
      <h4>{words.authorHeaders}</h4>
      <HeadersEditor
        lines={whatIf.headers}
        recorded={recorded.headers}
        isRelevant={isRelevant}
        names={REQUEST_HEADER_NAMES}
        whatIf={whatIf}
        onChange={(headers) => set({ headers })}
      />
    </section>
  )
}

function wordOf(includesCredentials: boolean | null): Credentials {
  return includesCredentials === null ? 'unknown' : includesCredentials ? 'include' : 'without'
}
