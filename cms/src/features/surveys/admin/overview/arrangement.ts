import { type Problem, problem } from '@linsheng/contracts/problem'
import type { StaffSurvey } from '@linsheng/contracts/surveys'
import type { Locale } from '@linsheng/contracts/text'
import { REPEATS, scheduleRefusal } from '@linsheng/domain/surveys'
import { type Draft, localTime, wholeNumber } from '../../../complaints/admin/case/draft.ts'
import type { FieldSpec } from '../../../complaints/admin/fields.tsx'
import { surveyTexts, surveyWords } from '../texts.ts'
import { instantAt } from '../zoned-time.ts'

/** Questions of an arrangement: from when until when, how often, how many should answer. */
export function arrangementFields(locale: Locale): FieldSpec[] {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  return [
    { name: 'opensAt', kind: 'when', label: text('field.opensAt'), hint: text('field.opensAt.hint') },
    { name: 'closesAt', kind: 'when', label: text('field.closesAt'), hint: text('field.closesAt.hint') },
    {
      name: 'repeats',
      kind: 'select',
      label: text('field.repeats'),
      hint: text('field.repeats.hint'),
      options: [
        { value: '', label: text('field.repeats.none') },
        ...REPEATS.map((value) => ({ value, label: word(`repeats.${value}`) })),
      ],
    },
    {
      name: 'targetPercent',
      kind: 'line',
      label: text('field.targetPercent'),
      hint: text('field.targetPercent.hint'),
      decimal: true,
    },
  ]
}

/** Where refusals of an arrangement belong. */
export const ARRANGEMENT_PLACES: Partial<Record<Problem['code'], string>> = {
  'time-in-past': 'opensAt',
  'ends-before-start': 'closesAt',
  'runs-too-short': 'closesAt',
  'runs-too-long': 'closesAt',
  'bad-target': 'targetPercent',
}

/** What is wrong with the two times of a form that has other faults, too; the server is asked once it has none. */
export function scheduleProblems(draft: Draft, zone: string): Problem[] {
  const [opensAt, closesAt] = [draft.opensAt, draft.closesAt].map((time) => instantAt(time ?? '', zone))
  const refusal = opensAt && closesAt ? scheduleRefusal({ opensAt, closesAt }) : null
  return refusal ? [problem(refusal)] : []
}

export const arrangementDraft = ({ opensAt, closesAt, repeats, targetPercent }: StaffSurvey, zone: string): Draft => ({
  opensAt: localTime(opensAt, zone),
  closesAt: localTime(closesAt, zone),
  repeats: repeats ?? '',
  targetPercent: `${targetPercent}`,
})

/** The arrangement a form comes to; its schema says whether it is one. */
export const arrangementOf = ({ opensAt, closesAt, repeats, targetPercent }: Draft, zone: string): object => ({
  opensAt: instantAt(opensAt ?? '', zone) ?? undefined,
  closesAt: instantAt(closesAt ?? '', zone) ?? undefined,
  repeats: repeats || null,
  targetPercent: wholeNumber(targetPercent),
})
