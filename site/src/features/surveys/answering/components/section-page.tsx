import { answerIn, neighbours, type Section } from '@linsheng/domain/surveys'
import type { Survey } from '../hooks/use-survey.ts'
import { messagesOf, type Words } from '../words.ts'
import { AnswerField } from './answer-field.tsx'
import { ErrorList } from './error-list.tsx'
import { KeptNote } from './kept-note.tsx'
import { OwnText } from './own-text.tsx'
import { PageProgress } from './page-progress.tsx'

/** One page of questions. */
export function SectionPage({ survey, section, words }: { survey: Survey; section: Section; words: Words }) {
  const { say } = words
  const { walk, kept, faults, questionnaire } = survey
  const errors = messagesOf(faults, words)
  const last = neighbours(questionnaire, kept.answers, section.code).next === null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        survey.next()
      }}
    >
      <ErrorList errors={errors} questions={section.questions} words={words} walk={walk} />
      <PageProgress survey={survey} words={words} />
      <h2 className="answering__title" tabIndex={-1} ref={walk.heading}>
        <OwnText text={section.title} words={words} />
      </h2>
      {section.intro && (
        <p>
          <OwnText text={section.intro} words={words} />
        </p>
      )}
      <KeptNote survey={survey} words={words} />
      {section.questions.map((question) => (
        <AnswerField
          key={question.code}
          question={question}
          value={answerIn(kept.answers, question.code)}
          errors={errors}
          words={words}
          onAnswer={(value) => survey.answer(question.code, value)}
        />
      ))}
      <p className="button-row answering__buttons">
        <button className="button" type="submit">
          {say(last ? 'next.check' : 'next')}
        </button>
        <button className="link-button" type="button" onClick={walk.back}>
          {say('back')}
        </button>
      </p>
    </form>
  )
}
