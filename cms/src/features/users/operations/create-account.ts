import { type Payload, ValidationError } from 'payload'
import type { StaffRole } from '../../../access/roles.ts'
import { StartError } from '../../../start-error.ts'

export interface NewAccount {
  email: string
  name: string
  password: string
  platform: boolean
  /** Roles in `community`; none for an account that is a platform administrator only. */
  roles: StaffRole[]
  /** Slug. */
  community?: string | undefined
}

async function communityId(payload: Payload, slug: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'communities',
    where: { slug: { equals: slug } },
    limit: 1,
    depth: 0,
  })
  const found = docs[0]
  if (!found) throw new StartError(`There is no community with the address name ${slug}.`)
  return found.id
}

/**
 * Creates an account for a person.
 * @returns its e-mail address
 * @throws StartError with one sentence when the address is taken, the password too short or the community unknown
 */
export async function createAccount(payload: Payload, account: NewAccount): Promise<string> {
  const { email, name, password, platform, roles } = account
  const communities = account.community ? [{ community: await communityId(payload, account.community), roles }] : []
  try {
    const created = await payload.create({
      collection: 'users',
      data: { email, name, password, platform, communities },
    })
    return created.email
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    const reasons = error.data.errors.map(({ path, message }) => `${path}: ${message}`)
    throw new StartError(`The account was not created: ${reasons.join('; ')}`)
  }
}
