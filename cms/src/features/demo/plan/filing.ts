import type { Channel, Contact, FileCommand } from '@linsheng/domain/complaints'
import { starterProtocol } from '../../communities/template/starter-protocol.ts'
import { CASE_STORIES, type CaseStory } from '../content/case-stories.ts'
import { membersOf, type PersonKey, TEAM_OF_CATEGORY } from '../content/people.ts'
import { BANDS, BUILDINGS, bandCode, buildingCode } from '../content/places.ts'
import { CALLERS } from '../content/replies.ts'
import { rulePosition } from '../content/roster.ts'
import type { Random } from '../random.ts'
import { localHour, MINUTE } from './moments.ts'
import type { PlannedActor, PlannedCase } from './plan-demo.ts'

const CHANNELS: ReadonlyArray<readonly [Channel, number]> = [
  ['web', 34],
  ['qr', 17],
  ['hotline', 18],
  ['wechat', 12],
  ['front-desk', 10],
  ['walk-round', 6],
  ['email', 3],
]
/** Channels that staff write down. */
const BY_STAFF: ReadonlySet<Channel> = new Set(['hotline', 'front-desk', 'walk-round', 'email'])

export interface Filing extends Pick<PlannedCase, 'filing' | 'filedBy' | 'recordedAt'> {
  story: CaseStory
  /** Who was asked first. */
  handler: PersonKey
  /** Puts this case's numbers into a text of its story. */
  fill(text: string): string
}

/** @param told the stories to choose from */
export function planFiling(random: Random, receivedAt: number, told: readonly CaseStory[] = CASE_STORIES): Filing {
  const story = random.weighted(told.map((one) => [one, one.weight] as const))
  const building = random.between(1, BUILDINGS)
  const lowest = random.pick(BANDS)
  const slots: Record<string, string> = {
    b: String(building),
    f: String(lowest + random.between(0, 2)),
    h: String(random.between(6, 9)),
    n: String(random.between(2, 4)),
  }
  const fill = (text: string) => text.replace(/\{(\w)\}/g, (whole, slot: string) => slots[slot] ?? whole)
  const channel = channelAt(random, receivedAt)
  const recordedAt = BY_STAFF.has(channel) ? receivedAt + random.between(1, 12) * MINUTE : receivedAt
  const contact = random.chance(0.55) ? contactOf(random) : null
  const handler = handlerOf(random, story.category)
  const filing: PlannedCase['filing'] = {
    kind: story.kind ?? 'complaint',
    category: story.category,
    zone: zoneOf(random, story, building, lowest),
    channel,
    description: fill(story.text),
    ...(story.wish !== undefined && random.chance(0.6) ? { wish: fill(story.wish) } : {}),
    danger: story.danger ?? false,
    ...(story.danger && { protocol: starterProtocol(story.category) }),
    impact: story.impact ?? 'home',
    ...(contact === null ? {} : { contact }),
    receivedAt,
    route: routeTo(handler, story.category, random.between(2, 9)),
  }
  return { story, handler, filing, filedBy: filedByOf(channel), recordedAt, fill }
}

const teamOfCategory = (category: string) => TEAM_OF_CATEGORY[category] ?? 'service'

/** Most goes to those who have been there longest. */
function handlerOf(random: Random, category: string): PersonKey {
  const [first = 'service', second = first] = membersOf(teamOfCategory(category))
  return random.chance(0.62) ? first : second
}

/** Where routing sent it, with reasons as it gives them. */
export function routeTo(person: PersonKey, category: string, open: number): NonNullable<FileCommand['route']> {
  const team = teamOfCategory(category)
  const rule = { code: 'rule', params: { position: rulePosition(category, team) } }
  return { team, person, because: [rule, { code: 'shift' }, { code: 'load', params: { open } }] }
}

/** Nobody answers the front desk at night. */
function channelAt(random: Random, receivedAt: number): Channel {
  const hour = localHour(receivedAt)
  const open = hour >= 8 && hour < 20
  return random.weighted(CHANNELS.filter(([channel]) => open || !BY_STAFF.has(channel) || channel === 'hotline'))
}

export const filedByOf = (channel: Channel): PlannedActor => {
  if (!BY_STAFF.has(channel)) return 'complainant'
  return channel === 'walk-round' ? 'security' : 'service'
}

/** Some say only the building where they could say the floor, and some nothing. */
function zoneOf(random: Random, { place }: CaseStory, building: number, lowest: number): string | null {
  if (place === null || random.chance(0.05)) return null
  if (place === 'building') return buildingCode(building)
  if (place !== 'floor') return place
  return random.chance(0.85) ? bandCode(building, lowest) : buildingCode(building)
}

/** Names and numbers of nobody: 5550 01xx is kept for fiction. */
function contactOf(random: Random): Contact {
  return { name: random.pick(CALLERS), phone: `5550 01${String(random.between(20, 99))}` }
}
