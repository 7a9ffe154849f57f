import { CHANNELS, KINDS, PRIORITIES } from '@linsheng/domain/complaints'
import type { RouteFacts, RoutingRule } from '@linsheng/domain/routing'
import { z } from 'zod'
import { localTimeSchema } from '../complaints/staff.ts'
import { routeReasonSchema } from '../complaints/staff-case.ts'
import { codeSchema, instantSchema, localizedSchema } from '../text/index.ts'

/** Most rules of a community: more is not a list that people read. */
export const ROUTING_RULES_MAX = 60
/** Longest name of a skill, in characters, and most skills of a person. */
export const SKILL_MAX = 30
export const SKILLS_MAX = 20
/** Highest limit of open cases. */
export const CEILING_MAX = 999

const codes = z.array(codeSchema).max(200)

export const routingRuleSchema: z.ZodType<RoutingRule> = z.object({
  categories: codes,
  groups: codes,
  zones: codes,
  priorities: z.array(z.enum(PRIORITIES)),
  kinds: z.array(z.enum(KINDS)),
  channels: z.array(z.enum(CHANNELS)),
  team: codeSchema,
  skill: z
    .string()
    .trim()
    .max(SKILL_MAX)
    .nullable()
    .transform((value) => value || null),
})
export const routingRulesSchema = z.array(routingRuleSchema).max(ROUTING_RULES_MAX)

const factsShape = {
  kind: z.enum(KINDS),
  category: codeSchema,
  zone: codeSchema.nullable(),
  priority: z.enum(PRIORITIES),
  channel: z.enum(CHANNELS),
}
export const routeFactsSchema: z.ZodType<RouteFacts> = z.object(factsShape)

const communityId = z.string().min(1).max(64)
const personSchema = z.object({ id: z.string(), name: z.string() })
const teamSchema = z.object({ code: z.string(), name: localizedSchema })

/**
 * POST /api/routing-rules/where — where a case would go. `at`: local time in the community; left out: now. `rules` left
 * out: those in force.
 */
export const whereSchema = z.object({
  community: communityId,
  ...factsShape,
  at: localTimeSchema.optional(),
  rules: routingRulesSchema.optional(),
})
export const whereAnswerSchema = z.object({
  /** Null: the community has no team. */
  team: teamSchema.nullable(),
  person: personSchema.nullable(),
  because: z.array(routeReasonSchema),
})
export type WhereAnswer = z.infer<typeof whereAnswerSchema>

/** GET /api/routing-rules/suggestion/<id of a case> — where it would go as it is classified now. */
export const suggestionSchema = z.object({
  route: whereAnswerSchema,
  /** Whether that is another team than the one it is with, or, in the same team, nobody is responsible yet. */
  differs: z.boolean(),
})
export type RouteSuggestion = z.infer<typeof suggestionSchema>

/** Days of past cases that a change is tried on, and the most cases. */
export const TRIAL_DAYS = 30
export const TRIAL_CASES_MAX = 5000
export const TRIAL_EXAMPLES_MAX = 20

/** POST /api/routing-rules/try — what a change would have meant for last month's cases. Changes nothing. */
export const trialRequestSchema = z.object({ community: communityId, rules: routingRulesSchema })
export const trialAnswerSchema = z.object({
  /** How many cases it was tried on, and how many there were. */
  cases: z.int(),
  of: z.int(),
  /** How many would have gone to another team. */
  moved: z.int(),
  moves: z.array(z.object({ from: teamSchema.nullable(), to: teamSchema.nullable(), cases: z.int() })),
  examples: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        receivedAt: instantSchema,
        description: z.string(),
        from: teamSchema.nullable(),
        to: teamSchema.nullable(),
      }),
    )
    .max(TRIAL_EXAMPLES_MAX),
  /** Goes with the saving, as proof that just these rules were tried. */
  tried: z.string(),
})
export type TrialAnswer = z.infer<typeof trialAnswerSchema>

/** POST /api/routing-rules/save. `version`: the one the change was made on, 0 when there was none. */
export const saveRulesSchema = z.object({
  community: communityId,
  version: z.int().min(0),
  rules: routingRulesSchema,
  tried: z.string().max(128),
})
export const savedRulesSchema = z.object({ version: z.int(), since: instantSchema })

/** POST /api/routing-rules/people — what somebody can do and how much they can take, in one community. */
export const workerSettingsSchema = z.object({
  community: communityId,
  person: z.string().min(1).max(64),
  skills: z.array(z.string().trim().min(1).max(SKILL_MAX)).max(SKILLS_MAX),
  ceiling: z.int().min(1).max(CEILING_MAX).nullable(),
})
export const workerSettingsSavedSchema = workerSettingsSchema.pick({ skills: true, ceiling: true })
