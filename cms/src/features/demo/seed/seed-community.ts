import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { createCommunity } from '../../communities/operations/create-community.ts'
import { DEMO_CONTACTS, DEMO_NAME, DEMO_SLUG, DEMO_TAGLINE } from '../content/community.ts'
import { DEMO_PEOPLE, type DemoPerson, type DemoTeam, membersOf } from '../content/people.ts'
import { DEMO_ZONES } from '../content/places.ts'
import { demoLogins } from '../logins.ts'

const TEAMS = ['engineering', 'service', 'security', 'cleaning'] as const satisfies readonly DemoTeam[]

/** Ids of accounts by how plans name the person. */
export type People = ReadonlyMap<string, string>

/** Makes the community with its places, in every language. @returns its id */
export async function seedCommunity(payload: Payload): Promise<string> {
  const { id } = await createCommunity(payload, { slug: DEMO_SLUG, name: DEMO_NAME['zh-Hans'], demonstration: true })
  const contacts = DEMO_CONTACTS.map((contact) => ({ ...contact, id: randomBytes(12).toString('hex') }))
  await payload.db.updateOne({
    collection: 'communities',
    id,
    data: { name: DEMO_NAME, tagline: DEMO_TAGLINE, contacts },
  })
  await seedZones(payload, id)
  return id
}

async function seedZones(payload: Payload, community: string): Promise<void> {
  const ids = new Map<string, string>()
  for (const [order, { parent, ...zone }] of DEMO_ZONES.entries()) {
    const data = { ...zone, community, order, parent: parent === null ? null : (ids.get(parent) ?? null) }
    const { id } = await payload.db.create({ collection: 'zones', data })
    ids.set(zone.code, String(id))
  }
}

/** Makes the accounts and puts handlers into their teams. */
export async function seedPeople(payload: Payload, community: string): Promise<People> {
  const passwords = new Map(demoLogins(payload).map(({ email, password }) => [email, password]))
  const people = await Promise.all(
    DEMO_PEOPLE.map(async ({ key, ...person }): Promise<[key: string, id: string]> => {
      const { email, name, role, skills = [], ceiling }: Omit<DemoPerson, 'key'> = person
      const member = { community, skills: [...skills], ...(ceiling !== undefined && { ceiling }) }
      const { id } = await payload.create({
        collection: 'users',
        data: {
          ...{ email, name, password: passwords.get(email) ?? '', platform: role === 'platform' },
          communities: role === 'platform' ? [] : [{ ...member, roles: [role] }],
        },
      })
      return [key, id]
    }),
  )
  const ids = new Map(people)
  for (const team of TEAMS)
    await joinTeam(
      payload,
      community,
      team,
      membersOf(team).map((key) => ids.get(key) ?? ''),
    )
  return ids
}

async function joinTeam(payload: Payload, community: string, code: string, members: string[]): Promise<void> {
  await payload.update({
    collection: 'teams',
    where: { and: [{ community: { equals: community } }, { code: { equals: code } }] },
    data: { members },
  })
}
