import { routeFactsSchema } from '@linsheng/contracts/routing'
import { route } from '@linsheng/domain/routing'
import type { Locale } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { Register } from '../../complaints/register.ts'
import { explainRoute } from '../explain.ts'
import type { Snapshot } from '../snapshot.ts'

/** An open case of somebody who leaves, with whom routing would give it to instead. */
export interface HandoverCase {
  id: string
  number: string
  sequence: number
  description: string
  /** When what is owed first is due. */
  due: number | null
  suggested: { team: string; person: string | null }
  /** Why, in sentences. */
  because: string[]
}

const caseSchema = z.object({
  id: z.coerce.string(),
  number: z.string(),
  sequence: z.number(),
  description: z.string(),
  dutyDue: z.number().nullish(),
  zone: z.string().nullish(),
})

type Case = z.output<typeof caseSchema>

/** What is due first, first; last, in the order of their numbers, those of which nothing is owed now. */
const byDuty = (a: Case, b: Case): number =>
  (a.dutyDue ?? Number.MAX_VALUE) - (b.dutyDue ?? Number.MAX_VALUE) || a.number.localeCompare(b.number)

/** The open cases of a person, most urgent first. Each suggestion counts the ones before it: the load is shared out. */
export async function findHandover(
  payload: Payload,
  register: Register,
  { roster, rules }: Snapshot,
  leaving: string,
  now: number,
  locale: Locale,
): Promise<HandoverCase[]> {
  const { docs } = await payload.find({
    collection: 'complaints',
    where: {
      and: [{ community: { equals: register.id } }, { person: { equals: leaving } }, { endedAt: { exists: false } }],
    },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  const shared = { ...roster, workers: roster.workers.map((worker) => ({ ...worker })) }
  const cases = docs.map((doc) => ({
    ...caseSchema.parse(doc),
    facts: routeFactsSchema.parse({ ...doc, zone: doc.zone ?? null }),
  }))
  return cases.toSorted(byDuty).map(({ id, number, sequence, description, dutyDue, facts }) => {
    const found = route(facts, rules, shared, now, [leaving])
    const next = shared.workers.find((worker) => worker.id === found?.person)
    if (next) {
      next.open += 1
      next.lastGivenAt = now
    }
    return {
      ...{ id, number, sequence, description, due: dutyDue ?? null },
      suggested: { team: found?.team ?? '', person: found?.person ?? null },
      because: explainRoute(locale, found?.because ?? []),
    }
  })
}
