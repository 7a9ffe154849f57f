import { randomUUID } from 'node:crypto'
import {
  createCommunity,
  type NewCommunity,
} from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { type Register, registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import type { FileComplaintRequest } from '@linsheng/contracts/complaints'
import type { Payload } from 'payload'

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
