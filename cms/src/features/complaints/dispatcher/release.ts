import type { DisclosureRules } from '@linsheng/domain/complaints'
import type { Payload } from 'payload'
import { now } from '../../../clock.ts'
import { withoutSync } from '../../../database/durability.ts'
import { codeOf } from '../../../error-code.ts'
import type { BoardKeeper } from '../../statistics/board-keeper.ts'
import type { EntryBook } from '../../transparency/entry-book.ts'
import { COMPLAINTS } from '../collections/complaints.ts'
import { findCommits, type StoredCommit } from '../operations/stored-commit.ts'
import { registerById } from '../register.ts'
import { publish } from './follow-case.ts'
import { type Projected, projectPublicSide } from './project.ts'
import { linesOf, type Untold, untold } from './public-side.ts'

/** A case of which something may be told that had to wait. */
type Ripe = Projected & { community: string }

/** Cases taken at once. */
const TOGETHER = 200

/**
 * Tells what had to wait and may be known by now: all steps of a case together in their order, and case after case in the
 * order of their ids, which come from a keyed hash and tell nothing of when they were filed. It can be repeated after a
 * crash at any point, and by two at once.
 */
export async function releaseWaiting(payload: Payload, keeper: BoardKeeper): Promise<void> {
  const at = now()
  let last = ''
  for (;;) {
    const ripe = await ripeCases(payload, at, last)
    for (const [community, cases] of Map.groupBy(ripe, (one) => one.community)) {
      const work = () => releaseIn(payload, keeper, community, cases, at)
      await withoutSync(payload, work).catch((error) => report(payload, error))
    }
    last = ripe.at(-1)?.stream ?? ''
    if (ripe.length < TOGETHER) return
  }
}

const report = (payload: Payload, error: unknown): void =>
  payload.logger.error({ msg: 'what had to wait could not be told', code: codeOf(error) })

async function ripeCases(payload: Payload, at: number, after: string): Promise<Ripe[]> {
  const { docs } = await payload.db.find<Ripe>({
    collection: COMPLAINTS,
    where: { and: [{ publicAt: { less_than_equal: at } }, { stream: { greater_than: after } }] },
    select: { community: true, stream: true, sequence: true, published: true, publicSequence: true },
    sort: 'stream',
    limit: TOGETHER,
    pagination: false,
  })
  return docs
}

async function releaseIn(
  payload: Payload,
  keeper: BoardKeeper,
  community: string,
  cases: readonly Ripe[],
  at: number,
): Promise<void> {
  const register = await registerById(payload, community)
  if (!register) return
  const [book, rules] = await Promise.all([keeper.book(register), register.rules()])
  const streams = cases.map(({ stream }) => stream)
  const histories = Map.groupBy(await findCommits(payload, { stream: { in: streams } }), ({ stream }) => stream)
  const plans = cases.map((known) => planOf(known, histories.get(known.stream) ?? [], rules, at))
  const told = await book.appendTogether(plans.flatMap(({ lines }) => lines))
  for (const plan of plans) {
    try {
      const published = told ? plan.published : await tellSingly(plan, book, rules)
      await projectPublicSide(payload, plan.known.id, { ...plan.after, published })
    } catch (error) {
      report(payload, error)
    }
  }
}

type Plan = Untold & ReturnType<typeof linesOf> & { known: Ripe }

/** What has not been followed yet is told by those who follow it, or next time. */
function planOf(known: Ripe, history: readonly StoredCommit[], rules: DisclosureRules, at: number): Plan {
  const followed = history.filter(({ sequence }) => sequence <= known.sequence)
  const found = untold(followed, known.publicSequence, rules, at)
  return { ...found, ...linesOf(found.tellings, known.published, rules), known }
}

async function tellSingly(
  { tellings, known }: Plan,
  book: EntryBook,
  rules: DisclosureRules,
): Promise<Plan['published']> {
  let published = known.published ?? undefined
  for (const { commit, before } of tellings) published = await publish(commit, before, published, book, rules)
  return published ?? null
}
