import type { Contact, FileCommand } from '@linsheng/domain/complaints'
import type { CasePlay } from '../../plan/case-play.ts'
import type { PlannedStep } from '../../plan/plan-demo.ts'
import type { CaseStory } from '../case-stories.ts'
import { nameOf, type PersonKey } from '../people.ts'

type Filing = Pick<FileCommand, 'category' | 'zone' | 'description'> &
  Partial<
    Pick<
      FileCommand,
      | 'kind'
      | 'channel'
      | 'wish'
      | 'why'
      | 'possible'
      | 'readBack'
      | 'answers'
      | 'danger'
      | 'impact'
      | 'reach'
      | 'imported'
    >
  >

/** A case that shows something in particular, told by hours before now, so that it always stands where it should. */
export interface Scene {
  /** How others of the demonstration name the case. */
  key: string
  hoursAgo: number
  filing: Filing & { contact?: Contact }
  /** Who is asked first. */
  to: PersonKey
  /** Drawn picture that comes with it. */
  photo?: NonNullable<CaseStory['photo']>
  /** What happens; `numberOf` another scene's case. */
  play(on: CasePlay, numberOf: (key: string) => string): void
}

type Command = PlannedStep['command']

/** A caller with a number of nobody. */
export const caller = (name: string, last: number): Contact => ({ name, phone: `5550 01${last}` })

export const says = (text: string): Command => ({ type: 'note', audience: 'complainant', text })
export const notes = (text: string): Command => ({ type: 'note', audience: 'internal', text })
export const publishes = (text: string): Command => ({ type: 'note', audience: 'public', text })
export const answers = (message: string): Command => ({ type: 'acknowledge', message })
export const finds = (
  what: string,
  more: Partial<Omit<Extract<Command, { type: 'investigate' }>, 'type' | 'findings'>> & {
    why?: string
    where?: string
    howMuch?: string
  } = {},
): Command => {
  const { why, where, howMuch, ...rest } = more
  const findings = { what, ...(why && { why }), ...(where && { where }), ...(howMuch && { howMuch }) }
  return { type: 'investigate', findings, verdict: 'confirmed', cause: 'wear', ...rest }
}
export const gives = (found: string, done: string): Command => ({ type: 'propose-result', found, done })

/** The first answer and what was found, at two times: how most cases begin. */
export function begin(
  on: CasePlay,
  who: PersonKey,
  answered: number,
  message: string,
  found: number,
  what: Command,
): void {
  on.ago(answered, who, answers(message))
  on.ago(found, who, what)
}

/** A panel hears the case: seated, declared, voted. Those with an interest say so and leave. */
export function hear(
  on: CasePlay,
  at: number,
  { judges, recused }: { judges: readonly PersonKey[]; recused?: PersonKey },
): void {
  const members = recused === undefined ? [...judges] : [...judges, recused]
  on.ago(at, 'committee', { type: 'seat-panel', members })
  if (recused !== undefined) {
    const text = `${nameOf(recused)}与申诉人同住一层，申请回避。`
    on.ago(at - 2, recused, { type: 'declare-interest', interest: true, text })
  }
  for (const judge of judges) on.ago(at - 3, judge, { type: 'declare-interest', interest: false })
}
