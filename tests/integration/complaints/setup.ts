import { randomUUID } from 'node:crypto'
import {
  createCommunity,
  type NewCommunity,
} from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { COMPLAINTS } from '@linsheng/cms/src/features/complaints/collections/complaints.ts'
import type { caseEndpoint } from '@linsheng/cms/src/features/complaints/endpoints/staff-case.ts'
import { type Register, registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { complaintsApi } from '@linsheng/cms/src/features/complaints/site-api.ts'
import type { FileComplaintRequest } from '@linsheng/contracts/complaints'
import { createLocalReq, type Payload, type TypedUser } from 'payload'
import type { TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'

/** A community with everything its template brings and the settings given, and the register of it. */
export async function newCommunity(payload: Payload, settings: Partial<NewCommunity> = {}): Promise<Register> {
  const slug = `c-${randomUUID().slice(0, 8)}`
  const { id } = await createCommunity(payload, { name: '测试小区', slug, ...settings })
  const register = await registerById(payload, id)
  if (!register) throw new Error('the community that was just made is gone')
  return register
}

/** What a resident might send: an ordinary complaint in the community's first category. */
export function aRequest(register: Register, changes: Partial<FileComplaintRequest> = {}): FileComplaintRequest {
  const category = [...register.categories.keys()][0]
  if (category === undefined) throw new Error('the template brought no category')
  return {
    kind: 'complaint',
    category,
    zone: undefined,
    description: '三号楼电梯昨晚停了两次，老人下不了楼。',
    wish: undefined,
    danger: 'no',
    impact: 'building',
    name: undefined,
    phone: undefined,
    email: undefined,
    reach: undefined,
    answers: [],
    photos: [],
    viaQr: false,
    ...changes,
  }
}

/** A complaint with a telephone number and a wish, filed on the web and laid out by the dispatcher, which must run. */
export async function fileCase(cms: TestCms, register: Register) {
  const filed = await complaintsApi(cms.payload).fileComplaint({
    community: register.slug,
    visitor: randomUUID(),
    request: aRequest(register, { phone: '13800000000', wish: '请尽快修好。' }),
    idempotencyKey: randomUUID(),
  })
  if (!filed.ok) throw new Error(filed.code)
  const { number, receipt } = filed.value
  const id = await waitFor(async () => {
    const { docs } = await cms.payload.find({ collection: COMPLAINTS, where: { number: { equals: number } } })
    return docs.find(({ community }) => typeof community === 'object' && community?.id === register.id)?.id
  })
  return { id, number, receipt }
}

export type StaffEndpoint = typeof caseEndpoint

/** What a staff endpoint answers this account about a case; null: nobody is signed in. */
export async function askAs(
  payload: Payload,
  user: TypedUser | null,
  endpoint: StaffEndpoint,
  id: string,
  body?: unknown,
) {
  const req = await createLocalReq(user ? { user } : {}, payload)
  const answer = await endpoint.handler(
    Object.assign(req, { routeParams: { id }, text: async () => JSON.stringify(body) }),
  )
  return { status: answer.status, body: await answer.json() }
}
