import { type StaffCase, type StaffStep, staffStepSchema } from '@linsheng/contracts/complaints'
import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Endpoint, PayloadRequest } from 'payload'
import { now } from '../../../clock.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import { type CasePlace, findForStaff } from '../operations/find-for-staff.ts'
import { previewStep } from '../operations/preview-step.ts'
import { loadCase, runCommand } from '../operations/run-command.ts'
import { commandOfStaff } from '../operations/staff-command.ts'
import { staffCase } from '../views/staff-case.ts'
import { bodyAsked } from './body-asked.ts'
import { refuse } from './refuse.ts'

/** GET /api/complaints/:id/case — for those who work on the cases of its community, or judge this one. */
export const caseEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/case',
  method: 'get',
  handler: async (req) => {
    const place = await findForStaff(req, req.routeParams?.id)
    if (!place) return refuse('not-found')
    return Response.json(await viewOf(req, place), { headers: { 'Cache-Control': 'no-store' } })
  },
}

/**
 * POST /api/complaints/:id/commands — one step of the work; answers with the case after it. When somebody has acted since
 * the sender looked, nothing is written and the answer brings the case as it is now.
 */
export const caseCommandsEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/commands',
  method: 'post',
  handler: async (req) => {
    const asked = await stepAsked(req)
    if (asked instanceof Response) return asked
    const { place, step } = asked
    const code = await take(req, place, step)
    if (code && code !== 'case-changed') return refuse(code)
    // Shown once more also to a judge who has just withdrawn and will not see it again.
    const after = await loadCase(req.payload, place.register.id, place.stream)
    const seen = await viewOf(req, { ...place, ...after })
    if (code) return refuse(code, undefined, { case: seen })
    return Response.json(seen, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** POST /api/complaints/:id/preview — what such a step would make public, told to whoever may send one. Nothing is written. */
export const casePreviewEndpoint: Omit<Endpoint, 'root'> = {
  path: '/:id/preview',
  method: 'post',
  handler: async (req) => {
    const asked = await stepAsked(req)
    if (asked instanceof Response) return asked
    const preview = await previewStep(req.payload, asked.place, asked.step.command, now())
    return Response.json(preview, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** The step in a request and the case it is meant for, or the refusal of a request that has none. */
async function stepAsked(req: PayloadRequest): Promise<{ place: CasePlace; step: StaffStep } | Response> {
  const place = await findForStaff(req, req.routeParams?.id)
  if (!place) return refuse('not-found')
  const step = await bodyAsked(req, staffStepSchema)
  return step instanceof Response ? step : { place, step }
}

const viewOf = (req: PayloadRequest, place: CasePlace): Promise<StaffCase> =>
  staffCase(req.payload, place, { id: String(req.routeParams?.id), now: now(), locale: localeOfRequest(req) })

async function take(
  { payload }: PayloadRequest,
  { register, stream, reader, state }: CasePlace,
  { command: given, sequence, anyway }: StaffStep,
): Promise<ProblemCode | null> {
  const { zone } = await register.policy()
  const command = await commandOfStaff({ payload, register, zone, stream, state }, given)
  if (!command.ok) return command.code
  const done = await runCommand(payload, {
    community: register,
    stream,
    command: command.value,
    actor: { kind: 'staff', ...reader },
    now: now(),
    ...(!anyway && { seen: sequence }),
  })
  return done.ok ? null : done.code
}
