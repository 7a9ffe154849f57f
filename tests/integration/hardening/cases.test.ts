import { randomUUID } from 'node:crypto'
import { storePhoto } from '@linsheng/cms/src/features/complaints/photos/photo-store.ts'
import { sanitisePhoto } from '@linsheng/cms/src/features/complaints/photos/sanitise-photo.ts'
import { trialAnswerSchema } from '@linsheng/contracts/routing'
import type { TypedUser } from 'payload'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docsOf, rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { type Filed, openWorld, type World } from '../handling/world.ts'

const SECRETS = {
  description: '孩子在楼道被人跟踪，不敢出门。',
  wish: '请调取监控。',
  name: '陈女士',
  phone: '13800000000',
}

let world: World
let accounts: Record<'handler' | 'manager' | 'committee' | 'panel' | 'editor', TestAccount>
let filed: Filed

beforeAll(async () => {
  world = await openWorld()
  const account = (role: keyof typeof accounts) =>
    signedIn(world.cms, `${role}@cases.example`, { community: world.register.id, roles: [role] })
  accounts = {
    handler: await account('handler'),
    manager: await account('manager'),
    committee: await account('committee'),
    panel: await account('panel'),
    editor: await account('editor'),
  }
  filed = await world.file({ ...SECRETS, zone: [...world.register.zones.keys()][0] })
  await world.settle()
})
afterAll(() => world?.close())

const ask = (who: keyof typeof accounts, path: string) => rest(world.cms, path, { token: accounts[who].token })

describe('in lists', () => {
  it('nobody who does not work on cases sees one whose time is not public', async () => {
    const waiting = await world.file({ category: 'fees' })
    const seen = (role: 'panel' | 'editor') =>
      ask(role, `/complaints?where[number][equals]=${waiting.number}`).then(docsOf)
    await world.settle()
    for (const role of ['panel', 'editor'] as const) expect(await seen(role), role).toEqual([])
    // Nor one that is told by its week: ids and the database's own dates would tell the moment.
    await world.pass(14 * 24)
    for (const role of ['panel', 'editor'] as const) expect(await seen(role), role).toEqual([])
  })

  it.each(['panel', 'editor'] as const)(
    'the %s sees that there is a case, and none of its words, times and places',
    async (role) => {
      const appealed = await appealedCase()
      for (const { number } of [filed, appealed]) {
        const answer = await ask(role, `/complaints?where[number][equals]=${number}&depth=0`)
        const [doc] = docsOf(answer)
        expect(doc).toMatchObject({ number })
        for (const field of [
          'description',
          'contact',
          'person',
          'zone',
          'category',
          'receivedAt',
          'dutyDue',
          'changedAt',
        ])
          expect(doc, field).not.toHaveProperty(field)
        for (const secret of Object.values(SECRETS)) expect(answer.text).not.toContain(secret)
      }
    },
  )

  it.each(['description', 'wish', 'zone', 'person', 'receivedAt', 'handoverPerson'])(
    'neither the panel nor an editor can ask for cases by their %s',
    async (field) => {
      for (const role of ['panel', 'editor'] as const) {
        expect((await ask(role, `/complaints?where[${field}][like]=a`)).status).toBe(400)
        expect((await ask(role, `/complaints?sort=${field}`)).status).toBe(400)
      }
    },
  )

  it.each(['panel', 'editor'] as const)('the %s reads neither work orders nor photos', async (role) => {
    for (const slug of ['orders', 'complaint-photos']) expect((await ask(role, `/${slug}`)).status).toBe(403)
  })
})

async function appealedCase(photos: string[] = []): Promise<Filed> {
  const handler = await typed(accounts.handler)
  const appealed = await world.file({ ...SECRETS, description: '楼道的灯还是不亮，请再看。', photos })
  await world.take(handler, appealed, { type: 'acknowledge', message: '今天去看。' })
  await world.take(handler, appealed, { type: 'propose-result', found: '看过。', done: '没有问题。' })
  await world.act(appealed.receipt, { action: 'appeal', about: 'result', reason: '没有修好。' })
  await world.settle()
  return appealed
}

it('those who work on cases still search them by their words', async () => {
  for (const role of ['handler', 'manager', 'committee'] as const) {
    const answer = await ask(role, `/complaints?where[description][like]=跟踪&sort=zone`)
    expect(docsOf(answer)).toMatchObject([{ number: filed.number, description: SECRETS.description }])
  }
})

it('nobody reads the commits themselves: they tell how each member of a panel voted', async () => {
  for (const role of ['handler', 'manager', 'committee'] as const)
    expect((await ask(role, '/commits')).status).toBe(403)
})

