import { REPORT_CATEGORIES } from '@linsheng/domain/feedback'
import { useState } from 'react'
import { describedBy, FieldQuestion } from '../../complaints-form/components/question.tsx'
import type { Control } from '../channel/deliver.ts'
import type { Sent } from '../channel/send.ts'
import { useMessage } from '../hooks/use-message.ts'
import { useSealer } from '../hooks/use-sealer.ts'
import { useSending } from '../hooks/use-sending.ts'
import type { FieldMessage } from '../hooks/use-writing.ts'
import type { SpeakModel } from '../model.ts'
import { sayer } from '../sayer.ts'
import { MessageForm } from './message-form.tsx'

interface ReportFormProps {
  model: SpeakModel
  onTaken: (receipt: string) => void
}

/** A new report. Nothing of it is kept on the device, and nothing leaves it unencrypted but what it is about. */
export function ReportForm({ model, onTaken }: ReportFormProps) {
  const say = sayer(model.texts)
  const [chosen, setChosen] = useState('')
  const message = useMessage(model.texts)
  const { writing, messages, submit } = message
  const sealer = useSealer()
  const sending = useSending(!writing.isBlank)
  const send = async (control: Control): Promise<Sent<string>> => {
    const category = REPORT_CATEGORIES.find((code) => code === chosen)
    if (!category) return { kind: 'stopped' }
    const { sendReport } = await sending()
    return sendReport({ ...writing.written(), category }, { community: model.community, sealer, control })
  }
  const missing: FieldMessage[] = chosen ? [] : [{ field: 'category', message: say('error.category') }]
  return (
    <MessageForm model={model} message={message} label="text.label" onSend={() => void submit(missing, send, onTaken)}>
      <p>{say('form.lead')}</p>
      <CategoryField
        model={model}
        chosen={chosen}
        onChoose={setChosen}
        error={messages.find(({ field }) => field === 'category')?.message}
      />
    </MessageForm>
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
