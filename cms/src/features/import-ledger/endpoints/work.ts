import { existsSync } from 'node:fs'
import { mappingSchema } from '@linsheng/contracts/import-ledger'
import type { Endpoint, PayloadRequest } from 'payload'
import { ledgerFile, updateImport } from '../import-record.ts'
import { missingInMapping } from '../operations/import-ledger.ts'
import { saveMapping } from '../operations/saved-mapping.ts'
import { isUnderWay, workOnImport } from '../operations/work-on-import.ts'
import { answerProblem, managedImport } from './answer.ts'

/** POST /api/ledger-imports/:id/check and …/run with the corrected mapping: starts the work, answered at once with 202. */
const work = (path: string, state: 'checking' | 'running'): Endpoint => ({
  path,
  method: 'post',
  async handler(req) {
    const record = await managedImport(req)
    if (!record) return answerProblem(req, 403, 'not-allowed')
    if (isUnderWay(record)) return answerProblem(req, 409, 'busy')
    if (!existsSync(ledgerFile(req.payload, record.id))) return answerProblem(req, 410, 'forgotten')
    const mapping = mappingSchema.safeParse(await bodyOf(req))
    if (!mapping.success || missingInMapping(mapping.data).length > 0) return answerProblem(req, 422, 'bad-mapping')
    await updateImport(req.payload, record.id, { mapping: mapping.data, state, counts: null, firstRefused: [] })
    if (state === 'running') await saveMapping(req.payload, record.community, mapping.data)
    void workOnImport(req.payload, record.id, state)
    return Response.json({ id: record.id, state }, { status: 202 })
  },
})

const bodyOf = async (req: PayloadRequest): Promise<unknown> => req.json?.().catch(() => null)

export const check = work('/:id/check', 'checking')
export const run = work('/:id/run', 'running')
