import { PAUSE_REASONS, PAYERS } from '@linsheng/domain/complaints'
import { inTeam, type Option } from '../../options.ts'
import { centsOf, type Draft, filled, localTime, nextHalfHour, photosApart, wholeNumber, yuanOf } from '../draft.ts'
import { excerpt } from '../excerpt.ts'
import { type Action, type Actions, choices, type FormContext, type Place, wordsOf } from './action.ts'

const DAY = 86_400_000
const STEP = /^steps\/(\d+)\/(text|who)$/

/** Rows of the plan editor: as many as the draft names, at least one. */
export function stepCount(draft: Draft): number {
  const rows = Object.keys(draft).flatMap((name) => STEP.exec(name)?.[1] ?? [])
  return Math.max(1, ...rows.map((row) => Number(row) + 1))
}

/** The steps as typed; empty rows at the end are left out. */
export function stepsOf(draft: Draft): Array<{ text: string; who?: string }> {
  const rows = Array.from({ length: stepCount(draft) }, (_, row) => {
    const who = draft[`steps/${row}/who`]?.trim()
    return { text: draft[`steps/${row}/text`] ?? '', ...(who && { who }) }
  })
  const last = rows.findLastIndex(({ text, who }) => text.trim() !== '' || who !== undefined)
  return rows.slice(0, last + 1)
}

/** The rows without one of them, as changes to the draft: the rows after it move up, the last one is gone. */
export function withoutStep(draft: Draft, gone: number): Draft {
  const others = Object.entries(draft).filter(([name]) => !STEP.test(name))
  const rows = Array.from({ length: stepCount(draft) }, (_, row) => row).filter((row) => row !== gone)
  return Object.fromEntries([
    ...others,
    ...rows.flatMap((row, position) =>
      ['text', 'who'].map((part) => [`steps/${position}/${part}`, draft[`steps/${row}/${part}`] ?? '']),
    ),
  ])
}

function planStart({ found, reader: { zone } }: Place): Draft {
  const last = found.plans.at(-1)
  const due = found.promises.find(({ clock }) => clock === 'resolution')?.due ?? 0
  const date = Math.max(last?.date ?? due, found.asOf + DAY)
  return {
    ...Object.fromEntries(
      (last?.steps ?? [{ text: '' }]).flatMap((step, row) => [
        [`steps/${row}/text`, step.text],
        [`steps/${row}/who`, 'who' in step ? (step.who ?? '') : ''],
      ]),
    ),
    date: localTime(date, zone),
    payer: last?.payer ?? 'property',
    costCents: last?.costCents === undefined ? '' : yuanOf(last.costCents),
  }
}

function planFields(context: FormContext): ReturnType<Action['fields']> {
  const { text, word } = wordsOf(context)
  return [
    { name: 'steps', kind: 'steps', label: text('field.steps'), hint: text('hint.plan') },
    { name: 'date', kind: 'when', label: text('field.planDate'), hint: text('hint.planDate') },
    {
      name: 'payer',
      kind: 'select',
      label: text('field.payer'),
      options: choices(PAYERS, (value) => word(`payer.${value}`)),
    },
    { name: 'costCents', kind: 'number', label: text('field.cost'), hint: text('hint.cost'), optional: true },
    ...(context.found.plans.length > 0
      ? [{ name: 'reason', kind: 'long' as const, label: text('field.deviation'), hint: text('hint.told') }]
      : []),
  ]
}

const openOrders = ({ found }: Place): Option[] =>
  found.orders
    .filter(({ status }) => status === 'open')
    .map(({ order, task }) => ({ value: `${order}`, label: excerpt(task) }))

function orderTargets(context: Place): Option[] {
  const { text } = wordsOf(context)
  const { teams, contractors } = context.options
  return [
    ...teams.map(({ value, label }) => ({ value: `team:${value}`, label: text('choice.team', { name: label }) })),
    ...contractors.map(({ value, label }) => ({
      value: `contractor:${value}`,
      label: text('choice.contractor', { name: label }),
    })),
  ]
}

/** The team that is responsible, where it can be given an order; else whoever comes first. */
function firstTarget(place: Place): string {
  const targets = orderTargets(place)
  const own = targets.find(({ value }) => value === `team:${place.found.team?.code}`)
  return (own ?? targets[0])?.value ?? ''
}

