import { CLOCKS } from '@linsheng/domain/complaints'
import { BOARD_JSON_VERSION, type BoardJson, DIMENSIONS, eachDimension, PAIRS } from '@linsheng/domain/statistics'
import { z } from 'zod'
import { instantSchema } from '../text/index.ts'

/** Figures of a group as a row; `FiguresRow` says what stands where. */
const rowSchema = z
  .array(z.number().min(0).nullable())
  .min(11)
  .max(13)
  .describe(
    'filed, open, overdue, response in time: hits, of, resolution in time: hits, of, response median, p90, ' +
      'resolution median, p90 (minutes or null), and where ratings are shown satisfied: hits, of',
  )
const codes = z.array(z.string())
const table = z.array(z.array(rowSchema.nullable()))

/**
 * board.json for whoever reads it elsewhere. Apart from `boardFrom`, which reads it on the board's own page and must do
 * without a library there.
 */
export const boardJsonSchema = z
  .strictObject({
    version: z.literal(BOARD_JSON_VERSION),
    asOf: instantSchema.describe('Milliseconds since 1970-01-01T00:00Z'),
    entries: z.int().min(0).describe('Public entries the figures rest on'),
    codes: z.strictObject(eachDimension(() => codes)).describe('Codes of each dimension; rows follow their order'),
    periods: codes.describe('Rows of the pairs with month: months, older ones merged into years'),
    total: rowSchema,
    by: z.strictObject(eachDimension(() => z.array(rowSchema))),
    pairs: z.strictObject(Object.fromEntries(PAIRS.map(({ name }) => [name, table]))),
    overdue: z
      .array(
        z.tuple([
          z.string(),
          z.string(),
          z.string().nullable(),
          z.enum(CLOCKS),
          instantSchema,
          z.enum(['exact', 'week']),
        ]),
      )
      .describe('number, category, zone, clock, due, how exactly its times are told'),
  })
  .describe(
    `Figures of a community's complaints by ${DIMENSIONS.join(', ')} and by any two of them`,
  ) satisfies z.ZodType<BoardJson>

/** The JSON Schema (2020-12) that is published beside board.json. */
export const boardSchemaDocument = (url: string): object => ({ $id: url, ...z.toJSONSchema(boardJsonSchema) })
