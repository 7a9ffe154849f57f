import { PROCEDURE_SETTINGS } from '@linsheng/contracts/content'
import { PRIORITIES, TARGET_CLOCKS } from '@linsheng/domain/complaints'
import { z } from 'zod'
import { idOf } from '../publishing/document.ts'

const hours = z.number().positive()
const orEmpty = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((items) => items ?? [])

const calendarSchema = z.object({
  type: z.enum(['always', 'windows']),
  chinaHolidays: z
    .boolean()
    .nullish()
    .transform((value) => value === true),
  windows: orEmpty(z.object({ weekday: z.string(), from: z.string(), to: z.string() })),
  holidays: orEmpty(z.string()),
  workdays: orEmpty(z.string()),
})

const targetsSchema = z.object({
  response: hours,
  safe: hours.nullish().transform((value) => value ?? null),
  investigation: hours,
  update: hours,
  resolution: hours,
})

const settingsShape = Object.fromEntries(PROCEDURE_SETTINGS.map((name) => [name, z.number()]))
const settingsSchema = z.object(settingsShape).pipe(z.record(z.enum(PROCEDURE_SETTINGS), z.number()))

const shared = {
  timeZone: z.string(),
  calendar: calendarSchema,
  targets: z.record(z.enum(PRIORITIES), targetsSchema),
  roundTheClock: orEmpty(z.enum(PRIORITIES)),
}
const own = { priority: z.enum(PRIORITIES), clock: z.enum(TARGET_CLOCKS), hours }

/** What a version of a community's promises says, as it is stored: settings, not what is reckoned from them. */
export const policyContentSchema = z.object({
  ...shared,
  categoryTargets: z.array(z.object({ ...own, category: z.string() })),
  settings: settingsSchema,
})
export type PolicyContent = z.output<typeof policyContentSchema>

/** A community's document, with `depth: 0`, as far as its promises go. */
const documentSchema = z.looseObject({
  ...shared,
  categoryTargets: orEmpty(z.object({ ...own, category: z.unknown().optional().transform(idOf) })),
})

const keptSchema = documentSchema.and(settingsSchema)

/**
 * The promises in a community's document. Lists are put in order, so that equal promises are equal as text.
 * @param codes codes of its categories by id; a target of a category that is not among them is left out
 */
export function policyContentOf(document: unknown, codes: ReadonlyMap<string, string>): PolicyContent {
  const { categoryTargets, ...found } = documentSchema.parse(document)
  const { timeZone, calendar, targets, roundTheClock } = found
  return policyContentSchema.parse({
    timeZone,
    calendar: { ...calendar, windows: [...calendar.windows].sort(byText) },
    targets: Object.fromEntries(PRIORITIES.map((priority) => [priority, targets[priority]])),
    roundTheClock: PRIORITIES.filter((priority) => roundTheClock.includes(priority)),
    categoryTargets: categoryTargets
      .flatMap(({ category, ...target }) => {
        const code = category === null ? undefined : codes.get(category)
        return code === undefined ? [] : [{ ...target, category: code }]
      })
      .sort(byText),
    settings: settingsSchema.parse(found),
  })
}

/**
 * Whether two documents of one community promise the same. Also where one is no document that can be kept: what is wrong
 * with it, the checks of its fields say.
 */
export function promisesSame(one: unknown, other: unknown): boolean {
  const [before, after] = [keptSchema.safeParse(one), keptSchema.safeParse(other)]
  if (!before.success || !after.success) return true
  const codes = new Map(
    [before.data, after.data].flatMap(({ categoryTargets }) =>
      categoryTargets.flatMap(({ category }) => (category === null ? [] : [[category, category] as const])),
    ),
  )
  return JSON.stringify(policyContentOf(one, codes)) === JSON.stringify(policyContentOf(other, codes))
}

const byText = (one: object, other: object): number => JSON.stringify(one).localeCompare(JSON.stringify(other))
