import { type StaffCommand, staffCommandSchema, type TimelineItem } from '@linsheng/contracts/complaints'
import { PROBLEM_STATUS, type ProblemCode, problem } from '@linsheng/contracts/problem'
import {
  allowedCommands,
  awaiting,
  type ClosingOutcome,
  type Complaint,
  type ComplaintCommand,
  closingOutcomes,
  type NextStep,
  overdue,
  replay,
} from '@linsheng/domain/complaints'
import type { Endpoint, PayloadRequest } from 'payload'
import { mayActIn } from '../../../access/roles.ts'
import { runCommand } from '../operations/run-command.ts'
import { commandOfStaff } from '../operations/staff-command.ts'
import { historyOf, toCommit } from '../operations/stored-commit.ts'
import { findPhotos } from '../photos/photo-store.ts'
import { referenceId } from '../reference-id.ts'
import { type Register, registerById } from '../register.ts'
import { staffTimeline } from '../views/timeline.ts'
import { parseJson } from './json-body.ts'

/** What the admin's case view shows, as of one moment. */
export interface StaffCase {
  state: Complaint
  sequence: number
  timeline: TimelineItem[]
  allowed: ComplaintCommand['type'][]
  closings: readonly ClosingOutcome[]
  next: NextStep
  overdue: ReturnType<typeof overdue>
  photos: Array<{ key: string; url: string; width: number; height: number }>
}

interface Place {
  register: Register
  stream: string
  user: string
}

const refuse = (code: ProblemCode, errors?: Parameters<typeof problem>[1]): Response =>
  Response.json(problem(code, errors), {
    status: PROBLEM_STATUS[code],
    headers: { 'Content-Type': 'application/problem+json' },
  })

/** GET /api/complaints/:id/case — for the handlers and managers of the case's community. */
export const caseEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/case',
  method: 'get',
  handler: async (req) => {
    const place = await placeOf(req)
    if (!place) return refuse('not-found')
    const found = await staffCase(req, place)
    return found ? Response.json(found, { headers: { 'Cache-Control': 'no-store' } }) : refuse('not-found')
  },
}

/** POST /api/complaints/:id/commands — one step of the work; answers with the case after it. */
export const caseCommandsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/commands',
  method: 'post',
  handler: async (req) => {
    const place = await placeOf(req)
    if (!place) return refuse('not-found')
    const body = parseJson((await req.text?.()) ?? '', staffCommandSchema)
    if (!body.ok) return refuse('invalid-request', body.errors)
    const code = await giveCommand(req, place, body.value)
    if (code) return refuse(code)
    return Response.json(await staffCase(req, place), { headers: { 'Cache-Control': 'no-store' } })
  },
}

async function giveCommand(req: PayloadRequest, place: Place, given: StaffCommand): Promise<ProblemCode | null> {
  const { register, stream, user } = place
  const command = await commandOfStaff(req.payload, register, given)
  if (!command.ok) return command.code
  const actor = { kind: 'staff' as const, user }
  const done = await runCommand(req.payload, {
    community: register,
    stream,
    command: command.value,
    actor,
    now: Date.now(),
  })
  return done.ok ? null : done.code
}

/** The case a request is about, if its sender may work on it; what they may not see does not exist. */
async function placeOf({ payload, user, routeParams }: PayloadRequest): Promise<Place | null> {
  const id: unknown = routeParams?.id
  if (!user || typeof id !== 'string') return null
  const { docs } = await payload.find({
    collection: 'complaints',
    where: { id: { equals: id } },
    select: { stream: true, community: true },
    depth: 0,
    limit: 1,
  })
  const found = docs[0]
  if (!found) return null
  const community = referenceId(found.community)
  if (!community || !mayActIn(user, community, 'handler', 'manager')) return null
  const register = await registerById(payload, community)
  return register && { register, stream: found.stream, user: user.id }
}

async function staffCase({ payload }: PayloadRequest, { register, stream }: Place): Promise<StaffCase | null> {
  const commits = (await historyOf(payload, register.id, stream)).map(toCommit)
  const state = replay(commits)
  if (!state) return null
  const [policy, now] = [await register.policy(), Date.now()]
  const photos = await findPhotos(payload, register.id, state.attachments)
  return {
    state,
    sequence: commits.length,
    timeline: staffTimeline(commits, register),
    allowed: allowedCommands(state, 'staff', now, policy),
    closings: closingOutcomes(state, 'staff', now, policy),
    next: awaiting(state, now, policy),
    overdue: overdue(state, now),
    photos: photos.map(({ key, filename, width, height }) => ({
      key,
      url: `/api/complaint-photos/file/${filename}`,
      width,
      height,
    })),
  }
}
