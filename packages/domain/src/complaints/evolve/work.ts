import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import { isEmergency, type Protocol } from '../protocol.ts'
import type { Complaint, Order, Plan } from '../state.ts'

/** Events of the work on a case: what it is, visits, findings, plans and orders. */
export type WorkEvent =
  | events.Classified
  | events.ProtocolBegun
  | events.StepTicked
  | events.Started
  | events.VisitScheduled
  | events.VisitCancelled
  | events.Investigated
  | events.PlanProposed
  | events.PlanAgreed
  | events.PlanChangesAsked
  | events.PlanDeclined
  | events.OrderIssued
  | events.OrderFinished
  | events.OrderCancelled

/** What one of these events changes in the case. */
export function evolveWork(state: Complaint, event: WorkEvent, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'classified': {
      const { kind, category, priority, zone, promises } = event
      return { kind, category, priority, zone, promises, protocol: stillInForce(state, event) }
    }
    case 'protocol-begun':
      return { protocol: { startedAt: event.from, steps: event.steps.map((step) => ({ ...step, ticked: null })) } }
    case 'step-ticked':
      return { protocol: ticked(state.protocol, event, meta) }
    case 'started':
      return { status: 'in-progress' }
    case 'visit-scheduled': {
      const { type: _type, ...visit } = event
      return { visits: [...state.visits, { ...visit, cancelled: null }] }
    }
    case 'visit-cancelled':
      return {
        visits: state.visits.map((visit, at) => (at === event.visit ? { ...visit, cancelled: event.reason } : visit)),
      }
    case 'investigated': {
      const { type: _type, ...investigation } = event
      return { investigation: { ...investigation, at: meta.at } }
    }
    case 'plan-proposed':
    case 'plan-agreed':
    case 'plan-changes-asked':
    case 'plan-declined':
      return { plans: evolvePlans(state.plans, event, meta) }
    case 'order-issued':
    case 'order-finished':
    case 'order-cancelled':
      return { orders: evolveOrders(state.orders, event, meta) }
  }
}

/** A protocol is its category's, and for danger. */
function stillInForce({ protocol, category }: Complaint, after: events.Classified): Protocol | null {
  return after.category === category && isEmergency(after) ? protocol : null
}

function ticked(
  protocol: Protocol | null,
  { step: position, unneeded, note }: events.StepTicked,
  { at, actor }: EventMeta,
): Protocol | null {
  if (protocol === null) return null
  const by = actor.kind === 'staff' ? actor.user : null
  const tick = { at, by, ...(unneeded && { unneeded }), ...(note !== undefined && { note }) }
  return {
    ...protocol,
    steps: protocol.steps.map((step, index) => (index === position ? { ...step, ticked: tick } : step)),
  }
}

type PlanEvent = events.PlanProposed | events.PlanAgreed | events.PlanChangesAsked | events.PlanDeclined

function evolvePlans(plans: Plan[], event: PlanEvent, { at }: EventMeta): Plan[] {
  if (event.type === 'plan-proposed') {
    const { type: _type, ...plan } = event
    return [...plans, { ...plan, at, status: 'proposed', answeredAt: null, answer: null }]
  }
  const answer = { ...planAnswer(event), answeredAt: at }
  return plans.map((plan) => (plan.version === event.version ? { ...plan, ...answer } : plan))
}

function planAnswer(event: Exclude<PlanEvent, events.PlanProposed>): Pick<Plan, 'status' | 'answer'> {
  switch (event.type) {
    case 'plan-agreed':
      return { status: event.by === 'silence' ? 'silence' : 'agreed', answer: null }
    case 'plan-changes-asked':
      return { status: 'changes-asked', answer: event.text }
    case 'plan-declined':
      return { status: 'declined', answer: event.reason }
  }
}

function evolveOrders(
  orders: Order[],
  event: events.OrderIssued | events.OrderFinished | events.OrderCancelled,
  { at }: EventMeta,
): Order[] {
  if (event.type === 'order-issued') {
    const { type: _type, ...order } = event
    return [...orders, { ...order, at, status: 'open', endedAt: null, finished: null }]
  }
  return orders.map((order) => (order.order === event.order ? ended(order, event, at) : order))
}

function ended(order: Order, event: events.OrderFinished | events.OrderCancelled, endedAt: number): Order {
  if (event.type === 'order-cancelled') return { ...order, status: 'cancelled', endedAt }
  const { type: _type, order: _order, ...finished } = event
  return { ...order, status: 'finished', endedAt, finished }
}
