import type { ComponentChildren } from 'preact'
import type { Answer, WhatIf } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { isRelevantInResponse } from './changed-headers.ts'
import { TextField } from './field.tsx'
import { HeadersEditor } from './headers-editor.tsx'
import { responseHeaderNames } from './known-headers.ts'

interface ResponseEditorProps {
  readonly title: string
  readonly answer: Answer
  readonly recorded: Answer
  readonly whatIf: WhatIf
  /** Notes above the headers. */
  readonly children?: ComponentChildren
  readonly onChange: (answer: Answer) => void
}

/** Edits a response: status and headers. */
export function ResponseEditor({ title, answer, recorded, whatIf, children, onChange }: ResponseEditorProps) {
  return (
    <section class="edited" aria-label={title}>
      <div class="edited-head">
        <h3>{title}</h3>
        <TextField
          numeric
          label={text.whatIf.status}
          value={statusText(answer)}
          before={statusText(recorded)}
          values={['200', '204', '302', '404', '500']}
          invalid={answer.status === 0}
          onChange={(typed) => onChange({ ...answer, status: statusOf(typed) })}
        />
      </div>
      {children}
      {answer.status === 0 && <p class="edited-note">{text.whatIf.noResponse}</p>}
      <HeadersEditor
        lines={answer.headers}
        recorded={recorded.headers}
        isRelevant={isRelevantInResponse}
        names={responseHeaderNames}
        whatIf={whatIf}
        onChange={(headers) => onChange({ ...answer, headers })}
      />
    </section>
  )
}

function statusText({ status }: Answer): string {
  return status === 0 ? '' : String(status)
}

/** 0 without a number: no response. */
function statusOf(typed: string): number {
  return Number(typed.replace(/\D/g, '').slice(0, 3))
}
