import type { PhotoView, StaffTimelineItem, TimelineItem } from '@linsheng/contracts/complaints'
import type { Actor, Commit, ComplaintEvent, ProtocolStep, Worded } from '@linsheng/domain/complaints'
import type { Register } from '../register.ts'
import { named } from './case-base.ts'
import { type ToldTimes, told } from './told-times.ts'
import { complainantWording, publicWording, staffWording, type Words } from './wording.ts'

/** One event where it stands in its case. */
interface Step {
  event: ComplaintEvent
  commit: Commit
  /** Position among the case's notes: of the note itself, or of the one that is corrected. */
  note: number | null
  /** Team that had the case then. */
  team: string | null
  /** Step of the emergency protocol that is ticked, or was missed. */
  step: Worded | null
}

export type Photos = ReadonlyMap<string, PhotoView>
type Correction = NonNullable<TimelineItem['corrections']>[number]

/** Events in order, each with the team and the note it belongs to. */
function stepsOf(commits: readonly Commit[]): Step[] {
  let team: string | null = null
  let notes = 0
  let protocol: readonly ProtocolStep[] = []
  return commits.flatMap((commit) =>
    commit.events.map((event) => {
      if (event.type === 'protocol-begun') protocol = event.steps
      if (event.type === 'assigned' || event.type === 'handover-accepted') team = event.team
      const note = event.type === 'noted' ? notes++ : event.type === 'corrected' ? event.note : null
      return { event, commit, note, team, step: stepIn(event, protocol) }
    }),
  )
}

function stepIn(event: ComplaintEvent, protocol: readonly ProtocolStep[]): Worded | null {
  if (event.type === 'escalated') return event.step ?? null
  return event.type === 'step-ticked' ? (protocol[event.step]?.text ?? null) : null
}

/** The panel's steps are nobody's team's. */
const PANEL_STEPS: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'appeal-acknowledged',
  'panel-seated',
  'interest-declared',
  'voted',
  'appeal-decided',
])
const GIVES_TEAM: ReadonlySet<ComplaintEvent['type']> = new Set<ComplaintEvent['type']>([
  'assigned',
  'handover-accepted',
])

/** Who took a step. What the committee hands on from its anonymous channel is not filed by those who will handle it. */
function whoTook({ event, commit: { actor, sequence } }: Step): TimelineItem['who'] {
  const handsOn = sequence === 1 && actor.kind === 'staff' && actor.roles?.includes('committee') === true
  const who = handsOn ? 'committee' : actor.kind
  // Where routing sent a case is decided in the commit that files it, but not by whoever filed it.
  return event.type === 'assigned' && (who === 'complainant' || who === 'committee') ? 'system' : who
}

function itemOf(step: Step, words: Words, register: Register): TimelineItem {
  const { event, commit, team } = step
  const item: TimelineItem = { at: commit.at, who: whoTook(step), what: event.type, ...words }
  const hasTeam = GIVES_TEAM.has(event.type) || (item.who === 'staff' && !PANEL_STEPS.has(event.type))
  return team !== null && hasTeam ? { ...item, team: named(register.teams, team).name } : item
}

/** Keys of the photos that came with an event; those of the filing stand with its description. */
export function photoKeysOf(event: ComplaintEvent): string[] {
  switch (event.type) {
    case 'noted':
    case 'investigated':
    case 'order-finished':
      return event.attachments ?? []
    default:
      return []
  }
}

const photosOf = (event: ComplaintEvent, photos: Photos): { photos?: PhotoView[] } => {
  const found = photoKeysOf(event).flatMap((key) => photos.get(key) ?? [])
  return found.length > 0 ? { photos: found } : {}
}

function correctionsOf(steps: readonly Step[]): Map<number, Correction[]> {
  const found = new Map<number, Correction[]>()
  for (const { event, commit } of steps) {
    if (event.type !== 'corrected') continue
    found.set(event.note, [...(found.get(event.note) ?? []), { at: commit.at, text: event.text }])
  }
  return found
}

/** What stands beside a note, for those who may read it. */
function besideNote({ event, note }: Step, corrections: Map<number, Correction[]>): { corrections?: Correction[] } {
  const own = event.type === 'noted' && note !== null ? corrections.get(note) : undefined
  return own ? { corrections: own } : {}
}

const householdOf = (actor: Actor): string | undefined => (actor.kind === 'complainant' ? actor.household : undefined)

