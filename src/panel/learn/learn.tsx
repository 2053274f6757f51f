import { type Diagnosis, ruleGuidance } from '../../engine/index.ts'
import { Explanation } from '../why/cause-card.tsx'
import { type LessonId, lessons } from './lessons.ts'
import { text } from '../text/text.ts'
import { Visible } from '../components/untrusted-text.tsx'

/** What happened to this request, its rule's own page, short, and the words that a newcomer needs; each lesson ends with what it means here. */
export function Learn({ diagnosis }: { diagnosis: Diagnosis }) {
  const { cause } = diagnosis
  const rule = cause === null ? null : ruleGuidance(cause.rule)
  return (
    <div class="part learn">
      {cause && (
        <>
          <h4>{text.learn.happened}</h4>
          {diagnosis.verdict === 'depends' && <p>{text.unlessNote[cause.otherwise ?? 'unknown']}</p>}
          <Explanation text={cause.explanation} />
        </>
      )}
      {rule && (
        <>
          <h4>{text.learn.why}</h4>
          <Explanation text={rule.why} />
          <h4>{text.learn.mend}</h4>
          <Explanation text={rule.mend} />
          {rule.tell !== null && (
            <>
              <h4>{text.learn.tell}</h4>
              <Explanation text={rule.tell} />
            </>
          )}
        </>
      )}
      <h4>{text.learn.basicsTitle}</h4>
      {lessons.map((id) => (
        <Lesson key={id} id={id} diagnosis={diagnosis} />
      ))}
    </div>
  )
}

function Lesson({ id, diagnosis }: { id: LessonId; diagnosis: Diagnosis }) {
  const { question, answer } = text.learn.basics[id]
  const here = text.learn.here[id](diagnosis)
  return (
    <details class="more">
      <summary>{question}</summary>
      <p>{answer}</p>
      {here !== null && (
        <p class="learn-here">
          <Visible text={here} />
        </p>
      )}
    </details>
  )
}
