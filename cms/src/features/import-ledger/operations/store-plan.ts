import { type Complaint, type DisclosureRules, type Policy, replay } from '@linsheng/domain/complaints'
import { type Payload, ValidationError } from 'payload'
import { derivedUuid } from '../../complaints/keys.ts'
import { type CaseNumber, catchUp, localYear, nextNumber } from '../../complaints/operations/case-number.ts'
import {
  findCommits,
  historyOf,
  type StoredCommit,
  toCommit,
  writeCommit,
} from '../../complaints/operations/stored-commit.ts'
import type { LedgerCase } from '../parse-row.ts'
import { type LedgerWords, type PlannedCommit, planCommits } from './plan-commits.ts'

export interface LedgerTarget {
  payload: Payload
  /** Id of the community. */
  community: string
  policy: Policy
  rules: DisclosureRules
  words: LedgerWords
}

/** What became of a row whose cells were in order. */
export type Stored = 'added' | 'updated' | 'unchanged' | 'contradicts-earlier-import'

const ATTEMPTS = 30
/** Stands in a plan that is only tried: nothing of it is written. */
const NO_NUMBER = '0000-0'

/** The case that a row of this ledger means, the same at every import. `key` is the row's own key or its contents. */
export const streamOf = ({ payload, community }: LedgerTarget, key: string): string =>
  derivedUuid(payload, `ledger\n${community}\n${key}`)

/** Histories of many cases in one read. */
export async function historiesOf(
  { payload, community }: LedgerTarget,
  streams: string[],
): Promise<Map<string, StoredCommit[]>> {
  const commits = await findCommits(payload, {
    and: [{ stream: { in: streams } }, { community: { equals: community } }],
  })
  return Map.groupBy(commits, ({ stream }) => stream)
}

const stateOf = (history: StoredCommit[]): Complaint | null => replay(history.map(toCommit))

/** What storing the row would do. */
export function tryRow(target: LedgerTarget, row: LedgerCase, history: StoredCommit[]): Stored {
  const plan = planCommits(row, stateOf(history), { policy: target.policy, words: target.words, number: NO_NUMBER })
  if (!plan) return 'contradicts-earlier-import'
  if (plan.commits.length === 0) return 'unchanged'
  return plan.existing ? 'updated' : 'added'
}

/**
 * Writes the commits that the row adds to its case, each at its own historic time. Planned anew from the database when
 * somebody else wrote first.
 */
export async function storeRow(
  target: LedgerTarget,
  stream: string,
  row: LedgerCase,
  known: StoredCommit[],
): Promise<Stored> {
  const { payload, community, policy, rules, words } = target
  const { receivedAt, category, zone } = row
  const year = localYear(receivedAt, policy.zone)
  let history = known
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const outcome = tryRow(target, row, history)
    if (outcome === 'unchanged' || outcome === 'contradicts-earlier-import') return outcome
    const number = outcome === 'added' ? await nextNumber(payload, { community, year, category, zone }, rules) : null
    const plan = planCommits(row, stateOf(history), { policy, words, number: number?.claim ?? NO_NUMBER })
    try {
      await writeAll(target, stream, history.length, plan?.commits ?? [], number)
      return outcome
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      await catchUp(payload, community, year)
      history = await historyOf(payload, community, stream)
    }
  }
  throw new Error('a ledger row lost every race for its case')
}

async function writeAll(
  { payload, community }: LedgerTarget,
  stream: string,
  before: number,
  commits: PlannedCommit[],
  first: CaseNumber | null,
): Promise<void> {
  for (const [index, commit] of commits.entries()) {
    const sequence = before + index + 1
    await writeCommit(payload, {
      community,
      stream,
      sequence,
      ...commit,
      claim: `${stream}/${sequence}`,
      ...(sequence === 1 ? first : {}),
      storedAt: Date.now(),
      dispatched: false,
    })
  }
}
