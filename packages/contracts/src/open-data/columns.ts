import { z } from 'zod'
import { type CaseRow, caseRowSchema } from './case-row.ts'

export type ColumnName = keyof CaseRow
/** Types of Table Schema (Data Package v2). */
export type ColumnType = 'string' | 'integer' | 'datetime' | 'yearmonth'

export interface Column {
  name: ColumnName
  type: ColumnType
  /** Never empty. */
  required: boolean
  /** All values there are; null: no closed list. */
  values: readonly string[] | null
}

/** The part of a JSON Schema that a column is described with; null aside. */
const plainSchema = z.object({
  type: z.union([z.string(), z.tuple([z.string()], z.string()).transform(([first]) => first)]),
  format: z.string().optional(),
  enum: z
    .array(z.string().nullable())
    .transform((values) => values.filter((value) => value !== null))
    .optional(),
})
const orNullSchema = z.object({ anyOf: z.array(z.unknown()) }).transform(({ anyOf }) => plainSchema.parse(anyOf[0]))
const describedSchema = z.union([plainSchema, orNullSchema])

function typeOf(name: ColumnName, { type, format }: z.infer<typeof plainSchema>): ColumnType {
  if (name === 'month') return 'yearmonth'
  if (format === 'date-time') return 'datetime'
  return type === 'integer' ? 'integer' : 'string'
}

function columnOf(name: ColumnName, schema: z.ZodType): Column {
  const described = describedSchema.parse(z.toJSONSchema(schema))
  const required = !schema.safeParse(null).success
  return { name, required, type: typeOf(name, described), values: described.enum ?? null }
}

/** The columns of complaints.csv in their order, as their schema says them. */
export const COLUMNS: readonly Column[] = Object.entries(caseRowSchema.shape).map(([name, schema]) =>
  columnOf(caseRowSchema.keyof().parse(name), schema),
)
