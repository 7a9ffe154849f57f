import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { CONTRACTORS } from '../../contractors/name.ts'
import { ABSENCES, SHIFTS } from '../../roster/collections.ts'
import { ROUTING_RULES } from '../../routing/slug.ts'
import { DEMO_ABSENCES, DEMO_CONTRACTORS, DEMO_RULES, DEMO_SHIFTS, STEWARDS } from '../content/roster.ts'
import { DAY } from '../plan/moments.ts'
import type { People } from './seed-community.ts'

interface Desk {
  payload: Payload
  community: string
  people: People
  now: number
}

/** Days before now on which the routing rules were made. */
const RULES_DAYS_AGO = 200

/** Who works when, who stands in, who looks after which place, firms, and the rules by which cases find their way. */
export async function seedAllocation(desk: Desk): Promise<void> {
  const { payload, community, people, now } = desk
  for (const firm of DEMO_CONTRACTORS) {
    await payload.db.create({ collection: CONTRACTORS, data: { community, ...firm, active: true } })
  }
  await seedShifts(desk)
  for (const { person, substitute, from, to, reason } of DEMO_ABSENCES) {
    const span = { starts: new Date(now + from * DAY).toISOString(), ends: new Date(now + to * DAY).toISOString() }
    const standIn = substitute === undefined ? {} : { substitute: people.get(substitute) }
    await payload.db.create({
      collection: ABSENCES,
      data: { community, person: people.get(person), ...span, ...standIn, reason },
    })
  }
  await seedStewards(desk)
  await payload.db.create({
    collection: ROUTING_RULES,
    data: { community, version: 1, rules: DEMO_RULES, since: now - RULES_DAYS_AGO * DAY, by: people.get('manager') },
  })
}

async function seedShifts({ payload, community, people }: Desk): Promise<void> {
  const teams = await idsByCode(payload, 'teams', community)
  for (const { person, team, days, from, to, onCall = false, phone } of DEMO_SHIFTS) {
    const weekly = days.map((day) => ({ id: randomBytes(12).toString('hex'), weekday: String(day), from, to }))
    await payload.db.create({
      collection: SHIFTS,
      data: { community, person: people.get(person), team: teams.get(team), weekly, onCall, ...(phone && { phone }) },
    })
  }
}

async function seedStewards({ payload, community, people }: Desk): Promise<void> {
  const zones = await idsByCode(payload, 'zones', community)
  for (const [code, key] of Object.entries(STEWARDS)) {
    const id = zones.get(code)
    if (id === undefined) throw new Error(`there is no place ${code}`)
    await payload.db.updateOne({ collection: 'zones', id, data: { steward: people.get(key) }, returning: false })
  }
}

async function idsByCode(
  payload: Payload,
  collection: 'teams' | 'zones',
  community: string,
): Promise<Map<string, string>> {
  const where = { community: { equals: community } }
  const { docs } = await payload.find({ collection, where, depth: 0, pagination: false, limit: 0 })
  return new Map(docs.map(({ code, id }) => [code, id]))
}
