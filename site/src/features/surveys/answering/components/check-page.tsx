import { type CheckedAnswer, checkYourAnswers, progressAt } from '@linsheng/domain/surveys'
import { isCode } from '../code.ts'
import type { Survey } from '../hooks/use-survey.ts'
import { lineText, type Words } from '../words.ts'
import { CodeField } from './code-field.tsx'
import { KeptNote } from './kept-note.tsx'
import { OwnText } from './own-text.tsx'
import { PageProgress } from './page-progress.tsx'
import { TroubleNote } from './trouble-note.tsx'

/** Everything once more before it is sent, each answer with a way back to its question. */
export function CheckPage({ survey, words }: { survey: Survey; words: Words }) {
  const { say } = words
  const { walk, kept, sender, assisted } = survey
  const { answered } = progressAt(survey.questionnaire, kept.answers, null)
  const needsCode = !isCode(kept.code) || survey.codeRefused || sender.trouble === 'unknown-code'
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void survey.send()
      }}
    >
      <PageProgress survey={survey} words={words} />
      <h2 className="answering__title" tabIndex={-1} ref={walk.heading}>
        {say('check.title')}
      </h2>
      <p>{say('check.lead')}</p>
      <KeptNote survey={survey} words={words} />
      {checkYourAnswers(survey.questionnaire, kept.answers).map(({ section, answers }) => (
        <section key={section.code} className="answering__checked">
          <h3>
            <OwnText text={section.title} words={words} />
          </h3>
          <dl className="answers">
            {answers.map((answer) => (
              <Row key={answer.question.code} answer={answer} survey={survey} words={words} />
            ))}
          </dl>
        </section>
      ))}
      {needsCode && <CodeField survey={survey} words={words} hint={say('code.hint.send')} />}
      {answered === 0 && (
        <p>
          <b>{say('check.blank')}</b>
        </p>
      )}
      <TroubleNote sender={sender} words={words} />
      <p className="answering__promise">{say(assisted ? 'check.promise.assisted' : 'check.promise')}</p>
      <p className="button-row answering__buttons">
        <button className="button" type="submit" disabled={sender.step !== null}>
          {say(sender.step === null ? (sender.trouble === null ? 'send' : 'send.again') : 'send.preparing')}
        </button>
        <button className="link-button" type="button" onClick={walk.back}>
          {say('back')}
        </button>
      </p>
      <p role="status" className="visually-hidden">
        {sender.step !== null && say('send.preparing')}
      </p>
    </form>
  )
}

function Row({ answer, survey, words }: { answer: CheckedAnswer; survey: Survey; words: Words }) {
  const { question, lines } = answer
  const { say, of, rule } = words
  return (
    <div>
      <dt>
        <OwnText text={question.text} words={words} />
      </dt>
      <dd className="answers__text">
        {lines.length === 0 ? (
          <span className="meta">{rule('leftOut')}</span>
        ) : (
          lines.map((line) => lineText(line, words)).join('\n')
        )}
      </dd>
      <dd>
        <button
          className="link-button"
          type="button"
          aria-label={say('check.change.of', { question: of(question.text) })}
          onClick={() => survey.walk.leadTo(question.code)}
        >
          {say('check.change')}
        </button>
      </dd>
    </div>
  )
}
