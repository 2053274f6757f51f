import type { ComponentChildren } from 'preact'
import type { Answer, WhatIf } from '../../engine/index.ts'
import { text } from '../text/text.ts'
import { isRelevantInAnswer } from './changed-headers.ts'
import { TextField } from './field.tsx'
import { HeadersEditor } from './headers-editor.tsx'
import { answerNames } from './known-headers.ts'

interface AnswerEditorProps {
  readonly title: string
  readonly answer: Answer
  readonly recorded: Answer
  readonly whatIf: WhatIf
  /** What has to be said of it first. */
  readonly children?: ComponentChildren
  readonly onChange: (answer: Answer) => void
}

/** A server's answer: its status and its header lines. */
export function ResponseEditor({ title, answer, recorded, whatIf, children, onChange }: AnswerEditorProps) {
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
      {answer.status === 0 && <p class="edited-note">{text.whatIf.noAnswer}</p>}
      <HeadersEditor
        lines={answer.headers}
        recorded={recorded.headers}
        isRelevant={isRelevantInAnswer}
        names={answerNames}
        whatIf={whatIf}
        onChange={(headers) => onChange({ ...answer, headers })}
      />
    </section>
  )
}

function statusText({ status }: Answer): string {
  return status === 0 ? '' : String(status)
}

/** 0 where it is no number: then no answer comes. */
function statusOf(typed: string): number {
  return Number(typed.replace(/\D/g, '').slice(0, 3))
}
