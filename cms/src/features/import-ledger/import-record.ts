import { join } from 'node:path'
import {
  type ImportCounts,
  importCountsSchema,
  type Mapping,
  mappingSchema,
  type RowProblem,
  rowProblemSchema,
} from '@linsheng/contracts/import-ledger'
import { localeSchema } from '@linsheng/contracts/text'
import type { Payload } from 'payload'
import { z } from 'zod'
import { IMPORTS_SLUG } from './collections.ts'
import { IMPORT_STATES } from './states.ts'

const idSchema = z.union([z.string(), z.number()]).transform(String)

const recordSchema = z.object({
  id: idSchema,
  community: z.union([idSchema, z.object({ id: idSchema }).transform(({ id }) => id)]),
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  header: z.array(z.string()),
  mapping: mappingSchema,
  counts: importCountsSchema.nullish(),
  firstRefused: z.array(rowProblemSchema).nullish(),
  locale: localeSchema,
})
/** One uploaded ledger as the import's own code sees it. */
export type ImportRecord = z.infer<typeof recordSchema>

/** Rows shown on the screen; all of them are in the file of refused rows. */
export const FIRST_REFUSED = 20

const directorySchema = z.object({ dataDir: z.string() })
export const importsDirectory = (payload: Payload): string =>
  join(directorySchema.parse(payload.config.custom).dataDir, 'imports')
/** Where the uploaded ledger lies until it has been imported, or for a month at most: it names people. */
export const ledgerFile = (payload: Payload, id: string): string => join(importsDirectory(payload), `${id}.ledger`)
export const refusedFile = (payload: Payload, id: string): string =>
  join(importsDirectory(payload), `${id}.refused.csv`)

/** The record with this id, whoever asks; null when there is none. Callers check who may see it. */
export async function findImport(payload: Payload, id: string): Promise<ImportRecord | null> {
  const { docs } = await payload.find({ collection: IMPORTS_SLUG, where: { id: { equals: id } }, depth: 0, limit: 1 })
  return docs[0] ? recordSchema.parse(docs[0]) : null
}

export async function importsInState(payload: Payload, ...states: ImportRecord['state'][]): Promise<ImportRecord[]> {
  const { docs } = await payload.find({
    collection: IMPORTS_SLUG,
    where: { state: { in: states } },
    depth: 0,
    pagination: false,
    limit: 0,
  })
  return docs.map((doc) => recordSchema.parse(doc))
}

interface Changes {
  state?: ImportRecord['state']
  mapping?: Mapping
  counts?: ImportCounts | null
  firstRefused?: RowProblem[]
}
export async function updateImport(payload: Payload, id: string, changes: Changes): Promise<void> {
  await payload.update({ collection: IMPORTS_SLUG, id, data: changes, depth: 0 })
}
