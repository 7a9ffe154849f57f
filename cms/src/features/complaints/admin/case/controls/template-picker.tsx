'use client'

import { type CaseTemplate, caseTemplatesSchema, type StaffCommandName } from '@linsheng/contracts/complaints'
import { useEffect, useState } from 'react'
import { get } from '../../requests.ts'
import { caseStepTexts, type Reader } from '../../texts.ts'

interface Props {
  caseId: string
  command: StaffCommandName
  reader: Reader
  onChoose(text: string): void
}

/** The community's own words for this step, their blanks filled from the case. Nothing where there are none. */
export function TemplatePicker({ caseId, command, reader, onChoose }: Props) {
  const text = caseStepTexts(reader.locale)
  const [templates, setTemplates] = useState<CaseTemplate[]>([])
  useEffect(() => {
    let gone = false
    const query = new URLSearchParams({ case: caseId, command })
    get(`/api/templates/for-case?${query}`, caseTemplatesSchema).then((answer) => {
      if (!gone) setTemplates(answer.ok ? answer.value.templates : [])
    })
    return () => {
      gone = true
    }
  }, [caseId, command])
  if (templates.length === 0) return null
  return (
    <p className="template-picker">
      <label>
        {text('template.use')}{' '}
        <select
          value=""
          onChange={(event) => {
            const chosen = templates.find(({ id }) => id === event.currentTarget.value)
            if (chosen) onChoose(chosen.text)
          }}
        >
          <option value="">{text('template.choose')}</option>
          {templates.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
    </p>
  )
}
