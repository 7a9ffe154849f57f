import type { TimelineItem } from '@linsheng/contracts/complaints'
import type { Commit, ComplaintEvent } from '@linsheng/domain/complaints'
import type { Register } from '../register.ts'
import { named } from './case-base.ts'

/** Which events a reader sees, and what of their words. */
type Wording = (event: ComplaintEvent) => Partial<TimelineItem> | null

/** The case step by step. Each step of the staff names the team that had the case. */
function timeline(commits: Commit[], register: Register, wording: Wording): TimelineItem[] {
  let team: string | null = null
  return commits.flatMap((commit) =>
    commit.events.flatMap((event) => {
      if (event.type === 'assigned') team = event.team
      const words = wording(event)
      if (!words) return []
      const item: TimelineItem = { at: commit.at, who: commit.actor.kind, what: event.type, ...words }
      return [team !== null && item.who === 'staff' ? { ...item, team: named(register.teams, team).name } : item]
    }),
  )
}

/** As the complainant reads it: everything but internal notes and the reasons of routing. */
export const complainantTimeline = (commits: Commit[], register: Register): TimelineItem[] =>
  timeline(commits, register, complainantWording)

/** As everybody reads it: steps, times, teams, and the summaries staff published. No other word anybody wrote. */
export const publicTimeline = (commits: Commit[], register: Register): TimelineItem[] =>
  timeline(commits, register, publicWording)

/** As staff read it, internal notes included. */
export const staffTimeline = (commits: Commit[], register: Register): TimelineItem[] =>
  timeline(commits, register, (event) => ({ ...allWords(event), ...outcomeOf(event) }))

function complainantWording(event: ComplaintEvent): Partial<TimelineItem> | null {
  if (event.type === 'noted' && event.audience === 'internal') return null
  if (event.type === 'assigned') return {}
  return { ...allWords(event), ...outcomeOf(event) }
}

function publicWording(event: ComplaintEvent): Partial<TimelineItem> | null {
  if (event.type === 'rated') return null
  if (event.type === 'noted') return event.audience === 'public' ? { text: event.text } : null
  return outcomeOf(event)
}

const outcomeOf = (event: ComplaintEvent): Partial<TimelineItem> =>
  event.type === 'closed' ? { outcome: event.outcome } : {}

function allWords(event: ComplaintEvent): Partial<TimelineItem> {
  switch (event.type) {
    case 'acknowledged':
      return { text: event.message }
    case 'noted':
      return { text: event.text }
    case 'result-proposed': {
      const { found, done, follows } = event
      return { result: { found, done, ...(follows !== undefined && { follows }) } }
    }
    case 'filed':
    case 'started':
    case 'confirmed':
    case 'rated':
      return {}
    default:
      return event.reason === undefined ? {} : { text: event.reason }
  }
}
