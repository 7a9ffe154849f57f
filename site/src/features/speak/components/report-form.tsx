import { REPORT_CATEGORIES } from '@linsheng/domain/feedback'
import { type SubmitEvent, useState } from 'react'
import { ErrorSummary } from '../../complaints-form/components/error-summary.tsx'
import { describedBy, FieldQuestion } from '../../complaints-form/components/question.tsx'
import type { Control } from '../channel/deliver.ts'
import type { Sent } from '../channel/send.ts'
import { useLeaveGuard } from '../hooks/use-leave-guard.ts'
import { useMessage } from '../hooks/use-message.ts'
import { useSealer } from '../hooks/use-sealer.ts'
import { useSending } from '../hooks/use-sending.ts'
import type { FieldMessage } from '../hooks/use-writing.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import { MessageFields } from './message-fields.tsx'
import { SendingNote } from './sending-note.tsx'

interface ReportFormProps {
  model: SpeakModel
  onTaken: (receipt: string) => void
}

/** A new report. Nothing of it is kept on the device, and nothing leaves it unencrypted but what it is about. */
export function ReportForm({ model, onTaken }: ReportFormProps) {
  const say = sayer(model.texts)
  const [chosen, setChosen] = useState('')
  const { writing, sender, messages, refusal, summary, submit } = useMessage(model.texts)
  const sealer = useSealer()
  const sending = useSending(!writing.isBlank)
  useLeaveGuard(!writing.isBlank)
  const send = async (control: Control): Promise<Sent<string>> => {
    const category = REPORT_CATEGORIES.find((code) => code === chosen)
    if (!category) return { kind: 'stopped' }
    const { sendReport } = await sending()
    return sendReport({ ...writing.written(), category }, { community: model.community, sealer, control })
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const missing: FieldMessage[] = chosen ? [] : [{ field: 'category', message: say('error.category') }]
    void submit(missing, send, onTaken)
  }
  return (
    <form noValidate onSubmit={onSubmit}>
      <ErrorSummary
        texts={model.texts}
        title={refusal && say('summary.refused')}
        messages={messages}
        sentence={refusal}
        onLead={(field) => document.getElementById(field)?.focus()}
        boxRef={summary}
      />
      <p>{say('form.lead')}</p>
      <CategoryField
        model={model}
        chosen={chosen}
        onChoose={setChosen}
        error={messages.find(({ field }) => field === 'category')?.message}
      />
      <MessageFields texts={model.texts} writing={writing} messages={messages} label="text.label" />
      <div className="speak__actions">
        <SendingNote texts={model.texts} sender={sender} />
        <button className="button" type="submit" disabled={sender.step !== null}>
          {say('send')}
        </button>
      </div>
    </form>
  )
}

interface CategoryFieldProps {
  model: SpeakModel
  chosen: string
  onChoose: (code: string) => void
  error: string | undefined
}

function CategoryField({ model, chosen, onChoose, error }: CategoryFieldProps) {
  const say = sayer(model.texts)
  const hint = say('category.hint')
  return (
    <FieldQuestion field="category" label={say('category.label')} hint={hint} error={error}>
      <select
        className="input"
        id="category"
        autoComplete="off"
        value={chosen}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ field: 'category', hint, error })}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        <option value="">{say('category.choose')}</option>
        {REPORT_CATEGORIES.map((code) => (
          <option key={code} value={code}>
            {say(`category.${code}`)}
          </option>
        ))}
      </select>
    </FieldQuestion>
  )
}
