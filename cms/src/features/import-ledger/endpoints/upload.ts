import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { LEDGER_BYTES_MAX } from '@linsheng/contracts/import-ledger'
import type { Endpoint, PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { IMPORTS_SLUG } from '../collections.ts'
import { importsDirectory, ledgerFile } from '../import-record.ts'
import { proposeFor } from '../operations/import-ledger.ts'
import { savedMapping } from '../operations/saved-mapping.ts'
import { UnreadableLedger } from '../read/rows.ts'
import { answerProblem } from './answer.ts'

const NAME_MAX = 120

/** POST /api/ledger-imports/upload?community=&name= with the file as body: kept, read once, answered with a proposal. */
export const upload: Endpoint = {
  path: '/upload',
  method: 'post',
  async handler(req) {
    const community = req.searchParams.get('community') ?? ''
    if (!mayActIn(req.user, community, 'manager')) return answerProblem(req, 403, 'not-allowed')
    if (!req.body) return answerProblem(req, 400, 'file-empty')
    const path = join(importsDirectory(req.payload), `${randomUUID()}.part`)
    try {
      await store(req.body, path)
      return Response.json(await register(req, community, path), { status: 201 })
    } catch (error) {
      await rm(path, { force: true })
      if (error instanceof UnreadableLedger) return answerProblem(req, 422, `file-${error.code}`)
      throw error
    }
  },
}

async function store(body: ReadableStream<Uint8Array>, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await pipeline(body, withinLimit, createWriteStream(path))
}

/** @throws UnreadableLedger when there is more than a ledger may hold, whatever was announced */
async function* withinLimit(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.byteLength
    if (bytes > LEDGER_BYTES_MAX) throw new UnreadableLedger('too-large')
    yield chunk
  }
}

async function register(req: PayloadRequest, community: string, path: string) {
  const { header, mapping, words } = await proposeFor(req.payload, community, path)
  const saved = await savedMapping(req.payload, community, header)
  const record = await req.payload.create({
    collection: IMPORTS_SLUG,
    data: {
      community,
      fileName: (req.searchParams.get('name') ?? '').slice(0, NAME_MAX) || 'ledger',
      state: 'uploaded',
      header,
      mapping: saved ?? mapping,
      locale: localeOfRequest(req),
    },
    depth: 0,
  })
  await rename(path, ledgerFile(req.payload, String(record.id)))
  return { id: String(record.id), header, mapping: saved ?? mapping, words }
}
