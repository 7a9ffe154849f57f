import { IMPACTS, PRIORITIES, priorityOf, URGENCIES } from '@linsheng/domain/complaints'
import { RULE_SETS, type RuleSet, SMALLEST_GROUP } from '@linsheng/domain/transparency'
import { z } from 'zod'
import { communitySchema } from '../content/index.ts'

/** Version of what `disclose` in the domain lets out; raised with every change of it. */
export const DISCLOSURE_VERSION = 2

const community = communitySchema.shape

/** What a priority follows from, and which one: every way there is. */
const weighedSchema = z.object({
  danger: z.boolean(),
  impact: z.enum(IMPACTS),
  urgency: z.enum(URGENCIES),
  priority: z.enum(PRIORITIES),
})

/** The published priority matrix, row by row. */
const matrix = (): Array<z.infer<typeof weighedSchema>> =>
  [true, false].flatMap((danger) =>
    URGENCIES.flatMap((urgency) =>
      IMPACTS.map((impact) => ({ danger, impact, urgency, priority: priorityOf({ danger, impact, urgency }) })),
    ),
  )

/** Documents behind the lines of type `rules`, one for each version of a set, published as canonical JSON. */
export const rulesSchemas = {
  /** Hours and days of every clock and window (the procedure's page says what each means), and what decides a priority. */
  deadlines: communitySchema
    .pick({
      targets: true,
      categoryTargets: true,
      roundTheClock: true,
      silenceDays: true,
      reopenDays: true,
      planSilenceDays: true,
      appealDays: true,
      pauseMaxDays: true,
      committeeHours: true,
      handoverHours: true,
      callHours: true,
      appealAcknowledgeDays: true,
      appealDecideDays: true,
    })
    .extend({ priorities: z.array(weighedSchema) }),
  calendar: communitySchema.pick({ timeZone: true, calendar: true }),
  categories: community.categories,
  places: community.zones,
  disclosure: z.object({
    version: z.literal(DISCLOSURE_VERSION),
    /** A place with fewer households is told as the one around it. */
    householdThreshold: z.int(),
    /** Codes of categories whose cases are told without a place, and by the week. */
    sensitiveCategories: z.array(z.string()),
    /**
     * How cases told by the week are told, as are those whose place has too few households and nothing large enough around
     * it: how long a step took is rounded up to so many days, and it becomes public on the first Monday by which it has
     * happened, and its week is over, whatever the day of the receipt.
     */
    byTheWeek: z.object({
      durationsInDays: z.literal(1),
      publicFrom: z.literal('first-monday-by-which-it-has-happened'),
    }),
    /** Ratings become public so many at a time, or more. */
    smallestGroup: z.literal(SMALLEST_GROUP),
  }),
} satisfies Record<RuleSet, z.ZodType>

export type RulesDocument<Set extends RuleSet> = z.output<(typeof rulesSchemas)[Set]>
export type RulesDocuments = { [Set in RuleSet]: RulesDocument<Set> }

/** What a community's rules are now, one document for each set. */
export function rulesDocuments(
  content: z.output<typeof communitySchema>,
  disclosure: { householdThreshold: number; sensitiveCategories: Iterable<string> },
): RulesDocuments {
  return {
    deadlines: rulesSchemas.deadlines.parse({ ...content, priorities: matrix() }),
    calendar: rulesSchemas.calendar.parse(content),
    categories: content.categories,
    places: content.zones,
    disclosure: {
      version: DISCLOSURE_VERSION,
      householdThreshold: disclosure.householdThreshold,
      sensitiveCategories: [...disclosure.sensitiveCategories].sort(),
      byTheWeek: { durationsInDays: 1, publicFrom: 'first-monday-by-which-it-has-happened' },
      smallestGroup: SMALLEST_GROUP,
    },
  }
}

export { RULE_SETS }
