'use client'

import { fieldProblems, type Problem, problem } from '@linsheng/contracts/problem'
import { prepareSurveySchema, type SurveyRow, staffSurveySchema } from '@linsheng/contracts/surveys'
import type { Locale } from '@linsheng/contracts/text'
import { useEffect, useRef, useState } from 'react'
import type { Draft } from '../../../complaints/admin/case/draft.ts'
import { Field, type FieldSpec, FormProblem, focusFirst } from '../../../complaints/admin/fields.tsx'
import { type Faults, faultsOf } from '../../../complaints/admin/problem-fields.ts'
import { post } from '../../../complaints/admin/requests.ts'
import { screenAddress } from '../addresses.ts'
import { ARRANGEMENT_PLACES, arrangementFields, scheduleProblems } from '../overview/arrangement.ts'
import type { SurveyPlace } from '../page.tsx'
import { surveyTexts } from '../texts.ts'
import { aboutStart, prepareRequest, repeatsFor, slugFor, startOfSurvey, startOptions } from './starting.ts'

interface Props {
  place: SurveyPlace
  /** Those there are, to copy one. */
  surveys: SurveyRow[]
}

/** A new survey from a template or as a copy; everything can still be changed until it opens. */
export function NewSurvey({ place, surveys }: Props) {
  const { locale } = place.reader
  const text = surveyTexts(locale)
  const [typed, setTyped] = useState(() => startOfSurvey(place))
  const [refused, setRefused] = useState<{ problems: Problem[]; turn: number } | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const from = typed.from ?? ''
  const followed = {
    slug: typed.slug || slugFor(from, typed.opensAt ?? '', surveys),
    repeats: typed.repeats ?? repeatsFor(from),
  }
  const draft: Draft = { ...typed, ...followed }
  const fields = fieldsOf(place, surveys, from)
  const names = fields.map(({ name }) => name)
  const faults = faultsIn(refused?.problems ?? [], names, locale)
  const turn = refused?.turn ?? 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: every refusal puts the cursor where it is.
  useEffect(() => focusFirst(form.current), [turn])
  const refuse = (...problems: Problem[]) => setRefused((before) => ({ problems, turn: (before?.turn ?? 0) + 1 }))

  async function send() {
    const request = prepareSurveySchema.safeParse(prepareRequest(draft, place), { reportInput: true })
    if (!request.success) {
      return refuse(
        problem('invalid-request', fieldProblems(request.error)),
        ...scheduleProblems(draft, place.reader.zone),
      )
    }
    setBusy(true)
    const answer = await post('/api/surveys/prepare', staffSurveySchema, request.data)
    setBusy(false)
    if (!answer.ok) return refuse(answer.problem)
    window.location.assign(screenAddress('survey-design', place.community.id, answer.value.id))
  }

  return (
    <form
      ref={form}
      className="command-form order-form"
      noValidate
      aria-label={text('new')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) send()
      }}
    >
      {faults.whole && <FormProblem>{faults.whole}</FormProblem>}
      {fields.map((spec) => (
        <Field
          key={spec.name}
          spec={spec}
          form="new"
          value={draft[spec.name] ?? ''}
          error={faults.fields[spec.name]}
          optionalWord=""
          onChange={(value) => setTyped((before) => ({ ...before, [spec.name]: value }))}
        />
      ))}
      <p className="command-form__actions">
        <button type="submit" className="button" disabled={busy}>
          {text('new.send')}
        </button>
      </p>
    </form>
  )
}

/** What is wrong, all of it at once. */
function faultsIn(problems: Problem[], names: string[], locale: Locale): Faults {
  const all = problems.map((one) => faultsOfOne(one, names, locale))
  return {
    fields: Object.fromEntries(all.flatMap(({ fields }) => Object.entries(fields))),
    whole: all.find(({ whole }) => whole)?.whole ?? null,
  }
}

/** A name that another survey has is the only conflict there can be; one that is not empty can only have wrong characters. */
function faultsOfOne(refused: Problem, names: string[], locale: Locale): Faults {
  const text = surveyTexts(locale)
  if (refused.code === 'conflict') return { fields: { slug: text('new.slug.taken') }, whole: null }
  const { fields, whole } = faultsOf(refused, names, locale, ARRANGEMENT_PLACES)
  return { fields: { ...fields, ...('slug' in fields && { slug: text('new.slug.wrong') }) }, whole }
}

function fieldsOf({ reader: { locale } }: SurveyPlace, surveys: SurveyRow[], from: string): FieldSpec[] {
  const text = surveyTexts(locale)
  const about = aboutStart(from, locale)
  return [
    {
      ...{ name: 'from', kind: 'select', label: text('new.from'), options: startOptions(surveys, locale) },
      ...(about && { hint: about }),
    },
    { name: 'slug', kind: 'line', label: text('new.slug'), hint: text('new.slug.hint') },
    ...arrangementFields(locale),
  ]
}
