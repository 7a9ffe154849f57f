import type { FileCommand } from '../commands.ts'
import type { Assigned, Filed } from '../events.ts'
import { priorityOf } from '../priority.ts'
import { promisesFor } from '../promises.ts'
import { accept, refuse } from '../refusals.ts'
import { protocolBegun } from './protocol.ts'
import { type ComplaintDecision, type DecisionContext, isBlank, optional } from './rule.ts'

/**
 * Opens a case. Both promises count from the moment the complaint reached us, however late it is written down. Where
 * routing found somebody, they are responsible from this moment on.
 */
export function decideFile(command: FileCommand, { now, actor, policy }: DecisionContext): ComplaintDecision {
  if (command.imported && actor.kind !== 'system') return refuse('not-your-command')
  if (command.receivedAt > now) return refuse('received-in-future')
  if (isBlank(command.description)) return refuse('empty-text')
  const priority = priorityOf(command)
  const { number, kind, category, zone, channel, description, danger, impact, contact, receivedAt } = command
  const filed: Filed = {
    type: 'filed',
    number,
    kind,
    category,
    priority,
    zone,
    channel,
    description,
    ...optional('wish', command.wish),
    ...optional('why', command.why),
    ...optional('possible', command.possible),
    ...(command.readBack && { readBack: true }),
    ...(command.answers && command.answers.length > 0 && { answers: [...command.answers] }),
    danger,
    impact,
    ...(command.urgency && { urgency: command.urgency }),
    ...(contact && { contact }),
    ...(command.reach && { reach: command.reach }),
    ...optional('locale', command.locale),
    attachments: [...command.attachments],
    receivedAt,
    ...(command.imported && { imported: true }),
    promises: promisesFor(policy, { category, priority }, receivedAt),
  }
  const steps = command.imported ? [] : command.protocol
  return accept([filed, ...protocolBegun({ priority }, steps, receivedAt), ...routed(command.route)])
}

function routed(route: FileCommand['route']): Assigned[] {
  return route ? [{ type: 'assigned', team: route.team, person: route.person, because: [...route.because] }] : []
}
