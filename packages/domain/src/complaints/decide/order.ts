import type { OrderFinished, OrderIssued } from '../events.ts'
import { accept, type ComplaintRefusal, refuse } from '../refusals.ts'
import type { Complaint } from '../state.ts'
import { type CaseCommands, isAmount, isBlank, mustBeInWork, optional, type Rule, STAFF, stagesOf } from './rule.ts'

/** Work for another department or a contractor; the case keeps its one responsible person. */
export const issueOrder: Rule<CaseCommands['issue-order']> = {
  by: STAFF,
  barrier: mustBeInWork,
  decide({ orders }, { to, task, due }, { now }) {
    const receiver = receiverOf(to)
    if (receiver === null || isBlank(task)) return refuse('empty-text')
    if (due !== undefined && due <= now) return refuse('time-in-past')
    return accept([{ type: 'order-issued', order: orders.length + 1, to: receiver, task, due: due ?? null }])
  },
}

function receiverOf(to: OrderIssued['to']): OrderIssued['to'] | null {
  if (to.kind === 'contractor') return isBlank(to.contractor) ? null : { ...to }
  return isBlank(to.team) ? null : { kind: 'team', team: to.team, ...optional('person', to.person) }
}

/** Done, with what it took. Also after the end: the complainant may have withdrawn while somebody was at work. */
export const finishOrder: Rule<CaseCommands['finish-order']> = {
  by: STAFF,
  barrier: mustHaveOpenOrder,
  decide(state, { order, done, minutes, parts, costCents, ...photos }) {
    if (!isOpenOrder(state, order)) return refuse('unknown-item')
    if (isBlank(done)) return refuse('empty-text')
    if (!isAmount(minutes) || !isAmount(costCents)) return refuse('bad-amount')
    const finished: OrderFinished = {
      type: 'order-finished',
      order,
      done,
      ...(minutes !== undefined && { minutes }),
      ...optional('parts', parts),
      ...(costCents !== undefined && { costCents }),
      attachments: [...(photos.attachments ?? [])],
      ...stagesOf(photos),
    }
    return accept([finished])
  },
}

export const cancelOrder: Rule<CaseCommands['cancel-order']> = {
  by: STAFF,
  barrier: mustHaveOpenOrder,
  decide(state, { order, reason }) {
    if (!isOpenOrder(state, order)) return refuse('unknown-item')
    return isBlank(reason) ? refuse('needs-reason') : accept([{ type: 'order-cancelled', order, reason }])
  },
}

const isOpenOrder = ({ orders }: Complaint, wanted: number): boolean =>
  orders.some(({ order, status }) => order === wanted && status === 'open')

function mustHaveOpenOrder({ orders }: Complaint): ComplaintRefusal | null {
  return orders.some(({ status }) => status === 'open') ? null : 'unknown-item'
}
