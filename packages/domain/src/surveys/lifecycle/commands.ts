import type { SurveyEvent } from './events.ts'

type EventOf<Type extends SurveyEvent['type']> = Omit<Extract<SurveyEvent, { type: Type }>, 'type'>

/** What can be asked of a survey, and with which words: those that its event keeps. */
export type SurveyCommand =
  | ({ type: 'prepare' } & EventOf<'prepared'>)
  | ({ type: 'revise' } & EventOf<'revised'>)
  | ({ type: 'arrange' } & EventOf<'arranged'>)
  | ({ type: 'open' } & EventOf<'opened'>)
  | ({ type: 'replace-letters' } & EventOf<'letters-replaced'>)
  | { type: 'remind' }
  | ({ type: 'extend' } & EventOf<'extended'>)
  | ({ type: 'close' } & EventOf<'closed'>)
  | ({ type: 'name-action' } & EventOf<'action-named'>)
  | ({ type: 'decline-action' } & EventOf<'action-declined'>)
  | ({ type: 'move-action' } & EventOf<'action-moved'>)
  | { type: 'publish' }
  | ({ type: 'cancel' } & EventOf<'cancelled'>)

export type SurveyCommandName = SurveyCommand['type']
/** Commands by name. */
export type SurveyCommands = { [Name in SurveyCommandName]: Extract<SurveyCommand, { type: Name }> }

/** Staff of the community, or the system at its time. Who of the staff is asked elsewhere. */
export type SurveyActor = 'staff' | 'system'
