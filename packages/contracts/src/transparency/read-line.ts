import { CASE_ENTRY_TYPES, isChannel, isCode, isMonth, publicCaseGuards } from '@linsheng/domain/complaints'
import { areCounts } from '@linsheng/domain/feedback'
import {
  exactly,
  type Guard,
  isCount,
  isText,
  isWhole,
  like,
  listOf,
  oneOf,
  orNull,
  shape,
} from '@linsheng/domain/shape'
import type { Share } from '@linsheng/domain/statistics'
import { LINE_VERSION, type LogLine, RULE_SETS, SCRIPT_PAGES, SMALLEST_GROUP } from '@linsheng/domain/transparency'
import { QUARTER } from './quarter.ts'

/*
 * `logLineSchema` once more by hand: whoever verifies a log reads all of its lines, in a browser whose page allows no
 * code to be made at run time. A property test holds the two together.
 */
const isHash = like(/^[0-9a-f]{64}$/)
const isVersion = oneOf([LINE_VERSION])

const { number: _, ...facts } = publicCaseGuards

const isStep = exactly(
  {
    v: isVersion,
    type: oneOf(CASE_ENTRY_TYPES),
    at: isWhole,
    number: isCode,
    is: exactly({}, facts),
    record: isHash,
  },
  { text: isHash },
)

const isFiveOrMore = (value: unknown): value is number => isCount(value) && value >= SMALLEST_GROUP
const isShare = exactly<Share>({ hits: isCount, of: isFiveOrMore })
const isRatings = exactly(
  {
    v: isVersion,
    type: oneOf(['ratings']),
    at: isWhole,
    month: isMonth,
    satisfied: isShare,
    questions: exactly({}, { speed: isShare, result: isShare, attitude: isShare }),
  },
  { category: isCode, zone: orNull(isCode), channel: isChannel, team: orNull(isCode) },
)

const OTHERS: ReadonlyArray<readonly [string, Guard<LogLine>]> = [
  ['ratings', isRatings],
  ['rules', exactly({ v: isVersion, type: oneOf(['rules']), at: isWhole, rules: oneOf(RULE_SETS), hash: isHash })],
  [
    'key',
    exactly({
      ...{ v: isVersion, type: oneOf(['key']), at: isWhole },
      ...{ old: isText, new: isText, signatures: listOf(isText) },
    }),
  ],
  ['erased', exactly({ v: isVersion, type: oneOf(['erased']), at: isWhole, number: isCode })],
]
const isCounts = exactly({
  ...{ v: isVersion, type: oneOf(['channel-counts']), at: isWhole },
  ...{ quarter: like(QUARTER), received: isFiveOrMore, inTime: orNull(isCount) },
  outcomes: exactly({}, { case: isFiveOrMore, action: isFiveOrMore, declined: isFiveOrMore, rest: isFiveOrMore }),
})
const aLine = <Type extends string>(type: Type) => ({ v: isVersion, type: oneOf([type]), at: isWhole })
const aSurvey = <Type extends string>(type: Type) => ({ ...aLine(type), survey: isCode })
const VOICES: ReadonlyArray<readonly [string, Guard<LogLine>]> = [
  [
    'survey-opened',
    exactly({
      ...aSurvey('survey-opened'),
      ...{ households: isCount, closesAt: isWhole, key: isHash, questions: isHash },
    }),
  ],
  ['survey-extended', exactly({ ...aSurvey('survey-extended'), closesAt: isWhole })],
  ['survey-closed', exactly({ ...aSurvey('survey-closed'), responses: isCount, root: isHash })],
  ['survey-published', exactly({ ...aSurvey('survey-published'), results: isHash })],
  ['survey-cancelled', exactly(aSurvey('survey-cancelled'))],
  ['channel-keys', exactly({ ...aLine('channel-keys'), fingerprints: listOf(isHash) })],
  ['channel-checked', exactly(aLine('channel-checked'))],
  ['channel-counts', (value: unknown): value is LogLine => isCounts(value) && areCounts(value)],
  ['channel-erased', exactly({ ...aLine('channel-erased'), count: isFiveOrMore })],
  [
    'script',
    exactly({ ...aLine('script'), page: oneOf(SCRIPT_PAGES), files: listOf(exactly({ path: isText, hash: isHash })) }),
  ],
]
const GUARDS = new Map<string, Guard<LogLine>>([
  ...CASE_ENTRY_TYPES.map((type): [string, Guard<LogLine>] => [type, isStep]),
  ...OTHERS,
  ...VOICES,
])

/** What every line has, whatever else its version and type bring. */
const isAnyLine = shape({ v: isWhole, type: isText, at: isWhole })

/**
 * The line in an entry of the log; `unknown` where it is of a later version or type, which counts but says nothing here.
 * Null where it is no line at all. The text is that of the bytes that were hashed, never written anew.
 */
export function readLine(text: string): LogLine | 'unknown' | null {
  const json = parseJson(text)
  if (!isAnyLine(json)) return null
  const guard = GUARDS.get(json.type)
  if (json.v !== LINE_VERSION || guard === undefined) return 'unknown'
  return guard(json) ? json : null
}

/** The value in a JSON text; undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