/** With whose voice a household joined; undefined: another step. */
function joinerOf(event: ComplaintEvent): string | undefined {
  if (event.type === 'rejoined') return event.voice
  return event.type === 'joined' ? event.household : undefined
}

/** Those who joined, in the order they came. */
const joinersIn = (steps: readonly Step[]): string[] => steps.flatMap(({ event }) => joinerOf(event) ?? [])

/** Positions of the notes that the complainant may read. */
const readableNotes = (steps: readonly Step[]): ReadonlySet<number> =>
  new Set(
    steps.flatMap(({ event, note, commit }) =>
      event.type === 'noted' &&
      note !== null &&
      event.audience !== 'internal' &&
      householdOf(commit.actor) === undefined
        ? [note]
        : [],
    ),
  )

/** As the complainant reads it: everything but internal notes, the reasons of routing and what other households wrote. */
export function complainantTimeline(commits: Commit[], register: Register, photos: Photos): TimelineItem[] {
  const steps = stepsOf(commits)
  const corrections = correctionsOf(steps)
  const readable = readableNotes(steps)
  return steps.flatMap((step) => {
    const { event, commit, note } = step
    if (note !== null && !readable.has(note)) return []
    if (event.type === 'reach-chosen' && householdOf(commit.actor) !== undefined) return []
    const words = complainantWording(event)
    if (!words) return []
    const item = { ...itemOf(step, words, register), ...besideNote(step, corrections) }
    const mine = event.type === 'noted' && commit.actor.kind === 'complainant' && note !== null
    const shown = event.type === 'noted' ? photosOf(event, photos) : {}
    return [{ ...item, ...shown, ...(mine && { note }) }]
  })
}

/**
 * As everybody reads it: steps, times, teams, and the summaries staff published with their corrections. No other word
 * anybody wrote.
 */
export function publicTimeline(commits: Commit[], register: Register, times: ToldTimes): TimelineItem[] {
  const steps = stepsOf(commits)
  const corrections = correctionsOf(steps)
  return steps.flatMap((step) => {
    const words = publicWording(step.event)
    return words ? [told({ ...itemOf(step, words, register), ...besideNote(step, corrections) }, times)] : []
  })
}

/**
 * As another household that joined reads it: as everybody does, and what it wrote itself.
 * @param told how everybody is told its times, and up to which commit everybody knows of it
 */
export function joinerTimeline(
  commits: Commit[],
  register: Register,
  photos: Photos,
  household: string,
  { times, upTo }: { times: ToldTimes; upTo: number },
): TimelineItem[] {
  const steps = stepsOf(commits)
  const corrections = correctionsOf(steps)
  return steps.flatMap((step) => {
    const { event, commit, note } = step
    const joins = joinerOf(event) === household
    const mine = joins || (joinerOf(event) === undefined && householdOf(commit.actor) === household)
    const words = mine ? staffWording(event) : publicWording(event)
    if (!words) return []
    // Whether somebody joined from the same door before is not told.
    const item = { ...itemOf(step, words, register), ...(joins && { what: 'joined' as const }) }
    if (!mine) return commit.sequence <= upTo ? [told(item, times)] : []
    const own = { ...photosOf(event, photos), ...besideNote(step, corrections) }
    return [{ ...item, ...own, ...(event.type === 'noted' && note !== null && { note }) }]
  })
}

/** As staff read it, internal notes included, each step with the name of whoever took it. */
export function staffTimeline(
  commits: Commit[],
  register: Register,
  photos: Photos,
  names: ReadonlyMap<string, string>,
): StaffTimelineItem[] {
  const steps = stepsOf(commits)
  const corrections = correctionsOf(steps)
  const joined = joinersIn(steps)
  return steps.map((step) => {
    const { event, commit, note, step: protocolStep } = step
    const household = joined.indexOf(joinerOf(event) ?? householdOf(commit.actor) ?? '') + 1
    const by = commit.actor.kind === 'staff' ? names.get(commit.actor.user) : undefined
    return {
      ...itemOf(step, staffWording(event), register),
      ...besideNote(step, corrections),
      ...photosOf(event, photos),
      ...(by !== undefined && { by }),
      ...(event.type === 'noted' && { audience: event.audience }),
      ...(note !== null && { note }),
      ...(household > 0 && { household }),
      ...(protocolStep && { step: protocolStep }),
      ...(event.type === 'step-ticked' && event.unneeded && { unneeded: true }),
      sequence: commit.sequence,
    }
  })
}
