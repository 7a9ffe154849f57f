import type * as events from '../events.ts'
import type { EventMeta } from '../evolve.ts'
import { isStruck } from '../households.ts'
import type { Complaint, Joiner } from '../state.ts'

/** Events about who is responsible, and about cases that become one. */
export type AllocationEvent =
  | events.Assigned
  | events.AssignmentAccepted
  | events.HandoverOffered
  | events.HandoverAccepted
  | events.HandoverDeclined
  | events.Forwarded
  | events.ForwardAnswered
  | events.Absorbed
  | events.Merged
  | events.Split
  | events.Joined
  | events.Rejoined
  | events.HouseholdConfirmed
  | events.HouseholdStruck

/** What one of these events changes in the case. */
export function evolveAllocation(state: Complaint, event: AllocationEvent, meta: EventMeta): Partial<Complaint> {
  switch (event.type) {
    case 'assigned':
    case 'handover-accepted':
      return responsible(state, event, meta)
    case 'assignment-accepted':
      return { acceptedAt: meta.at }
    case 'handover-offered': {
      const { type: _type, ...offered } = event
      return { handover: { ...offered, at: meta.at, by: meta.actor } }
    }
    case 'handover-declined':
      return { handover: null }
    case 'forwarded': {
      const { type: _type, ...said } = event
      return { forwards: [...state.forwards, { ...said, at: meta.at, answers: [], nextAt: said.followUpAt }] }
    }
    case 'forward-answered':
      return {
        forwards: state.forwards.map((forward, at) =>
          at === event.forward ? answered(forward, event, meta) : forward,
        ),
      }
    case 'joined':
    case 'rejoined':
      return { joined: [...state.joined, joiner(state, event, meta)] }
    case 'household-confirmed':
      return { joined: state.joined.map((one) => (one.household === event.household ? confirmed(one) : one)) }
    case 'household-struck':
      return { joined: state.joined.map((one) => (one.household === event.household ? struck(one) : one)) }
    case 'absorbed': {
      const { type: _type, ...said } = event
      return { absorbed: [...state.absorbed, said] }
    }
    case 'merged': {
      const { type: _type, ...said } = event
      return { mergedInto: { ...said, statusBefore: state.status } }
    }
    case 'split':
      return split(state, event)
  }
}

/** Who gave an address is written to, until they choose otherwise. A door that was struck waits for staff to confirm it. */
function joiner(state: Complaint, event: events.Joined | events.Rejoined, { at }: EventMeta): Joiner {
  const { type: _type, text: _text, ...said } = event
  const waits = isStruck(state, said.household) ? { typedDoor: said.typedDoor ?? '' } : {}
  return { voice: said.household, ...said, ...waits, reach: said.email === undefined ? 'receipt' : 'email', at }
}

/** Whose door counts; how it was typed is of no more use. */
const confirmed = ({ typedDoor: _typed, ...joiner }: Joiner): Joiner => joiner

/** Keeps the receipt, and the place among those who joined. */
const struck = (joiner: Joiner): Joiner => ({ ...confirmed(joiner), struck: true })

/** Another person starts without having accepted, unless they said yes to a handover. */
function responsible(
  state: Complaint,
  event: events.Assigned | events.HandoverAccepted,
  { at }: EventMeta,
): Partial<Complaint> {
  const { team, person } = event
  const changes = person !== state.person
  const acceptedAt = event.type === 'handover-accepted' ? at : changes ? null : state.acceptedAt
  return {
    team,
    person,
    acceptedAt,
    handover: null,
    transfers: state.transfers + (changes && state.person !== null ? 1 : 0),
  }
}

function answered(
  forward: Complaint['forwards'][number],
  { answer, followUpAt }: events.ForwardAnswered,
  { at }: EventMeta,
): Complaint['forwards'][number] {
  return { ...forward, answers: [...forward.answers, { at, answer }], nextAt: followUpAt }
}

/** The duplicate goes on where it stood, with the promises it had; the other case loses what it had taken in. */
function split(state: Complaint, { stream }: events.Split): Partial<Complaint> {
  if (state.mergedInto?.into !== stream) return { absorbed: state.absorbed.filter((part) => part.stream !== stream) }
  const { statusBefore } = state.mergedInto
  return {
    status: statusBefore,
    endedAt: null,
    outcome: null,
    mergedInto: null,
    deliveredAt: null,
    deliverySequence: null,
  }
}
