import { randomUUID } from 'node:crypto'
import type { StaffRole } from '@linsheng/cms/src/access/roles.ts'
import type { NewCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { COMMITS } from '@linsheng/cms/src/features/complaints/collections/commits.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { caseCommandsEndpoint, caseEndpoint } from '@linsheng/cms/src/features/complaints/endpoints/staff-case.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import { sweep } from '@linsheng/cms/src/features/complaints/sweep/sweep.ts'
import {
  caseChangedSchema,
  type FileComplaintRequest,
  type JoinInput,
  joinSchema,
  type StaffCase,
  staffCaseSchema,
  type staffCommandSchema,
  type TrackAction,
  type TrackedCase,
} from '@linsheng/contracts/complaints'
import { problemSchema } from '@linsheng/contracts/problem'
import { createLocalReq, type TypedUser } from 'payload'
import type { z } from 'zod'
import { createTestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'
import { aRequest, newCommunity } from '../complaints/setup.ts'

/** A case as the tests hold it. */
export interface Filed {
  id: string
  number: string
  receipt: string
}

export interface Stepped {
  status: number
  /** Why not; null: done. */
  code: string | null
  /** The case after it, or as it is now where somebody else was faster. */
  seen: StaffCase | null
}

/** A step as the admin sends it. */
type Step = z.input<typeof staffCommandSchema>
/** An action as a form would send it, without the receipt. */
type Action = TrackAction extends infer One ? (One extends TrackAction ? Omit<One, 'receipt'> : never) : never

/** A community at work: staff, a dispatcher, and a clock that can be put forward. */
export type World = Awaited<ReturnType<typeof openWorld>>

/** @param beginning when it begins, in milliseconds since 1970; left out: now */
export async function openWorld({
  beginning,
  settings,
}: {
  beginning?: number
  settings?: Partial<NewCommunity>
} = {}) {
  const cms = await createTestCms()
  const { payload } = cms
  let ahead = beginning === undefined ? 0 : beginning - Date.now()
  globalThis.practiceClock = () => Date.now() + ahead
  const register = await newCommunity(payload, settings)
  let dispatcher = startDispatcher(payload, { dataDir: cms.env.dataDir })
  const now = (): number => Date.now() + ahead
  const api = complaintsApi(payload)
  const where = () => ({ community: register.slug, visitor: randomUUID() })

  const staff = async (...roles: StaffRole[]): Promise<TypedUser> => {
    const email = `${randomUUID()}@example.org`
    const communities = [{ community: register.id, roles }]
    const data = { email, password: 'correct horse battery', name: email, communities }
    return { ...(await payload.create({ collection: 'users', data })), collection: 'users' }
  }
  const idOf = (number: string): Promise<string> =>
    waitFor(async () => {
      const where = { and: [{ number: { equals: number } }, { community: { equals: register.id } }] }
      return (await payload.find({ collection: COMPLAINTS, where, depth: 0 })).docs[0]?.id
    })
  /** Until everything has been followed, and what may be told by now has been. */
  const settle = () =>
    waitFor(async () => {
      const untold = { publicAt: { less_than_equal: now() } }
      const left = await Promise.all([
        payload.count({ collection: COMMITS, where: { dispatched: { equals: false } } }),
        payload.count({ collection: COMPLAINTS, where: untold }),
      ])
      return left.every(({ totalDocs }) => totalDocs === 0)
    })
  const call = async (endpoint: typeof caseEndpoint, user: TypedUser, id: string, body?: unknown) => {
    const req = await createLocalReq({ user }, payload)
    return endpoint.handler(Object.assign(req, { routeParams: { id }, text: async () => JSON.stringify(body) }))
  }
  const see = async (user: TypedUser, { id }: Filed): Promise<StaffCase | null> => {
    const answer = await call(caseEndpoint, user, id)
    return answer.status === 200 ? staffCaseSchema.parse(await answer.json()) : null
  }
  /** One step of the staff's; without `sequence` they look at the case just before it. */
  const step = async (
    user: TypedUser,
    filed: Filed,
    command: Step,
    { sequence, anyway = false }: { sequence?: number; anyway?: boolean } = {},
  ): Promise<Stepped> => {
    const seen = sequence ?? (await see(user, filed))?.sequence ?? 1
    const answer = await call(caseCommandsEndpoint, user, filed.id, { command, sequence: seen, anyway })
    const body: unknown = await answer.json()
    if (answer.status === 200) return { status: 200, code: null, seen: staffCaseSchema.parse(body) }
    const { code } = problemSchema.parse(body)
    const changed = code === 'case-changed' ? caseChangedSchema.parse(body).case : null
    return { status: answer.status, code, seen: changed }
  }
  /** The same, which must succeed. */
  const take = async (user: TypedUser, filed: Filed, ...commands: Step[]): Promise<StaffCase> => {
    let last: StaffCase | null = null
    for (const command of commands) {
      const { code, seen } = await step(user, filed, command)
      if (!seen || code) throw new Error(`${command.type}: ${code}`)
      last = seen
    }
    if (!last) throw new Error('no step was given')
    return last
  }
  const file = async (changes: Partial<FileComplaintRequest> = {}): Promise<Filed> => {
    const answer = await api.fileComplaint({
      ...where(),
      request: aRequest(register, changes),
      idempotencyKey: randomUUID(),
    })
    if (!answer.ok) throw new Error(answer.code)
    const { number, receipt } = answer.value
    return { id: await idOf(number), number, receipt }
  }
  const act = (receipt: string, action: Action) =>
    api.act({ ...where(), action: { ...action, receipt } as TrackAction })
  const track = async (receipt: string): Promise<TrackedCase> => {
    const answer = await api.track({ ...where(), receipt })
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  }

  return {
    ...{ cms, payload, register, api, now, staff, idOf, settle, see, step, take, file, act, track },
    /** A local time of the community so many hours from now, as a form sends it. */
    local: async (hours: number): Promise<string> => {
      const { zone } = await register.policy()
      const at = Temporal.Instant.fromEpochMilliseconds(now() + hours * 3_600_000).toZonedDateTimeISO(zone)
      return at.toPlainDateTime().toString({ smallestUnit: 'minute' })
    },
    /** Puts the clock forward while nobody works. */
    skip: (hours: number): void => {
      ahead += hours * 3_600_000
    },
    /** Puts the clock forward and lets the time decide. */
    pass: async (hours: number): Promise<void> => {
      await settle()
      ahead += hours * 3_600_000
      await sweep(payload, now())
      await settle()
    },
    join: (
      number: string,
      door: string,
      key: string = randomUUID(),
      text?: string,
      told: Pick<JoinInput, 'email' | 'locale'> = {},
    ) => api.join({ ...where(), number, idempotencyKey: key, request: joinSchema.parse({ door, text, ...told }) }),
    /** A dispatcher that stopped, and another that begins. */
    stop: () => dispatcher.stop(),
    restart: () => {
      dispatcher = startDispatcher(payload, { dataDir: cms.env.dataDir })
    },
    teams: [...register.teams.keys()] as [string, string, ...string[]],
    async close() {
      globalThis.practiceClock = undefined
      await dispatcher.stop()
      await cms.close()
    },
  }
}
