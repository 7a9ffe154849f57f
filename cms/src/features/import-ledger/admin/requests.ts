import { importCountsSchema, type Mapping, mappingSchema, rowProblemSchema } from '@linsheng/contracts/import-ledger'
import { z } from 'zod'
import { IMPORT_STATES } from '../states.ts'

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string }

const ADDRESS = '/api/ledger-imports'
const problemSchema = z.object({ message: z.string() })
const uploadedSchema = z.object({
  id: z.string(),
  header: z.array(z.string()),
  mapping: mappingSchema,
  words: z.record(z.string(), z.array(z.string())),
})
const progressSchema = z.object({
  state: z.enum(IMPORT_STATES),
  counts: importCountsSchema.nullish(),
  firstRefused: z.array(rowProblemSchema).nullish(),
})
export type Progress = z.infer<typeof progressSchema>

async function answered<Value>(response: Response, schema: z.ZodType<Value>): Promise<Answer<Value>> {
  const body: unknown = await response.json()
  return response.ok
    ? { ok: true, value: schema.parse(body) }
    : { ok: false, message: problemSchema.parse(body).message }
}

/** Sends the file as it is; the answer proposes what its columns mean. */
export async function uploadLedger(community: string, file: File): Promise<Answer<z.infer<typeof uploadedSchema>>> {
  const query = new URLSearchParams({ community, name: file.name })
  const response = await fetch(`${ADDRESS}/upload?${query}`, {
    method: 'POST',
    body: file,
    headers: { 'Content-Type': 'application/octet-stream' },
  })
  return answered(response, uploadedSchema)
}

export async function startWork(id: string, kind: 'check' | 'run', mapping: Mapping): Promise<Answer<unknown>> {
  const response = await fetch(`${ADDRESS}/${id}/${kind}`, {
    method: 'POST',
    body: JSON.stringify(mapping),
    headers: { 'Content-Type': 'application/json' },
  })
  return answered(response, z.unknown())
}

export async function readProgress(id: string): Promise<Progress> {
  return progressSchema.parse(await (await fetch(`${ADDRESS}/${id}?depth=0`, { cache: 'no-store' })).json())
}

export const refusedAddress = (id: string): string => `${ADDRESS}/${id}/refused`
