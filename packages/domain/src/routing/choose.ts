import type { RouteReason } from '../complaints/events/allocation.ts'
import { placeAndAbove } from './match-rule.ts'
import type { Pool } from './pools.ts'
import type { Roster, Worker } from './shape.ts'

interface Wish {
  zone: string | null
  skill: string | null
  /** The steward, or whoever stands in for them. */
  standIn(person: string): string | null
}

interface Choice {
  person: Worker
  because: RouteReason[]
}

/**
 * One of a pool: with the skill, below their limit, the steward of the nearest place, least to do, longest without a new
 * case, by id. The pool must not be empty.
 */
export function choose({ people, because, standIns }: Pool, roster: Roster, wish: Wish): Choice | null {
  const skilled = bySkill(people, wish.skill)
  const free = skilled.people.filter(({ open, ceiling }) => ceiling === null || open < ceiling)
  const limit = limitReasons(skilled.people.length, free.length)
  const found = free.length > 0 ? (steward(free, roster, wish) ?? leastLoad(free)) : leastLoad(skilled.people)
  if (!found) return null
  const stands = standIns.has(found.person.id) ? [{ code: 'substitute' }] : []
  return { person: found.person, because: [...because, ...skilled.because, ...limit, ...stands, ...found.because] }
}

function bySkill(people: Worker[], skill: string | null): { people: Worker[]; because: RouteReason[] } {
  if (skill === null) return { people, because: [] }
  const skilled = people.filter(({ skills }) => skills.includes(skill))
  return skilled.length > 0
    ? { people: skilled, because: [{ code: 'skill', params: { skill } }] }
    : { people, because: [{ code: 'skill-lacking', params: { skill } }] }
}

function limitReasons(all: number, free: number): RouteReason[] {
  if (free === all) return []
  return free === 0 ? [{ code: 'over-ceiling' }] : [{ code: 'ceiling', params: { count: all - free } }]
}

/** The steward of the nearest place that has one among these people. */
function steward(people: Worker[], { places }: Roster, { zone, standIn }: Wish): Choice | null {
  for (const place of placeAndAbove(places, zone)) {
    const named = places.get(place)?.steward ?? null
    const id = named === null ? null : standIn(named)
    const person = people.find((worker) => worker.id === id)
    if (person) return { person, because: [{ code: 'steward', params: { zone: place } }] }
  }
  return null
}

const lastGiven = ({ lastGivenAt }: Worker): number => lastGivenAt ?? Number.NEGATIVE_INFINITY
const byId = (a: Worker, b: Worker): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function leastLoad(people: Worker[]): Choice | null {
  const fewest = Math.min(...people.map(({ open }) => open))
  const tied = people.filter(({ open }) => open === fewest)
  const earliest = Math.min(...tied.map(lastGiven))
  const [person] = tied.filter((worker) => lastGiven(worker) === earliest).toSorted(byId)
  if (!person) return null
  if (people.length === 1) return { person, because: [{ code: 'only-one' }] }
  const load = { code: 'load', params: { open: fewest } }
  return { person, because: tied.length > 1 ? [load, { code: 'turn' }] : [load] }
}
