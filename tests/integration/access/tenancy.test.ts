import type { SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { docsOf, newCommunity, newSession, PASSWORD, rest, signedIn } from '../../support/rest.ts'
import { createDocument, relationFields, tenantCollections } from './fixtures.ts'

/** Refused, or as if it did not exist. */
const DENIED = [400, 401, 403, 404, 405, 501]

let cms: TestCms
let own: string
let other: string
/** Staff of `own` with every role there. */
let token: string
const strangers = new Map<string, string>()

beforeAll(async () => {
  cms = await createTestCms()
  own = (await newCommunity(cms, 'own')).id
  other = (await newCommunity(cms, 'other')).id
  token = (await signedIn(cms, 'everything@example.org', { community: own })).token
  for (const { slug } of tenantCollections(cms.payload))
    strangers.set(slug, await createDocument(cms.payload, slug, other))
})
afterAll(() => cms.close())

/** Runs the check for every collection that belongs to communities; the message names the one that fails. */
async function forEvery(
  check: (collection: SanitizedCollectionConfig, stranger: string) => Promise<void>,
): Promise<void> {
  const collections = tenantCollections(cms.payload)
  expect(collections.length).toBeGreaterThan(5)
  for (const collection of collections) await check(collection, strangers.get(collection.slug) ?? '')
}

const stored = (slug: SanitizedCollectionConfig['slug'], id: string) =>
  cms.payload.db.findOne<{ id: string }>({ collection: slug, where: { id: { equals: id } } })
const count = (slug: SanitizedCollectionConfig['slug'], community: string) =>
  cms.payload.db.count({ collection: slug, where: { community: { equals: community } } })

describe('staff of one community, with every role there, against another’s documents', () => {
  it('list none of them, with or without a filter or an order', () =>
    forEvery(async ({ slug }, stranger) => {
      for (const query of [
        'limit=100',
        `where[id][equals]=${stranger}`,
        `where[community][equals]=${other}`,
        'sort=community',
        'draft=true&limit=100',
        `where[or][0][id][exists]=true&where[or][1][community][equals]=${other}`,
      ]) {
        const answer = await rest(cms, `/${slug}?${query}`, { token })
        if (answer.status !== 200) expect(DENIED, `${slug}?${query}`).toContain(answer.status)
        else
          expect(
            docsOf(answer).map(({ id }) => id),
            `${slug}?${query}`,
          ).not.toContain(stranger)
      }
    }))

  it('count none of them', () =>
    forEvery(async ({ slug }, stranger) => {
      const answer = await rest(cms, `/${slug}/count?where[id][equals]=${stranger}`, { token })
      if (answer.status === 200) expect(answer.body, slug).toEqual({ totalDocs: 0 })
      else expect(DENIED, slug).toContain(answer.status)
    }))

  it('cannot read, change, delete or copy one', () =>
    forEvery(async ({ slug }, stranger) => {
      const before = await stored(slug, stranger)
      const attempts = [
        await rest(cms, `/${slug}/${stranger}?draft=true`, { token }),
        await rest(cms, `/${slug}/${stranger}`, { method: 'PATCH', token, body: { community: own } }),
        await rest(cms, `/${slug}/${stranger}?draft=true`, { method: 'PATCH', token, body: { order: 1 } }),
        await rest(cms, `/${slug}/${stranger}`, { method: 'DELETE', token }),
        await rest(cms, `/${slug}/${stranger}/duplicate`, { method: 'POST', token, body: {} }),
      ]
      for (const [step, { status, text }] of attempts.entries())
        expect(DENIED, `${slug}, step ${step}: ${text}`).toContain(status)
      expect(await stored(slug, stranger), slug).toEqual(before)
    }))

  it('cannot change or delete them in bulk', () =>
    forEvery(async ({ slug }, stranger) => {
      const before = await stored(slug, stranger)
      for (const method of ['PATCH', 'DELETE'] as const) {
        await rest(cms, `/${slug}?where[community][equals]=${other}`, {
          method,
          token,
          ...(method === 'PATCH' ? { body: { order: 77 } } : {}),
        })
      }
      expect(await stored(slug, stranger), slug).toEqual(before)
    }))

  it('cannot create one there, whatever the body or the cookie says', () =>
    forEvery(async ({ slug }) => {
      const before = await count(slug, other)
      for (const community of [other, { id: other }, undefined]) {
        const body = { community, code: 'intruder', name: 'Intruder', title: 'Intruder', kind: 'shared', households: 1 }
        await rest(cms, `/${slug}`, { method: 'POST', token, body, headers: { cookie: `payload-tenant=${other}` } })
      }
      expect(await count(slug, other), slug).toEqual(before)
    }))

  it('cannot move one of their own there', () =>
    forEvery(async ({ slug }) => {
      const mine = await createDocument(cms.payload, slug, own)
      await rest(cms, `/${slug}/${mine}`, { method: 'PATCH', token, body: { community: other } })
      await rest(cms, `/${slug}/${mine}?draft=true`, { method: 'PATCH', token, body: { community: other } })
      expect(await stored(slug, mine), slug).toMatchObject({ community: own })
    }))

  it('see no version of one', () =>
    forEvery(async ({ slug, versions }, stranger) => {
      if (!versions) return
      const answer = await rest(cms, `/${slug}/versions?where[parent][equals]=${stranger}`, { token })
      expect(docsOf(answer), slug).toEqual([])
      const version = await cms.payload.db.findVersions<{ id: string }>({
        collection: slug,
        where: { parent: { equals: stranger } },
      })
      const id = version.docs[0]?.id ?? ''
      expect(DENIED, slug).toContain((await rest(cms, `/${slug}/versions/${id}`, { token })).status)
      expect(DENIED, slug).toContain((await rest(cms, `/${slug}/versions/${id}`, { method: 'POST', token })).status)
    }))

  it('cannot refer to one through a relation or upload field, not even in a draft', () =>
    forEvery(async (collection) => {
      for (const { name, relationTo, hasMany } of relationFields(cms.payload, collection)) {
        const stranger = strangers.get(relationTo) ?? ''
        const mine = await createDocument(cms.payload, collection.slug, own)
        for (const draft of ['false', 'true']) {
          const body = { [name]: hasMany ? [stranger] : stranger }
          const { status, text } = await rest(cms, `/${collection.slug}/${mine}?draft=${draft}`, {
            method: 'PATCH',
            token,
            body,
          })
          if (status === 200) expect(text, `${collection.slug}.${name}`).not.toContain(stranger)
        }
        expect(JSON.stringify(await stored(collection.slug, mine)), `${collection.slug}.${name}`).not.toContain(
          stranger,
        )
      }
    }))

  it('can put their own file into a draft, and never another community’s', async () => {
    const draft = (paper: string) =>
      rest(cms, '/notices?draft=true', {
        method: 'POST',
        token,
        body: { community: own, title: '停水', attachments: [paper] },
      })
    expect((await draft(await createDocument(cms.payload, 'papers', own))).status).toBe(201)
    expect((await draft(strangers.get('papers') ?? '')).status).toBe(400)
  })

  it('cannot look one up through a relation of their own documents', () =>
    forEvery(async (collection) => {
      for (const { name } of relationFields(cms.payload, collection)) {
        const answer = await rest(cms, `/${collection.slug}?where[${name}.community][equals]=${other}`, { token })
        if (answer.status === 200) expect(docsOf(answer), `${collection.slug}.${name}`).toEqual([])
        else expect(DENIED).toContain(answer.status)
      }
    }))

  it('cannot fetch the file of one', () =>
    forEvery(async ({ slug, upload }, stranger) => {
      if (!upload) return
      const document = await cms.payload.db.findOne<{ id: string; filename: string }>({
        collection: slug,
        where: { id: { equals: stranger } },
      })
      const { status } = await rest(cms, `/${slug}/file/${document?.filename}`, { token })
      expect(DENIED, slug).toContain(status)
    }))

  it('see their own community and no other', async () => {
    expect(docsOf(await rest(cms, '/communities', { token })).map(({ id }) => id)).toEqual([own])
    expect(DENIED).toContain((await rest(cms, `/communities/${other}`, { token })).status)
    expect(DENIED).toContain(
      (await rest(cms, `/communities/${other}`, { method: 'PATCH', token, body: { silenceDays: 1 } })).status,
    )
    expect(DENIED).toContain((await rest(cms, `/communities/${own}`, { method: 'DELETE', token })).status)
  })
})

describe('roles inside a community', () => {
  it('let a handler read the settings and not change them', async () => {
    const handler = await signedIn(cms, 'handler@example.org', { community: own, roles: ['handler'] })
    for (const slug of ['zones', 'categories', 'teams'] as const) {
      const mine = await createDocument(cms.payload, slug, own)
      expect((await rest(cms, `/${slug}/${mine}`, { token: handler.token })).status).toBe(200)
      expect(
        (await rest(cms, `/${slug}/${mine}`, { method: 'PATCH', token: handler.token, body: { name: 'changed' } }))
          .status,
      ).toBe(403)
      const body = { community: own, code: 'new', name: 'New', kind: 'shared', households: 0, group: 'other' }
      expect((await rest(cms, `/${slug}`, { method: 'POST', token: handler.token, body })).status).toBe(403)
    }
  })

  it('do not carry over: manager here, handler there', async () => {
    await cms.payload.create({
      collection: 'users',
      data: {
        email: 'both@example.org',
        name: 'Both',
        password: PASSWORD,
        communities: [
          { community: own, roles: ['manager'] },
          { community: other, roles: ['handler'] },
        ],
      },
    })
    const session = await newSession(cms, 'both@example.org')
    const [here, there] = [
      await createDocument(cms.payload, 'zones', own),
      await createDocument(cms.payload, 'zones', other),
    ]
    expect(
      (await rest(cms, `/zones/${here}`, { method: 'PATCH', token: session, body: { households: 5 } })).status,
    ).toBe(200)
    expect(
      (await rest(cms, `/zones/${there}`, { method: 'PATCH', token: session, body: { households: 5 } })).status,
    ).toBe(403)
    await rest(cms, `/zones?where[households][greater_than]=0`, {
      method: 'PATCH',
      token: session,
      body: { households: 7, community: own },
    })
    expect(await stored('zones', there)).toMatchObject({ community: other })
    expect(
      (await rest(cms, `/zones/${here}`, { method: 'PATCH', token: session, body: { community: other } })).status,
    ).toBe(400)
    expect(
      (
        await rest(cms, '/zones', {
          method: 'POST',
          token: session,
          body: { community: other, code: 'q', name: 'Q', kind: 'shared', households: 0 },
        })
      ).status,
    ).toBe(403)
  })
})

describe('what is new', () => {
  const create = (of: string, query = '', cookie = '') =>
    rest(cms, `/notices${query}`, { method: 'POST', token: of, body: { title: '新的' }, headers: { cookie } })
  const communityOf = async (id: string) => (await stored('notices', id)) ?? {}
  const madeSchema = z.object({ doc: z.object({ id: z.string() }) })

  it('is of the only community its author works for, without being told', async () => {
    const answer = await create(token, '?draft=true')
    expect(answer.status, answer.text).toBe(201)
    expect(await communityOf(madeSchema.parse(answer.body).doc.id)).toMatchObject({ community: own })
  })

  it('is of the chosen one of several, and never of none, not even as a draft', async () => {
    const email = 'several@example.org'
    const communities = [own, other].map((community) => ({ community, roles: ['editor' as const] }))
    await cms.payload.create({ collection: 'users', data: { email, name: email, password: PASSWORD, communities } })
    const several = await newSession(cms, email)
    const chosen = await create(several, '?draft=true', `payload-tenant=${other}`)
    expect(await communityOf(madeSchema.parse(chosen.body).doc.id)).toMatchObject({ community: other })
    for (const query of ['?draft=true', '']) {
      const refused = await create(several, query)
      expect(refused.status, refused.text).toBeGreaterThanOrEqual(400)
      expect(refused.text).not.toContain('"doc"')
    }
  })
})
