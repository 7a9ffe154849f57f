import { type StaffCommand, staffCommandSchema } from '@linsheng/contracts/complaints'
import { PROBLEM_STATUS, type ProblemCode, problem } from '@linsheng/contracts/problem'
import type { Endpoint, PayloadRequest } from 'payload'
import { now } from '../../../clock.ts'
import { type CasePlace, findForStaff } from '../operations/find-for-staff.ts'
import { runCommand } from '../operations/run-command.ts'
import { commandOfStaff } from '../operations/staff-command.ts'
import { staffCase } from '../views/staff-case.ts'
import { parseJson } from './json-body.ts'

/** Problem details, as a refusal of any of the staff's endpoints. */
export const refuse = (code: ProblemCode, errors?: Parameters<typeof problem>[1]): Response =>
  Response.json(problem(code, errors), {
    status: PROBLEM_STATUS[code],
    headers: { 'Content-Type': 'application/problem+json' },
  })

/** GET /api/complaints/:id/case — for the handlers and managers of the case's community. */
export const caseEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/case',
  method: 'get',
  handler: async (req) => {
    const place = await findForStaff(req, req.routeParams?.id)
    if (!place) return refuse('not-found')
    const found = await staffCase(req.payload, place.register, place.stream, now())
    return found ? Response.json(found, { headers: { 'Cache-Control': 'no-store' } }) : refuse('not-found')
  },
}

/** POST /api/complaints/:id/commands — one step of the work; answers with the case after it. */
export const caseCommandsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/commands',
  method: 'post',
  handler: async (req) => {
    const place = await findForStaff(req, req.routeParams?.id)
    if (!place) return refuse('not-found')
    const body = parseJson((await req.text?.()) ?? '', staffCommandSchema)
    if (!body.ok) return refuse('invalid-request', body.errors)
    const code = await giveCommand(req, place, body.value)
    if (code) return refuse(code)
    const after = await staffCase(req.payload, place.register, place.stream, now())
    return Response.json(after, { headers: { 'Cache-Control': 'no-store' } })
  },
}

async function giveCommand(req: PayloadRequest, place: CasePlace, given: StaffCommand): Promise<ProblemCode | null> {
  const { register, stream, user } = place
  const command = await commandOfStaff(req.payload, register, given)
  if (!command.ok) return command.code
  const actor = { kind: 'staff' as const, user }
  const done = await runCommand(req.payload, {
    community: register,
    stream,
    command: command.value,
    actor,
    now: now(),
  })
  return done.ok ? null : done.code
}
