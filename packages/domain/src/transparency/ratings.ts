import type { Rating } from '../complaints/events.ts'
import type { PublicCase } from '../complaints/public-entry.ts'
import type { Instant } from '../time/instant.ts'
import { DAY } from '../time/instant.ts'
import { localMonth, weekStart } from '../time/local.ts'

/** Ratings become public this many at a time or more, never fewer. */
export const SMALLEST_GROUP = 5
/** So many, or as many as are there after so long, become public together though they have no category in common. */
const MOST_WAITING = 20
const LONGEST_WAIT = 30 * DAY

export const RATING_QUESTIONS = ['speed', 'result', 'attitude'] as const
export type RatingQuestion = (typeof RATING_QUESTIONS)[number]

/** Share with the two numbers it is made of, so that a reader can do the division. */
export interface Share {
  hits: number
  of: number
}

/** Codes that a rating's case stood under when it was rated. */
export type RatedUnder = Pick<PublicCase, 'category' | 'zone' | 'channel' | 'team'>
const CODES = ['category', 'zone', 'channel', 'team'] as const

/** A rating that nobody but the register knows of yet. */
export interface WaitingRating {
  at: Instant
  rating: Rating
  under: RatedUnder
}

/**
 * At least five ratings told together. Codes that all of them share are told, the others are not. No rating is told in two
 * entries, so whatever is added or subtracted of all that is published is about five ratings or more.
 */
export interface RatingsEntry {
  type: 'ratings'
  /** The Monday after the last of them was given. */
  at: Instant
  /** Local month in which they became public, `YYYY-MM`: the one they count in. */
  month: string
  /** Satisfied, of all: `isSatisfied`. */
  satisfied: Share
  /** Four or five, of those who answered the question. Left out where fewer than five, or nearly all, have answered it. */
  questions: Partial<Record<RatingQuestion, Share>>
  /** Null: all without one. Left out: not the same for all. */
  category?: string
  zone?: string | null
  channel?: PublicCase['channel']
  team?: string | null
}

/**
 * Whether a rating counts as satisfied: 4 or 5 for the result; where that question was left open, a mean of 4 or more,
 * rounded down, over what was answered. Null where nothing was answered: that is no rating.
 */
export function isSatisfied({ result, speed, attitude }: Rating): boolean | null {
  if (result !== undefined) return result >= 4
  const answered = [speed, attitude].filter((answer) => answer !== undefined)
  if (answered.length === 0) return null
  return Math.floor(answered.reduce((sum, answer) => sum + answer, 0) / answered.length) >= 4
}

/**
 * From when on a rating may be told: the Monday after it was given. Told at once, the last rating of a batch would stand
 * beside the end of its case, in the log and in time, and everybody would know whose it was.
 */
const toldFrom = (at: Instant, zone: string): Instant => weekStart(at, zone, 1)

/**
 * The ratings to publish together now; empty where they had better wait. Those of one category from the Monday on by which
 * there are five; the rest when many wait, or long.
 * @param zone IANA time zone of the community
 */
export function ripeRatings<Waiting extends WaitingRating>(
  all: readonly Waiting[],
  now: Instant,
  zone: string,
): Waiting[] {
  const waiting = all.filter(({ at }) => toldFrom(at, zone) <= now)
  const byCategory = Map.groupBy(waiting, ({ under }) => under.category)
  for (const alike of byCategory.values()) if (alike.length >= SMALLEST_GROUP) return alike
  const oldest = Math.min(...waiting.map(({ at }) => at))
  const mustGo = waiting.length >= MOST_WAITING || now - oldest >= LONGEST_WAIT
  return mustGo && waiting.length >= SMALLEST_GROUP ? [...waiting] : []
}

/**
 * What is told of ratings that become public together. @throws RangeError for fewer than five, or one without an answer
 * @param zone IANA time zone of the community
 */
export function ratingsEntry(ratings: readonly WaitingRating[], zone: string): RatingsEntry {
  if (ratings.length < SMALLEST_GROUP) throw new RangeError('ratings are published five at a time or more')
  const verdicts = ratings.map(({ rating }) => isSatisfied(rating))
  if (verdicts.includes(null)) throw new RangeError('a rating has an answer')
  const at = Math.max(...ratings.map((rating) => toldFrom(rating.at, zone)))
  return {
    type: 'ratings',
    at,
    month: localMonth(at, zone),
    satisfied: shareOf(verdicts, (verdict) => verdict === true),
    questions: questionsOf(ratings.map(({ rating }) => rating)),
    ...sharedCodes(ratings.map(({ under }) => under)),
  }
}

/** Where all but a few have answered, what those few said could be had by subtracting from `satisfied`. */
function questionsOf(ratings: readonly Rating[]): RatingsEntry['questions'] {
  return Object.fromEntries(
    RATING_QUESTIONS.flatMap((question) => {
      const answers = ratings.map((rating) => rating[question]).filter((answer) => answer !== undefined)
      const silent = ratings.length - answers.length
      const mayBeTold = answers.length >= SMALLEST_GROUP && (silent === 0 || silent >= SMALLEST_GROUP)
      return mayBeTold ? [[question, shareOf(answers, (answer) => answer >= 4)]] : []
    }),
  )
}

const shareOf = <Item>(items: readonly Item[], isHit: (item: Item) => boolean): Share => ({
  hits: items.filter(isHit).length,
  of: items.length,
})

function sharedCodes(under: readonly RatedUnder[]): Partial<RatedUnder> {
  const [first] = under
  if (!first) return {}
  return Object.fromEntries(
    CODES.filter((code) => under.every((codes) => codes[code] === first[code])).map((code) => [code, first[code]]),
  )
}
