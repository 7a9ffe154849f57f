import { problemSchema } from '@linsheng/contracts/problem'
import { z } from 'zod'

type Direction = 'input' | 'output'

/** A schema as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. Requests are described as they are sent. */
export const shape = (schema: z.ZodType, io: Direction) => z.toJSONSchema(schema, { io, unrepresentable: 'any' })
export const json = (schema: z.ZodType, io: Direction) => ({ 'application/json': { schema: shape(schema, io) } })
export const binary = { schema: { type: 'string', format: 'binary' } }

/** Slug of the community, in every path. */
export const community = { name: 'community', in: 'path', required: true, schema: { type: 'string' } }
export const problem = {
  description: 'Refused: `code` says why, `errors` which fields',
  content: { 'application/problem+json': { schema: shape(problemSchema, 'output') } },
}

/** A refusal that says more beside what all of them say. */
export const problemWith = (description: string, beside: z.ZodType) => ({
  description,
  content: { 'application/problem+json': { schema: shape(problemSchema.and(beside), 'output') } },
})
