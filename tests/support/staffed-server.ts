import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { StaffRole } from '@linsheng/cms/src/access/roles.ts'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { type Environment, readEnv } from '@linsheng/cms/src/env.ts'
import {
  createCommunity,
  type NewCommunity,
} from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { fileComplaint } from '@linsheng/cms/src/features/complaints/operations/file-complaint.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import type { FileComplaintRequest } from '@linsheng/contracts/complaints'
import type { Payload } from 'payload'
import { startServer, type TestServer } from './server.ts'

export const PASSWORD = 'correct horse battery'

/** What the server finds in its database when it starts. */
export interface Stock {
  payload: Payload
  community(slug: string, settings?: Partial<NewCommunity>): Promise<string>
  account(email: string, community: string, ...roles: StaffRole[]): Promise<string>
  /** Says who works in a team of the community. */
  team(community: string, code: string, ...members: string[]): Promise<void>
  /** Files a complaint received at `now`, and gives its number. */
  complaint(community: string, request: FileComplaintRequest, now: number): Promise<string>
}

/**
 * A real server whose database was filled beforehand through the same operations as in use.
 * @param settings environment variables of the server, such as SMTP_URL
 */
export async function startStaffedServer(
  fill: (stock: Stock) => Promise<void>,
  settings: Environment = {},
): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-staffed-'))
  const env = readEnv({ LINSHENG_DEMO: '0', DATA_DIR: dataDir })
  const payload = await bootPayload(env, { key: randomUUID() })
  await fill({
    payload,
    community: async (slug, rest) => (await createCommunity(payload, { slug, name: `小区 ${slug}`, ...rest })).id,
    account: async (email, community, ...roles) => {
      const communities = [{ community, roles }]
      const data = { email, name: email, password: PASSWORD, platform: false, communities }
      return (await payload.create({ collection: 'users', data })).id
    },
    team: async (community, code, ...members) => {
      const where = { and: [{ community: { equals: community } }, { code: { equals: code } }] }
      await payload.update({ collection: 'teams', where, data: { members } })
    },
    complaint: async (community, request, now) => {
      const register = await registerById(payload, community)
      if (!register) throw new Error('there is no such community')
      const filed = await fileComplaint(payload, register, { request, idempotencyKey: randomUUID(), now })
      if (!filed.ok) throw new Error(`the complaint was refused: ${filed.code}`)
      return filed.value.number
    },
  })
  await payload.destroy()
  const server = await startServer({ dataDir, env: { LINSHENG_DEMO: '0', ...settings } })
  const stop = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...server, stop, [Symbol.asyncDispose]: stop }
}
