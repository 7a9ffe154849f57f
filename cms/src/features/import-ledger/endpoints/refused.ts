import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { Endpoint } from 'payload'
import { refusedFile } from '../import-record.ts'
import { answerProblem, managedImport } from './answer.ts'

/** GET /api/ledger-imports/:id/refused: every refused row with its reason, as CSV. */
export const refused: Endpoint = {
  path: '/:id/refused',
  method: 'get',
  async handler(req) {
    const record = await managedImport(req)
    const path = record && refusedFile(req.payload, record.id)
    if (!path || !existsSync(path)) return answerProblem(req, 403, 'not-allowed')
    return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="refused-${record.id}.csv"`,
        'Cache-Control': 'no-store',
      },
    })
  },
}
