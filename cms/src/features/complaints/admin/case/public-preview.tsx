'use client'

import {
  type CasePreview,
  casePreviewSchema,
  type StaffCase,
  type StaffCommandName,
  staffCommandSchema,
} from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import { formatDate } from '@linsheng/i18n'
import { useState } from 'react'
import { post } from '../requests.ts'
import { casePageTexts, errorTexts, type Reader } from '../texts.ts'
import { requestOf } from './actions/index.ts'
import type { Draft } from './draft.ts'
import { factName, factsChanged, factWords, lineWords } from './public-words.ts'

interface Props {
  command: StaffCommandName
  found: StaffCase
  draft: Draft
  reader: Reader
}

/** What was answered, and to which form as it was filled in then. */
interface Told {
  about: string
  answer: CasePreview | ProblemCode
}

/** Tells, before a step is sent, what everyone will know once it is taken. Gone as soon as the form says something else. */
export function PublicPreview({ command, found, draft, reader }: Props) {
  const text = casePageTexts(reader.locale)
  const [told, setTold] = useState<Told | null>(null)
  const about = JSON.stringify([command, draft, found.sequence])
  const ask = async () => setTold({ about, answer: await answerTo(command, draft, found) })
  return (
    <div className="public-preview">
      <button type="button" className="link" onClick={ask}>
        {text('preview.ask')}
      </button>
      <div role="status">{told?.about === about && <Answer answer={told.answer} reader={reader} />}</div>
    </div>
  )
}

async function answerTo(command: StaffCommandName, draft: Draft, found: StaffCase): Promise<Told['answer']> {
  const request = staffCommandSchema.safeParse(requestOf(command, draft))
  if (!request.success) return 'invalid-request'
  const step = { command: request.data, sequence: found.sequence }
  const answer = await post(`/api/complaints/${found.id}/preview`, casePreviewSchema, step)
  return answer.ok ? answer.value : answer.problem.code
}

function Answer({ answer, reader }: { answer: Told['answer']; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const refusal = errorTexts(reader.locale)
  if (answer === 'invalid-request') return <p>{text('preview.incomplete')}</p>
  if (typeof answer === 'string') return <p>{refusal(answer)}</p>
  if (answer.refused) return <p>{text('preview.refused', { reason: refusal(answer.refused) })}</p>
  return (
    <>
      <FactChanges preview={answer} reader={reader} />
      <Lines preview={answer} reader={reader} />
    </>
  )
}

function FactChanges({ preview: { before, after }, reader }: { preview: CasePreview; reader: Reader }) {
  const text = casePageTexts(reader.locale)
  const changed = after === null ? [] : factsChanged(before, after)
  if (after === null || changed.length === 0) return <p>{text('preview.nothing')}</p>
  return (
    <table className="public-facts">
      <caption>{text('preview.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('preview.fact')}</th>
          <th scope="col">{text('preview.before')}</th>
          <th scope="col">{text('preview.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((fact) => (
          <tr key={fact}>
            <th scope="row">{factName(fact, reader)}</th>
            <td>{factWords(before, fact, reader)}</td>
            <td>{factWords(after, fact, reader)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Lines({ preview: { entries, publicFrom }, reader }: { preview: CasePreview; reader: Reader }) {
  const { locale, zone } = reader
  const text = casePageTexts(reader.locale)
  if (entries.length === 0) return <p>{text('preview.noLines')}</p>
  const lines = entries.map(({ type }) => lineWords(type, reader))
  const when =
    publicFrom === null ? text('preview.now') : text('preview.from', { from: formatDate(locale, publicFrom, zone) })
  return (
    <p>
      {text('preview.lines', { count: lines.length, lines: lines.join(text('preview.and')) })} {when}
    </p>
  )
}
