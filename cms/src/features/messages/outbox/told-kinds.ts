import { type Actor, type Complaint, type ComplaintEvent, tellsComplainant } from '@linsheng/domain/complaints'

/** What a message tells, each with its words in the catalog, under `about.`. */
export const TOLD_KINDS = [
  'acknowledged',
  'noted',
  'corrected',
  'made-safe',
  'visit-scheduled',
  'visit-cancelled',
  'plan-proposed',
  'paused',
  'result-proposed',
  'closed',
  'closed.silent',
  'closed.merged',
  'goodwill-offered',
  'appeal-acknowledged',
  'appeal-decided',
] as const
export type ToldKind = (typeof TOLD_KINDS)[number]

/** What concerns a household that joined as well, each with words of its own under `joined.`. */
const JOINER_KINDS = [
  'made-safe',
  'visit-scheduled',
  'visit-cancelled',
  'plan-proposed',
  'paused',
  'result-proposed',
  'closed',
  'closed.silent',
  'closed.merged',
  'appeal-decided',
] as const satisfies readonly ToldKind[]
export type JoinerKind = (typeof JOINER_KINDS)[number]

export const joinerKind = (kind: ToldKind): JoinerKind | undefined => JOINER_KINDS.find((one) => one === kind)

/** Words to the complainant are not the others' to read, nor is when somebody comes to a single home. */
export function concernsJoiners(kind: ToldKind, { impact }: Pick<Complaint, 'impact'>): boolean {
  return joinerKind(kind) !== undefined && !(isVisit(kind) && impact === 'home')
}

export const isVisit = (kind: ToldKind): boolean => kind === 'visit-scheduled' || kind === 'visit-cancelled'

function kindOf(event: ComplaintEvent): ToldKind | null {
  if (event.type === 'closed') {
    return event.outcome === 'silent' ? 'closed.silent' : event.outcome === 'merged' ? 'closed.merged' : 'closed'
  }
  return TOLD_KINDS.find((kind) => kind === event.type) ?? null
}

/** What one commit tells the complainant; an end before anything else, then what was said last. Null: nothing. */
export function toldBy(events: readonly ComplaintEvent[], actor: Actor): ToldKind | null {
  const telling = events.filter((event) => tellsComplainant(event, actor))
  const main = telling.find(({ type }) => type === 'closed') ?? telling.at(-1)
  return main ? kindOf(main) : null
}