function orderTarget(to: string | undefined, person: string | undefined): Record<string, string> | undefined {
  const [kind, code = ''] = (to ?? '').split(':')
  if (kind === 'contractor') return { kind, contractor: code }
  return kind === 'team' ? { kind, team: code, ...(person && { person }) } : undefined
}

const orders: Actions<'issue-order' | 'finish-order' | 'cancel-order'> = {
  'issue-order': {
    start: (place) => ({ to: firstTarget(place) }),
    follow: (changes) => ('to' in changes ? { 'to/person': '', ...changes } : changes),
    fields: (context) => {
      const { text } = wordsOf(context)
      const { draft, options } = context
      return [
        {
          name: 'to',
          kind: 'select',
          label: text('field.orderTo'),
          hint: text('hint.order'),
          options: orderTargets(context),
        },
        ...(draft.to?.startsWith('team:')
          ? [
              {
                name: 'to/person',
                kind: 'select' as const,
                label: text('field.orderPerson'),
                options: [
                  { value: '', label: text('choice.anybody') },
                  ...inTeam(options.people, draft.to.slice('team:'.length)),
                ],
                optional: true,
              },
            ]
          : []),
        { name: 'task', kind: 'long', label: text('field.task'), template: true },
        { name: 'due', kind: 'when', label: text('field.orderDue'), optional: true },
      ]
    },
    body: ({ to, 'to/person': person, ...draft }) => ({ ...filled(draft), to: orderTarget(to, person) }),
  },
  'finish-order': {
    start: (place) => ({ order: openOrders(place)[0]?.value ?? '' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      const managers = text('hint.managersOnly')
      return [
        { name: 'order', kind: 'select', label: text('field.order'), options: openOrders(context) },
        { name: 'done', kind: 'long', label: text('field.done') },
        { name: 'minutes', kind: 'number', label: text('field.minutes'), hint: managers, optional: true },
        { name: 'parts', kind: 'line', label: text('field.parts'), hint: managers, optional: true },
        { name: 'costCents', kind: 'number', label: text('field.cost'), hint: managers, optional: true },
        { name: 'attachments', kind: 'photos', label: text('field.photos'), hint: text('hint.photos'), optional: true },
      ]
    },
    body: (draft) => {
      const { photos, rest } = photosApart(draft)
      const { order, minutes, costCents, ...said } = rest
      return {
        ...filled(said),
        order: wholeNumber(order),
        minutes: wholeNumber(minutes),
        costCents: centsOf(costCents),
        ...photos,
      }
    },
  },
  'cancel-order': {
    start: (place) => ({ order: openOrders(place)[0]?.value ?? '' }),
    fields: (context) => {
      const { text } = wordsOf(context)
      return [
        { name: 'order', kind: 'select', label: text('field.order'), options: openOrders(context) },
        { name: 'reason', kind: 'line', label: text('field.reason') },
      ]
    },
    body: ({ order, ...draft }) => ({ ...filled(draft), order: wholeNumber(order) }),
  },
}

/** The plan, the orders that carry it out, and the pauses in between. */
export const working: Actions<'propose-plan' | keyof typeof orders | 'pause' | 'resume'> = {
  'propose-plan': {
    start: planStart,
    fields: planFields,
    body: ({ date, payer, costCents, reason, ...draft }) => ({
      steps: stepsOf(draft),
      ...filled({ date: date ?? '', payer: payer ?? '', reason: reason ?? '' }),
      costCents: centsOf(costCents),
    }),
  },
  ...orders,
  pause: {
    start: ({ found, reader }) => ({ until: nextHalfHour(found.asOf + 2 * DAY, reader.zone) }),
    fields: (context) => {
      const { text, word } = wordsOf(context)
      return [
        {
          name: 'reason',
          kind: 'radio',
          label: text('field.pauseReason'),
          hint: text('hint.pause'),
          options: choices(PAUSE_REASONS, (value) => word(`pause.${value}`)),
        },
        { name: 'until', kind: 'when', label: text('field.until') },
        { name: 'note', kind: 'line', label: text('field.pauseNote'), hint: text('hint.told'), optional: true },
      ]
    },
  },
  resume: { fields: () => [] },
}
