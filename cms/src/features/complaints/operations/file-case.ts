import { formatReceipt, receiptHash } from '@linsheng/anonymity/receipts/server'
import {
  type Actor,
  accept,
  apply,
  type Complaint,
  type ComplaintRefusal,
  type Decision,
  decide,
  type FileCommand,
  isEmergency,
  priorityOf,
  refuse,
} from '@linsheng/domain/complaints'
import { type Payload, ValidationError } from 'payload'
import { nudge } from '../../../jobs/nudge.ts'
import { protocolOf } from '../../categories/details.ts'
import { DISPATCHER } from '../dispatcher/name.ts'
import { noteVisit } from '../dispatcher/pace.ts'
import { caseIdentity, keyed, keyFor } from '../keys.ts'
import type { Register } from '../register.ts'
import { type CaseNumber, catchUp, localYear, nextNumber } from './case-number.ts'
import { firstCommit, type NewCommit, toCommit, writeCommit } from './stored-commit.ts'

export interface FileInput {
  community: Register
  command: Omit<FileCommand, 'type' | 'number'>
  actor: Actor
  /** Milliseconds since 1970 at which it is recorded; historic for imported cases. */
  now: number
  /**
   * Makes a repetition recognisable: the same seed in a community is the same case, whenever and from wherever it comes.
   * The receipt follows from it, so it must be unguessable where a receipt is handed out.
   */
  seed: string
  /** What the seed stood for, as text; the same seed for another content is refused. */
  content: string
  /** Where it was planned before; left out: the next one. */
  number?: CaseNumber
}

export interface FiledCase {
  stream: string
  state: Complaint
  /** As it is shown: `XXXX-XXXX-XXXX-XXXXX`. */
  receipt: string
  /** Whether the case was there before: nothing was added. */
  repeated: boolean
}

type FileRefusal = ComplaintRefusal | 'idempotency-key-reused' | 'conflict'
type Identity = { stream: string; receipt: string; fingerprint: string }

/** Other processes can take a number first so many times before filing gives up. */
const ATTEMPTS = 30

/** Opens a case, or finds the one that the same request has opened before. Waits for one write and, as a rule, no read. */
export async function fileCase(payload: Payload, input: FileInput): Promise<Decision<FiledCase, FileRefusal>> {
  const identity = identityOf(payload, input)
  noteVisit()
  const [policy, rules] = await Promise.all([input.community.policy(), input.community.rules()])
  const { category, zone, receivedAt } = input.command
  const year = localYear(receivedAt, policy.zone)
  const numbered = { community: input.community.id, year, category, zone }
  const given = await withProtocol(payload, input)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const number = input.number ?? (await nextNumber(payload, numbered, rules))
    const command: FileCommand = { ...given, type: 'file', number: number.claim }
    const decision = decide(null, command, { now: input.now, actor: input.actor, policy })
    if (!decision.ok) return decision
    const commit: NewCommit = {
      ...firstOf(payload, input, identity),
      events: decision.value,
      ...number,
    }
    try {
      await writeCommit(payload, commit)
      nudge(DISPATCHER)
      return accept(filedCase(identity, commit, false))
    } catch (error) {
      const before = await firstCommit(payload, identity.stream)
      if (before) return answerAgain(identity, before)
      if (!(error instanceof ValidationError)) throw error
      await catchUp(payload, input.community.id, year)
    }
  }
  return refuse('conflict')
}

/** In danger the case takes its category's emergency protocol along, unless it comes with one. */
async function withProtocol(payload: Payload, { community, command }: FileInput): Promise<FileInput['command']> {
  if (!isEmergency({ priority: priorityOf(command) }) || command.imported || command.protocol) return command
  return { ...command, protocol: await protocolOf(payload, community.id, command.category) }
}

const scopedTo = (community: string, seed: string): string => `${community}\n${seed}`

/** Id of the case that this seed stands for, whether it was filed already or not. */
export const streamOf = (payload: Payload, community: string, seed: string): string =>
  caseIdentity(payload, scopedTo(community, seed)).stream

function identityOf(payload: Payload, { community, seed, content }: FileInput): Identity {
  return {
    ...caseIdentity(payload, scopedTo(community.id, seed)),
    fingerprint: keyed(payload, 'fingerprints', content).toString('base64url'),
  }
}

function firstOf(payload: Payload, { community, actor, now }: FileInput, { stream, receipt, fingerprint }: Identity) {
  return {
    community: community.id,
    stream,
    sequence: 1,
    at: now,
    actor,
    receiptHash: receiptHash(keyFor(payload, 'receipts'), receipt),
    fingerprint,
    storedAt: Date.now(),
    dispatched: false,
  }
}

function answerAgain(identity: Identity, before: NewCommit): Decision<FiledCase, FileRefusal> {
  if (before.fingerprint !== identity.fingerprint) return refuse('idempotency-key-reused')
  return accept(filedCase(identity, before, true))
}

function filedCase({ stream, receipt }: Identity, commit: NewCommit, repeated: boolean): FiledCase {
  const state = apply(null, toCommit(commit))
  if (!state) throw new Error('a first commit without a filing')
  return { stream, state, receipt: formatReceipt(receipt), repeated }
}
