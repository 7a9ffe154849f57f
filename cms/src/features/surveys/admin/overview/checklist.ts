import type { StaffSurvey } from '@linsheng/contracts/surveys'
import { PUBLISHED_WITHIN, questionnaireFaults } from '@linsheng/domain/surveys'
import type { Instant } from '@linsheng/domain/time'
import { SMALLEST_GROUP } from '@linsheng/domain/transparency'
import type { SurveyScreen } from '../addresses.ts'

/** What has to be done about a survey, in order. */
export const STEPS = [
  'questions',
  'households',
  'letters',
  'opening',
  'reminder',
  'closing',
  'texts',
  'findings',
  'publishing',
  'actions',
] as const
export type StepName = (typeof STEPS)[number]

export interface Step {
  name: StepName
  /** The system does it by itself at its time. */
  by: 'staff' | 'system'
  state: 'done' | 'due' | 'later'
  /** When it happens by itself, or until when it must have been done. */
  at: Instant | null
  /** How much of it is left, where that can be counted. */
  left: number | null
  /** Where it is done; null: here, or by itself. */
  screen: SurveyScreen | 'households' | null
}

type Phase = 'draft' | 'open' | 'closed' | 'published'
const PHASES: readonly Phase[] = ['draft', 'open', 'closed', 'published']

interface Rule {
  phase: Phase
  by: Step['by']
  screen: Step['screen']
  left?(survey: StaffSurvey): number
  at(survey: StaffSurvey): Instant | null
  /** Whether it is done while its phase lasts; afterwards there is nothing more to do. */
  isDone(survey: StaffSurvey): boolean
}

const opening = ({ opensAt }: StaffSurvey) => opensAt
const publishing = ({ closedAt, closesAt }: StaffSurvey) => (closedAt ?? closesAt) + PUBLISHED_WITHIN
const faultsLeft = ({ questionnaire }: StaffSurvey) => questionnaireFaults(questionnaire).length
const lettersLeft = ({ letters }: StaffSurvey) => letters.households - letters.printed
const never = () => false

/** Actions that are neither done nor dropped. */
const actionsLeft = ({ findings }: StaffSurvey): number =>
  findings.filter(({ followUp }) => followUp?.kind === 'action' && !['done', 'dropped'].includes(followUp.state)).length

const RULES: Readonly<Record<StepName, Rule>> = {
  questions: {
    ...{ phase: 'draft', by: 'staff', screen: 'survey-design', left: faultsLeft, at: opening },
    isDone: (survey) => faultsLeft(survey) === 0,
  },
  households: {
    ...{ phase: 'draft', by: 'staff', screen: 'households', at: opening },
    isDone: ({ letters }) => letters.households >= SMALLEST_GROUP,
  },
  letters: {
    ...{ phase: 'open', by: 'staff', screen: 'survey-letters', left: lettersLeft, at: ({ closesAt }) => closesAt },
    isDone: (survey) => survey.letters.households > 0 && lettersLeft(survey) === 0,
  },
  opening: { phase: 'draft', by: 'system', screen: null, at: opening, isDone: never },
  reminder: {
    ...{ phase: 'open', by: 'staff', screen: null, at: ({ closesAt }) => closesAt },
    isDone: ({ remindedAt }) => remindedAt.length > 0,
  },
  closing: { phase: 'open', by: 'system', screen: null, at: ({ closesAt }) => closesAt, isDone: never },
  texts: { phase: 'closed', by: 'staff', screen: 'survey-results', at: publishing, isDone: never },
  findings: {
    ...{
      phase: 'closed',
      by: 'staff',
      screen: 'survey-results',
      left: ({ openFindings }) => openFindings,
      at: publishing,
    },
    isDone: ({ openFindings }) => openFindings === 0,
  },
  publishing: { phase: 'closed', by: 'staff', screen: 'survey-results', at: publishing, isDone: never },
  actions: {
    ...{ phase: 'published', by: 'staff', screen: 'survey-results', left: actionsLeft, at: () => null },
    isDone: (survey) => actionsLeft(survey) === 0,
  },
}

/** Who has to do what, and what is done; nothing for a survey that was cancelled. */
export function checklistOf(survey: StaffSurvey): Step[] {
  if (survey.status === 'cancelled') return []
  const now = PHASES.indexOf(survey.status)
  return STEPS.map((name) => {
    const { phase, by, screen, left, at, isDone } = RULES[name]
    const own = PHASES.indexOf(phase)
    const state = stateOf(name, survey, own, now, isDone)
    return { name, by, screen, state, at: at(survey), left: state === 'due' ? (left?.(survey) ?? null) : null }
  })
}

function stateOf(name: StepName, survey: StaffSurvey, own: number, now: number, isDone: Rule['isDone']): Step['state'] {
  // Letters can be printed before the opening, and findings be answered for after publishing.
  const hasBegun = own <= now || name === 'letters'
  const isOver = own < now && name !== 'findings'
  if (isOver || (hasBegun && isDone(survey))) return 'done'
  return hasBegun ? 'due' : 'later'
}
