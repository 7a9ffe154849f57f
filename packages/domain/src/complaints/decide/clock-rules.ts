import { followUp, offerGoodwill, rate } from './after-end.ts'
import { recordCall, recordDelivery } from './delivery.ts'
import { escalate } from './escalate.ts'
import { makeSafe } from './make-safe.ts'
import { pause, resume } from './pause.ts'
import type { CaseCommands, Rule } from './rule.ts'
import { tick } from './tick.ts'
import { tickStep } from './tick-step.ts'

type ClockCommandName =
  | 'pause'
  | 'resume'
  | 'make-safe'
  | 'tick-step'
  | 'escalate'
  | 'tick'
  | 'record-delivery'
  | 'record-call'
  | 'follow-up'
  | 'offer-goodwill'
  | 'rate'

/** Rules of clocks, deliveries and what follows the end. */
export const clockRules: { readonly [Name in ClockCommandName]: Rule<CaseCommands[Name]> } = {
  pause,
  resume,
  'make-safe': makeSafe,
  'tick-step': tickStep,
  escalate,
  tick,
  'record-delivery': recordDelivery,
  'record-call': recordCall,
  'follow-up': followUp,
  'offer-goodwill': offerGoodwill,
  rate,
}
