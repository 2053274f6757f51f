import type { ComponentChildren } from 'preact'
import type { StatusAndHeaders, WhatIf } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { isRelevantInResponse } from './changed-headers.ts'
import { TextField } from './field.tsx'
import { HeadersEditor } from './headers-editor.tsx'
import { RESPONSE_HEADER_NAMES } from './known-headers.ts'

interface ResponseEditorProps {
  readonly title: string
  readonly response: StatusAndHeaders
  readonly recorded: StatusAndHeaders
  readonly whatIf: WhatIf
  /** Notes above the headers. */
  readonly children?: ComponentChildren
  readonly onChange: (response: StatusAndHeaders) => void
}

/** Edits a response: status and headers. */
export function ResponseEditor({ title, response, recorded, whatIf, children, onChange }: ResponseEditorProps) {
  return (
    <section class="edited" aria-label={title}>
      <div class="edited-head">
        <h3>{title}</h3>
        <TextField
          numeric
          label={text.whatIf.status}
          value={statusText(response)}
          before={statusText(recorded)}
          values={['200', '204', '302', '404', '500']}
          invalid={response.status === 0}
          onChange={(typed) => onChange({ ...response, status: statusOf(typed) })}
        />
      </div>
      {children}
      {response.status === 0 && <p class="edited-note">{text.whatIf.noResponse}</p>}
      <HeadersEditor
        lines={response.headers}
        recorded={recorded.headers}
        isRelevant={isRelevantInResponse}
        names={RESPONSE_HEADER_NAMES}
        whatIf={whatIf}
        onChange={(headers) => onChange({ ...response, headers })}
      />
    </section>
  )
}

function statusText({ status }: StatusAndHeaders): string {
  return status === 0 ? '' : String(status)
}

/** 0 without a number: no response. */
function statusOf(typed: string): number {
  return Number(typed.replace(/\D/g, '').slice(0, 3))
}
