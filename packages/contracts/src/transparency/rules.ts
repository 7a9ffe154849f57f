import { IMPACTS, PRIORITIES, priorityOf, URGENCIES } from '@linsheng/domain/complaints'
import { RULE_SETS, type RuleSet, SMALLEST_GROUP } from '@linsheng/domain/transparency'
import { z } from 'zod'
import { communitySchema } from '../content/index.ts'

/** Version of what `disclose` in the domain lets out; raised with every change of it. */
export const DISCLOSURE_VERSION = 1

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
      smallestGroup: SMALLEST_GROUP,
    },
  }
}

export { RULE_SETS }
