import { type PayloadRequest, parseCookies } from 'payload'
import { communitiesWith, type StaffRole } from '../../../access/roles.ts'
import { localeOfRequest } from '../../../locale-of-request.ts'
import type { Option } from './options.ts'

/** Communities in which the signed-in person has one of the roles (any when none is named), by name. */
export async function ownCommunities(req: PayloadRequest, ...roles: StaffRole[]): Promise<Option[]> {
  const where = req.user?.platform === true ? {} : { id: { in: communitiesWith(req.user, ...roles) } }
  const { docs } = await req.payload.find({
    collection: 'communities',
    where,
    sort: 'slug',
    depth: 0,
    pagination: false,
    limit: 0,
    locale: localeOfRequest(req),
  })
  return docs.map(({ id, name }) => ({ value: String(id), label: name }))
}

/** The one the address names, else the one chosen in the navigation, else the first. */
export function chosenCommunity(req: PayloadRequest, own: Option[], asked: unknown): Option | undefined {
  const inNavigation = parseCookies(req.headers).get('payload-tenant')
  const find = (id: unknown) => own.find(({ value }) => value === id)
  return find(asked) ?? find(inNavigation) ?? own[0]
}
