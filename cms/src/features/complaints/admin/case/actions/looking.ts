import { CAUSES, FINDING_PROMPTS, VERDICTS } from '@linsheng/domain/complaints'
import { formatDateTime } from '@linsheng/i18n'
import type { Option } from '../../options.ts'
import type { CaseField } from '../controls/case-field.tsx'
import { type Draft, dayAt, filled, nextHalfHour, photosApart, wholeNumber } from '../draft.ts'
import { type Actions, choices, type FormContext, type Place, withCurrent, wordsOf } from './action.ts'

const HOUR = 3_600_000

/** Visits that can still be cancelled. */
const openVisits = ({ found, reader }: Place): Option[] =>
  found.visits
    .filter(({ cancelled }) => cancelled === null)
    .map(({ visit, from }) => ({ value: `${visit}`, label: formatDateTime(reader.locale, from, reader.zone) }))

/** Hours of the day at which people are at home to visitors. */
const [EARLIEST, LATEST] = [9, 19]

/** An hour from soon on; where that would be at night and nothing is critical, the first hour of the morning after. */
function visitStart({ found, reader: { zone } }: Place): Draft {
  const soon = found.asOf + HOUR
  const from = nextHalfHour(soon, zone)
  const hour = Number(from.slice(11, 13))
  if (found.priority === 'critical' || (hour >= EARLIEST && hour < LATEST))
    return { from, to: nextHalfHour(soon + HOUR, zone) }
  const days = hour < LATEST ? 0 : 1
  return { from: dayAt(soon, zone, days, '09:00'), to: dayAt(soon, zone, days, '10:00') }
}

const findingName = (prompt: string): string => `findings/${prompt}`

function findingFields(context: FormContext): CaseField[] {
  const { text, word } = wordsOf(context)
  return FINDING_PROMPTS.map((prompt) => ({
    name: findingName(prompt),
    kind: prompt === 'what' || prompt === 'why' ? 'long' : 'line',
    label: word(`prompt.${prompt}`),
    ...(prompt === 'what' ? { hint: text('hint.findings') } : { optional: true }),
  }))
}

function verdictFields(context: FormContext): CaseField[] {
  const { text, word } = wordsOf(context)
  const { found, options, draft } = context
  const known = found.investigation?.contractor
  const current = known
    ? { value: known.code, label: options.contractors.find(({ value }) => value === known.code)?.label ?? known.code }
    : null
  return [
    {
      name: 'verdict',
      kind: 'radio',
      label: text('field.verdict'),
      options: choices(VERDICTS, (value) => word(`verdict.${value}`)),
    },
    {
      name: 'cause',
      kind: 'select',
      label: text('field.cause'),
      options: [
        ...(draft.cause ? [] : [{ value: '', label: '' }]),
        ...choices(CAUSES, (value) => word(`cause.${value}`)),
      ],
    },
    { name: 'asset', kind: 'line', label: text('field.asset'), optional: true },
    {
      name: 'contractor',
      kind: 'select',
      label: text('field.contractor'),
      options: [{ value: '', label: text('choice.noContractor') }, ...withCurrent(options.contractors, current)],
      optional: true,
    },
    { name: 'attachments', kind: 'photos', label: text('field.photos'), hint: text('hint.photos'), optional: true },
  ]
}

function investigationStart({ found: { investigation } }: Place): Draft {
  if (!investigation) return {}
  const { findings, verdict, cause, asset, contractor } = investigation
  return {
    ...Object.fromEntries(Object.entries(findings).map(([prompt, value]) => [findingName(prompt), value])),
    verdict,
    cause,
    asset: asset ?? '',
    contractor: contractor?.code ?? '',
  }
}

/** Steps of the emergency protocol that nobody has ticked. */
const openSteps = ({ found }: Place): Option[] =>
  (found.protocol?.steps ?? [])
    .filter(({ ticked }) => ticked === null)
    .map(({ step, text }) => ({ value: `${step}`, label: text }))

/** Seeing for oneself: safety first, the visit, what was found. */
export const looking: Actions<'start' | 'make-safe' | 'tick-step' | 'schedule-visit' | 'cancel-visit' | 'investigate'> =
  {
    start: { fields: () => [] },
    'make-safe': {
      fields: (context) => {
        const { text } = wordsOf(context)
        return [
          { name: 'measure', kind: 'long', label: text('field.measure'), hint: text('hint.told'), template: true },
        ]
      },
    },
    'tick-step': {
      start: (place) => ({ step: openSteps(place)[0]?.value ?? '', how: 'done' }),
      fields: (context) => {
        const { text } = wordsOf(context)
        return [
          { name: 'step', kind: 'select', label: text('field.protocolStep'), options: openSteps(context) },
          {
            name: 'how',
            kind: 'radio',
            label: text('field.stepHow'),
            options: choices(['done', 'unneeded'], (value) => text(`choice.step.${value}`)),
          },
          {
            ...{ name: 'note', kind: 'line', label: text('field.stepNote'), hint: text('hint.stepNote') },
            optional: context.draft.how !== 'unneeded',
          },
        ]
      },
      body: ({ step, how, ...draft }) => ({
        ...filled(draft),
        step: wholeNumber(step),
        ...(how === 'unneeded' && { unneeded: true }),
      }),
    },
    'schedule-visit': {
      start: visitStart,
      fields: (context) => {
        const { text } = wordsOf(context)
        return [
          { name: 'from', kind: 'when', label: text('field.from') },
          { name: 'to', kind: 'when', label: text('field.to') },
          { name: 'note', kind: 'long', label: text('field.visitNote'), hint: text('hint.told'), template: true },
        ]
      },
    },
    'cancel-visit': {
      start: (place) => ({ visit: openVisits(place).at(-1)?.value ?? '' }),
      fields: (context) => {
        const { text } = wordsOf(context)
        return [
          { name: 'visit', kind: 'select', label: text('field.visit'), options: openVisits(context) },
          { name: 'reason', kind: 'long', label: text('field.reason'), hint: text('hint.told') },
        ]
      },
      body: ({ visit, ...draft }) => ({ ...filled(draft), visit: wholeNumber(visit) }),
    },
    investigate: {
      start: investigationStart,
      fields: (context) => [...findingFields(context), ...verdictFields(context)],
      body: (draft) => {
        const { photos, rest } = photosApart(draft)
        const said = Object.entries(filled(rest))
        const isFinding = ([name]: [string, string]) => name.startsWith('findings/')
        return {
          ...Object.fromEntries(said.filter((entry) => !isFinding(entry))),
          findings: Object.fromEntries(
            said.filter(isFinding).map(([name, value]) => [name.slice('findings/'.length), value]),
          ),
          ...photos,
        }
      },
    },
  }
