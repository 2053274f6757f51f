import { type Diagnosis, ruleGuidance } from '../../engine/index.ts'
import { Explanation } from '../components/paragraphs.tsx'
import { Prose } from '../components/prose.tsx'
import { text } from '../text/text.ts'
import { type LessonId, lessons } from './lessons.ts'

/** The rule in short, and the CORS basics with the values of this request. */
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
          <h4>{text.learn.remedy}</h4>
          <Explanation text={rule.remedy} />
          {rule.howToTell !== null && (
            <>
              <h4>{text.learn.howToTell}</h4>
              <Explanation text={rule.howToTell} />
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
          <Prose text={here} />
        </p>
      )}
    </details>
  )
}
