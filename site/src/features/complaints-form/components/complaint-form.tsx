import type { SubmitEvent } from 'react'
import { useComplaintForm } from '../hooks/use-complaint-form.ts'
import type { FormModel } from '../model.ts'
import { speaker } from '../problems.ts'
import type { ReceiptFacts } from '../receipt/receipt-text.ts'
import { AnswersField } from './answers-field.tsx'
import { CheckAnswers } from './check-answers.tsx'
import { DangerNumbers } from './danger-numbers.tsx'
import { DraftNote } from './draft-note.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FormButtons } from './form-buttons.tsx'
import { HiddenAnswers } from './hidden-answers.tsx'
import { Progress } from './progress.tsx'
import { PromiseAside } from './promise-aside.tsx'
import { Questions } from './questions.tsx'
import { SendingNote } from './sending-note.tsx'
import { SimilarCases } from './similar-cases.tsx'

interface ComplaintFormProps {
  model: FormModel
  onFiled: (facts: ReceiptFacts) => void
}

/**
 * The complaint form. Drawn on the server it is a plain form that posts to its own page; once its script runs it asks
 * screen by screen, keeps a draft and sends in the background. Both show the same questions and the same sentences.
 */
export function ComplaintForm({ model, onFiled }: ComplaintFormProps) {
  const say = speaker(model.texts)
  const { live, form, photos, walk, draft, sender, messages, refusal, onNext, onSend, onRecover } = useComplaintForm(
    model,
    onFiled,
  )
  const errors = new Map(messages.map(({ field, message }) => [field, message]))
  const checking = walk.screen.part === 'check'
  const values = live ? form.getValues() : model.values
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    void (checking ? onSend() : onNext())
  }
  return (
    <form
      className="form-page"
      method="post"
      action={model.action}
      encType="multipart/form-data"
      noValidate
      onSubmit={onSubmit}
    >
      <input type="hidden" name="key" value={model.key} readOnly />
      <input type="hidden" name="qr" value={model.values.qr} readOnly />
      <div className="form-page__head">
        <ErrorSummary
          texts={model.texts}
          title={refusal ? say('summary.refused') : undefined}
          messages={messages}
          sentence={refusal?.sentence}
          onLead={live ? walk.leadTo : undefined}
          boxRef={walk.summary}
        >
          {refusal?.recoverable && (
            <button className="button" type="button" onClick={() => void onRecover()}>
              {say('send.recover.button')}
            </button>
          )}
        </ErrorSummary>
        <Progress texts={model.texts} walk={walk} live={live} />
        <h1 tabIndex={-1} ref={walk.heading}>
          {say(`step.${walk.screen.part}`)}
        </h1>
        {live && <DraftNote texts={model.texts} draft={draft} />}
      </div>
      {checking && (
        <div className="form-page__check">
          {values.danger === 'yes' && <DangerNumbers model={model} duty={model.duty} shown />}
          <p>{say('check.lead')}</p>
          <CheckAnswers
            model={model}
            values={values}
            photoNames={(live ? photos.items : model.photos).map(({ name }) => name)}
            onChange={live ? walk.leadTo : undefined}
          />
          {!live && model.similar && <SimilarCases model={model} similar={model.similar} />}
        </div>
      )}
      {!live && checking ? (
        <div className="form-page__questions">
          <HiddenAnswers model={model} />
          <AnswersField model={model} form={form} error={errors.get('answers')} hidden={false} />
        </div>
      ) : (
        <Questions
          model={model}
          form={form}
          photos={photos}
          errors={errors}
          asked={(field) => !live || walk.screen.fields.includes(field)}
          live={live}
        />
      )}
      <div className="form-page__actions">
        <SendingNote texts={model.texts} sender={sender} />
        <FormButtons
          texts={model.texts}
          walk={walk}
          live={live}
          busy={sender.state.step !== 'idle'}
          onBack={walk.back}
        />
      </div>
      <PromiseAside model={model} />
    </form>
  )
}
