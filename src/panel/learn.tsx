import { type Cause, ruleGuidance } from '../engine/index.ts'
import { Explanation } from './cause-card.tsx'
import { text } from './text.ts'

/** The rule's own page, short, and the words that a newcomer needs. */
export function Learn({ cause }: { cause: Cause | null }) {
  const rule = cause === null ? null : ruleGuidance(cause.rule)
  return (
    <div class="part learn">
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
      {text.learn.basics.map(({ question, answer }) => (
        <details key={question} class="more">
          <summary>{question}</summary>
          <p>{answer}</p>
        </details>
      ))}
    </div>
  )
}
