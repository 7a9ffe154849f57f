import { appeal } from './appeal.ts'
import { acknowledgeAppeal, decideAppeal, declareInterest, recordOutside, seatPanel, vote } from './panel.ts'
import type { CaseCommands, Rule } from './rule.ts'

type AppealCommandName =
  | 'appeal'
  | 'acknowledge-appeal'
  | 'seat-panel'
  | 'declare-interest'
  | 'vote'
  | 'decide-appeal'
  | 'record-outside'

/** Rules of appeals and of the panel that decides them. */
export const appealRules: { readonly [Name in AppealCommandName]: Rule<CaseCommands[Name]> } = {
  appeal,
  'acknowledge-appeal': acknowledgeAppeal,
  'seat-panel': seatPanel,
  'declare-interest': declareInterest,
  vote,
  'decide-appeal': decideAppeal,
  'record-outside': recordOutside,
}
