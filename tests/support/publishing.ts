import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import type { Notice, User } from '@linsheng/cms/src/payload-types.ts'
import type { Payload, TypedUser } from 'payload'

type Roles = NonNullable<NonNullable<User['communities']>[number]['roles']>

/** A community from the template, with nothing but its name given. */
export const makeCommunity = async (payload: Payload, slug: string): Promise<string> =>
  (await createCommunity(payload, { name: `小区 ${slug}`, slug })).id

/** An account with roles in one community, as access sees whoever is signed in with it. */
export async function makeStaff(payload: Payload, community: string, ...roles: Roles): Promise<TypedUser> {
  const email = `${roles.join('-')}-${community}@example.org`
  const data = { email, password: 'correct horse battery', name: email, communities: [{ community, roles }] }
  const user = await payload.create({ collection: 'users', data })
  return { ...user, collection: 'users' }
}

/** Rich text of plain paragraphs. */
export const richText = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    version: 1,
    direction: null,
    format: '' as const,
    indent: 0,
    children: paragraphs.map((text) => ({
      type: 'paragraph',
      version: 1,
      children: [{ type: 'text', text, version: 1, format: 0 }],
    })),
  },
})

/** A notice's data: a short one of the property company's, but for what is given. */
export const noticeData = (community: string, data: Partial<Notice> = {}) => ({
  community,
  title: '停水',
  body: richText('今晚停水。'),
  type: 'general' as const,
  issuer: 'property' as const,
  ...data,
})
