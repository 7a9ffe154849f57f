import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { boardFrom } from '@linsheng/contracts/board'
import { startServer } from '../../support/server.ts'
import { waitFor } from '../../support/wait.ts'
import type { Contestant } from './contestant.ts'

const SLUG = 'bench'
/** Requests come from one machine: each says that it was forwarded for another visitor, or the throttle would answer. */
const settings = { LINSHENG_DEMO: '0', TRUST_PROXY: '1' }

async function prepare(dataDir: string): Promise<string> {
  const payload = await bootPayload(readEnv({ ...settings, DATA_DIR: dataDir }), { key: 'filing' })
  await createCommunity(payload, { name: '测速小区', slug: SLUG })
  const { docs } = await payload.find({ collection: 'categories', limit: 1 })
  await payload.destroy()
  return docs[0]?.code ?? ''
}

/** Our server as it runs in production: everything on, the board kept up to date meanwhile. */
export async function startOurs(): Promise<Contestant & { boardCounts(cases: number): Promise<void> }> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-filing-'))
  const category = await prepare(dataDir)
  const server = await startServer({ env: { ...settings, NODE_ENV: 'production' }, dataDir })
  const board = path.join(dataDir, 'public', SLUG, 'board.json')
  return {
    url: `${server.url}/api/public/v1/${SLUG}/complaints`,
    next: (n, words) => ({
      headers: { 'x-forwarded-for': `visitor-${n}`, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ category, ...words }),
    }),
    async boardCounts(cases) {
      const counted = async () => {
        const counted = boardFrom(JSON.parse(await readFile(board, 'utf8')))
        return counted !== null && counted.total.filed >= cases
      }
      await waitFor(counted, { timeout: 120_000, what: 'a board that counts every case' })
    },
    async stop() {
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
