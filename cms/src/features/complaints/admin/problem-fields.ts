import type { FieldProblem, Problem } from '@linsheng/contracts/problem'
import type { Locale } from '@linsheng/i18n'
import { errorTexts } from './texts.ts'

/** What was wrong with a form: a sentence for each field it names, and one for the whole where it names none. */
export interface Faults {
  fields: Record<string, string>
  whole: string | null
}

export const NO_FAULTS: Faults = { fields: {}, whole: null }

/** Refusals that mean one field of a form; which one depends on the form. */
const AT_FIELD: Partial<Record<Problem['code'], string>> = {
  'needs-reason': 'reason',
  'unknown-category': 'category',
  'unknown-zone': 'zone',
  'unknown-team': 'team',
  'unknown-person': 'person',
  'unknown-contractor': 'contractor',
  'unknown-case': 'number',
  'door-not-joined': 'door',
  'merge-with-itself': 'number',
  'pause-too-long': 'until',
  'ends-before-start': 'to',
  'panel-conflict': 'members',
  'panel-too-small': 'members',
  'votes-disagree': 'decision',
  'bad-amount': 'costCents',
  'received-in-future': 'received',
}

/** Sentences for field problems, by the name of the field. */
function fieldFaults(problems: FieldProblem[], locale: Locale): Record<string, string> {
  const text = errorTexts(locale)
  return Object.fromEntries(
    problems.map(({ pointer, code, params }) => {
      const values = { minimum: params?.minimum ?? '', maximum: params?.maximum ?? '' }
      return [pointer.slice(1), sentence(text, code, values)]
    }),
  )
}

function sentence(
  text: ReturnType<typeof errorTexts>,
  code: FieldProblem['code'],
  { minimum, maximum }: { minimum: string | number; maximum: string | number },
): string {
  switch (code) {
    case 'too-short':
      return text('field-too-short', { minimum })
    case 'too-long':
      return text('field-too-long', { maximum })
    case 'too-many':
      return text('field-too-many', { maximum })
    default:
      return text(`field-${code}`)
  }
}

/** A refusal as faults of a form that has these fields; `places` adds where a refusal belongs in this form. */
export function faultsOf(
  problem: Problem,
  names: string[],
  locale: Locale,
  places: Partial<Record<Problem['code'], string>> = {},
): Faults {
  const known = fieldFaults(problem.errors ?? [], locale)
  const fields = Object.fromEntries(
    Object.entries(known).flatMap(([name, sentence]) => {
      const place = names.includes(name) ? name : name.split('/')[0]
      return place !== undefined && names.includes(place) ? [[place, sentence]] : []
    }),
  )
  if (Object.keys(fields).length > 0) return { fields, whole: null }
  const sentenceOf = errorTexts(locale)(problem.code)
  const field = places[problem.code] ?? AT_FIELD[problem.code]
  return field !== undefined && names.includes(field)
    ? { fields: { [field]: sentenceOf }, whole: null }
    : { fields: {}, whole: sentenceOf }
}
