import type { Channel, Contact } from '@linsheng/domain/complaints'
import { CASE_STORIES, type CaseStory } from '../content/case-stories.ts'
import { BANDS, BUILDINGS, bandCode, buildingCode } from '../content/places.ts'
import { CALLERS } from '../content/replies.ts'
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
  /** Puts this case's numbers into a text of its story. */
  fill(text: string): string
}

/** @param plain only a story without danger: one whose promise is long */
export function planFiling(random: Random, receivedAt: number, plain: boolean): Filing {
  const told = CASE_STORIES.filter((story) => !plain || (!story.danger && (story.kind ?? 'complaint') === 'complaint'))
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
  const filing: PlannedCase['filing'] = {
    kind: story.kind ?? 'complaint',
    category: story.category,
    zone: zoneOf(random, story, building, lowest),
    channel,
    description: fill(story.text),
    ...(story.wish !== undefined && random.chance(0.6) ? { wish: fill(story.wish) } : {}),
    danger: story.danger ?? false,
    impact: story.impact ?? 'home',
    ...(contact === null ? {} : { contact }),
    receivedAt,
  }
  return { story, filing, filedBy: filedBy(channel), recordedAt, fill }
}

/** Nobody answers the front desk at night. */
function channelAt(random: Random, receivedAt: number): Channel {
  const hour = localHour(receivedAt)
  const open = hour >= 8 && hour < 20
  return random.weighted(CHANNELS.filter(([channel]) => open || !BY_STAFF.has(channel) || channel === 'hotline'))
}

const filedBy = (channel: Channel): PlannedActor => {
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
