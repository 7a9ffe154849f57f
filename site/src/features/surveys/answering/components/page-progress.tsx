import { progressAt } from '@linsheng/domain/surveys'
import type { Survey } from '../hooks/use-survey.ts'
import type { Words } from '../words.ts'

/** How far along, in words and as a row of bars. */
export function PageProgress({ survey, words }: { survey: Survey; words: Words }) {
  const { page, pages, answered, asked } = progressAt(survey.questionnaire, survey.kept.answers, survey.walk.page)
  return (
    <div className="progress">
      <p>
        {page > pages ? words.say('progress.check') : words.say('progress', { page, pages })}
        {words.say('progress.answered', { answered, asked })}
      </p>
      <p className="progress__bar" aria-hidden="true">
        {Array.from({ length: pages }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have nothing else to tell them apart
          <i key={at} className={at < page ? 'done' : undefined} />
        ))}
      </p>
    </div>
  )
}