it('a template is not filled with the complainant’s name for those who judge', async () => {
  const path = `/templates/for-case?case=${filed.id}&command=acknowledge`
  expect((await ask('handler', path)).text).toContain(SECRETS.name)
  const judging = await ask('committee', path)
  expect(judging.status).toBe(200)
  expect(judging.text).not.toContain(SECRETS.name)
})

it('the same words of two households are two notes', async () => {
  const joined = await world.join(filed.number, '3-1202')
  if (!joined.ok) throw new Error(joined.code)
  const note = { action: 'note' as const, text: '今天又发生了。', photos: [] }
  for (const receipt of [filed.receipt, joined.value.receipt, joined.value.receipt])
    expect(await world.act(receipt, note)).toMatchObject({ ok: true })
  const seen = await world.see({ ...(await typed(accounts.handler)) }, filed)
  expect(seen?.timeline.filter(({ what, text }) => what === 'noted' && text === note.text)).toHaveLength(2)
})

const typed = async ({ id }: TestAccount): Promise<TypedUser> => ({
  ...(await world.payload.findByID({ collection: 'users', id })),
  collection: 'users',
})

describe('a member of the panel', () => {
  it('sees the photos of the case before it, by links that end', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#777' } })
      .png()
      .toBuffer()
    const photo = await sanitisePhoto(bytes)
    if (!photo) throw new Error('the photo could not be read')
    const id = randomUUID()
    await storePhoto(world.payload, world.register.id, id, photo)
    const appealed = await appealedCase([id])
    const urlFor = async (account: TestAccount) => (await world.see(await typed(account), appealed))?.photos[0]?.url
    expect(await urlFor(accounts.handler)).toMatch(/^\/api\/complaint-photos\/file\//)
    expect(await urlFor(accounts.panel)).toMatch(/\/attachments\/.+e=\d+&s=/)

    const admin = await world.staff('panel')
    await world.payload.update({ collection: 'users', id: admin.id, data: { platform: true } })
    const others = [await world.staff('panel'), await world.staff('panel')]
    const members = [admin, ...others].map((member) => member.id)
    const chair = await typed(accounts.committee)
    expect(await world.step(chair, appealed, { type: 'seat-panel', members })).toMatchObject({ code: 'panel-conflict' })
  })
})

describe('numbers and times that nobody means', () => {
  it('a version of the routing rules follows the one before it', async () => {
    const [community, token] = [world.register.id, accounts.manager.token]
    const post = (path: string, body: object) =>
      rest(world.cms, `/routing-rules/${path}`, { method: 'POST', token, body })
    const { tried } = trialAnswerSchema.parse((await post('try', { community, rules: [] })).body)
    for (const version of [41, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER])
      expect((await post('save', { community, rules: [], version, tried })).status).toBe(409)
    expect(await post('save', { community, rules: [], version: 0, tried })).toMatchObject({ body: { version: 1 } })
    expect((await post('save', { community, rules: [], version: 0, tried })).status).toBe(409)
  })

  it.each(['0000-01-01T00:00', '0001-01-01T00:00', '1999-12-31T23:59', '9999-12-31T23:59'])(
    'nobody called on %s',
    async (received) => {
      const category = [...world.register.categories.keys()][0]
      const called = { kind: 'complaint', channel: 'hotline', danger: 'no', impact: 'home', category, received }
      const body = { ...called, community: world.register.id, description: '三号楼电梯昨晚停了两次。' }
      const headers = { 'Idempotency-Key': randomUUID() }
      const answer = await rest(world.cms, '/complaints/file', {
        ...{ method: 'POST', body, headers },
        token: accounts.handler.token,
      })
      expect([400, 422]).toContain(answer.status)
    },
  )
})

it('who no longer works for a community reads nothing of what they were told there', async () => {
  const leaving = await signedIn(world.cms, 'leaving@cases.example', {
    community: world.register.id,
    roles: ['committee'],
  })
  const alert = {
    community: world.register.id,
    user: leaving.id,
    stream: 'x',
    number: '2026-1',
    kind: 'escalated',
    at: 1,
  }
  await world.payload.db.create({ collection: 'staff-alerts', data: { ...alert, key: randomUUID(), read: false } })
  const seen = () => rest(world.cms, '/staff-alerts', { token: leaving.token })
  expect(docsOf(await seen())).toHaveLength(1)
  await world.payload.update({ collection: 'users', id: leaving.id, data: { communities: [] } })
  const after = await seen()
  expect([after.status, after.text]).toEqual([403, expect.not.stringContaining('2026-1')])
})
