import { randomUUID } from 'node:crypto'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { fileComplaint } from '@linsheng/cms/src/features/complaints/operations/file-complaint.ts'
import { historyOf } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { onDuty } from '@linsheng/cms/src/features/roster/on-duty.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import { onDutySchema } from '@linsheng/contracts/complaints'
import { problemSchema } from '@linsheng/contracts/problem'
import { savedRulesSchema, suggestionSchema, trialAnswerSchema, whereAnswerSchema } from '@linsheng/contracts/routing'
import type { Assigned } from '@linsheng/domain/complaints'
import type { RoutingRule } from '@linsheng/domain/routing'
import { DAY, HOUR } from '@linsheng/domain/time'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, type RestAnswer, rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'
import { aRequest } from '../complaints/setup.ts'

let cms: TestCms
let dispatcher: Watch
let community: string
let manager: TestAccount
let ann: TestAccount
let bo: TestAccount
let stranger: TestAccount

beforeAll(async () => {
  cms = await createTestCms()
  dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
  community = (await newCommunity(cms, 'ours')).id
  const other = (await newCommunity(cms, 'theirs')).id
  manager = await signedIn(cms, 'manager@ours.example', { community, roles: ['manager'] })
  ann = await signedIn(cms, 'ann@ours.example', { community, roles: ['handler'] })
  bo = await signedIn(cms, 'bo@ours.example', { community, roles: ['handler'] })
  stranger = await signedIn(cms, 'manager@theirs.example', { community: other, roles: ['manager', 'handler'] })
  await setMembers('engineering', [ann.id, bo.id])
})
afterAll(async () => {
  await dispatcher?.stop()
  await cms?.close()
})

async function teamId(code: string): Promise<string> {
  const where = { and: [{ community: { equals: community } }, { code: { equals: code } }] }
  const { docs } = await cms.payload.find({ collection: 'teams', where, depth: 0 })
  return docs[0]?.id ?? ''
}
async function setMembers(code: string, members: string[]): Promise<void> {
  await cms.payload.update({ collection: 'teams', id: await teamId(code), data: { members } })
}

const codeOf = (answer: RestAnswer): string => problemSchema.parse(answer.body).code
const ask = (path: string, who: TestAccount, body: object): Promise<RestAnswer> =>
  rest(cms, `/routing-rules/${path}`, { method: 'POST', token: who.token, body: { community, ...body } })

/** Files a complaint. @returns what its first commit says of who is responsible */
async function file(category: string): Promise<Assigned> {
  const register = await registerById(cms.payload, community)
  if (!register) throw new Error('there is no register')
  const request = aRequest(register, { category })
  const filed = await fileComplaint(cms.payload, register, { request, idempotencyKey: randomUUID(), now: Date.now() })
  if (!filed.ok) throw new Error(`the complaint was refused: ${filed.code}`)
  const { number } = filed.value
  const { id, stream } = await waitFor(async () => {
    const where = { and: [{ community: { equals: community } }, { number: { equals: number } }] }
    return (await cms.payload.find({ collection: 'complaints', where, depth: 0 })).docs[0]
  })
  const [first] = await historyOf(cms.payload, community, stream)
  const assigned = first?.events.find((event) => event.type === 'assigned')
  if (!assigned) throw new Error(`nobody is responsible for case ${id} in its first commit`)
  return assigned
}

const codesOf = ({ because }: Assigned): string[] => because?.map(({ code }) => code) ?? []
const rule = (changes: Partial<RoutingRule>): RoutingRule => ({
  ...{ categories: [], groups: [], zones: [], priorities: [], kinds: [], channels: [], skill: null },
  team: 'engineering',
  ...changes,
})

describe('a new case', () => {
  it('has a person and the reasons in its first commit, shared out at once', async () => {
    const [first, second] = [await file('equipment'), await file('equipment')]
    expect(first.team).toBe('engineering')
    expect([first.person, second.person].sort()).toEqual([ann.id, bo.id].sort())
    expect(codesOf(first)).toEqual(['rule', 'no-shifts', 'load', 'turn'])
  })

  it('passes over whoever is away, and goes to a manager when nobody of the team is there', async () => {
    const away = (person: string, substitute?: string) =>
      cms.payload.create({
        collection: 'absences',
        data: {
          community,
          person,
          starts: new Date(Date.now() - HOUR).toISOString(),
          ends: new Date(Date.now() + DAY).toISOString(),
          ...(substitute && { substitute }),
        },
      })
    const first = await away(ann.id)
    expect((await file('equipment')).person).toBe(bo.id)
    const second = await away(bo.id)
    const last = await file('equipment')
    expect(last.person).toBe(manager.id)
    expect(codesOf(last)).toContain('manager-of-last-resort')
    for (const { id } of [first, second]) await cms.payload.delete({ collection: 'absences', id })
  })

  it('knows skill and limit that a manager set, and nobody else may', async () => {
    const settings = { person: bo.id, skills: ['电梯', '电梯'], ceiling: 50 }
    for (const who of [ann, stranger]) expect((await ask('people', who, settings)).status).toBe(404)
    expect((await ask('people', manager, { ...settings, person: stranger.id })).status).toBe(422)
    expect((await ask('people', manager, settings)).body).toEqual({ skills: ['电梯'], ceiling: 50 })
    const facts = { kind: 'complaint', category: 'equipment', zone: null, priority: 'major', channel: 'web' }
    const answer = await ask('where', ann, { ...facts, rules: [rule({ skill: '电梯' })] })
    const found = whereAnswerSchema.parse(answer.body)
    expect(found.person).toEqual({ id: bo.id, name: bo.email })
    expect(found.because.map(({ code }) => code)).toEqual(['rule', 'no-shifts', 'skill', 'only-one'])
    expect((await ask('where', stranger, facts)).status).toBe(404)
  })
})

describe('a change of the rules', () => {
  const changed = [
    rule({ categories: ['equipment'], team: 'security' }),
    rule({ groups: ['environment'], team: 'cleaning' }),
  ]

  it('is tried on last month before it is saved, by managers, and every version stays', async () => {
    expect((await ask('try', ann, { rules: changed })).status).toBe(404)
    const trial = trialAnswerSchema.parse((await ask('try', manager, { rules: changed })).body)
    expect(trial.cases).toBe(trial.of)
    expect(trial.moves).toMatchObject([{ from: { code: 'engineering' }, to: { code: 'security' }, cases: trial.moved }])
    expect(trial.moved).toBeGreaterThan(0)
    expect(trial.examples.length).toBe(trial.moved)

    const untried = await ask('save', manager, { version: 0, rules: changed.slice(1), tried: trial.tried })
    expect(codeOf(untried)).toBe('invalid-request')
    const save = () => ask('save', manager, { version: 0, rules: changed, tried: trial.tried })
    const answers = await Promise.all([save(), save()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const won = answers.find(({ status }) => status === 200)
    expect(savedRulesSchema.parse(won?.body).version).toBe(1)
    expect((await file('equipment')).team).toBe('security')
  })

  it('names only what the community has', async () => {
    const refused = async (rules: RoutingRule[]) => codeOf(await ask('try', manager, { rules }))
    expect(await refused([rule({ team: 'nobody' })])).toBe('unknown-team')
    expect(await refused([rule({ categories: ['nothing'] })])).toBe('unknown-category')
    expect(await refused([rule({ zones: ['nowhere'] })])).toBe('unknown-zone')
  })

  it('only suggests for a case that is with somebody already', async () => {
    const { docs } = await cms.payload.find({
      collection: 'complaints',
      where: { and: [{ community: { equals: community } }, { team: { equals: 'engineering' } }] },
      depth: 0,
    })
    const suggest = (who: TestAccount) => rest(cms, `/routing-rules/suggestion/${docs[0]?.id}`, { token: who.token })
    expect((await suggest(stranger)).status).toBe(404)
    const found = suggestionSchema.parse((await suggest(ann)).body)
    expect(found).toMatchObject({ differs: true, route: { team: { code: 'security' } } })
  })
})

describe('the roster', () => {
  it('is planned by managers, read by staff, and keeps why somebody is away to managers', async () => {
    const body = {
      ...{ community, person: ann.id, starts: '2030-01-01T00:00:00.000Z', ends: '2030-01-08T00:00:00.000Z' },
      reason: '手术',
    }
    const create = (who: TestAccount, changes: object = {}) =>
      rest(cms, '/absences', { method: 'POST', token: who.token, body: { ...body, ...changes } })
    expect((await create(ann)).status).toBe(403)
    expect((await create(manager, { ends: '2029-01-01T00:00:00.000Z' })).status).toBe(400)
    expect((await create(manager, { substitute: ann.id })).status).toBe(400)
    expect((await create(manager, { person: stranger.id })).status).toBe(400)
    expect((await create(manager)).status).toBe(201)
    expect((await rest(cms, '/absences', { token: manager.token })).text).toContain('手术')
    const seen = await rest(cms, '/absences', { token: bo.token })
    expect(seen.text).toContain('2030-01-08')
    expect(seen.text).not.toContain('手术')
  })

  it('needs hours that are hours, or a start and an end', async () => {
    const create = (body: object) =>
      rest(cms, '/shifts', {
        method: 'POST',
        token: manager.token,
        body: { community, person: ann.id, team: engineering, ...body },
      })
    const engineering = await teamId('engineering')
    expect((await create({})).status).toBe(400)
    expect((await create({ weekly: [{ weekday: '1', from: '25:00', to: '08:00' }] })).status).toBe(400)
    expect((await create({ weekly: [{ weekday: '1', from: '20:00', to: '08:00' }] })).status).toBe(201)
    await cms.payload.delete({ collection: 'shifts', where: { community: { equals: community } } })
  })

  it('tells the public whom to call, without a name', async () => {
    expect((await onDuty(cms.payload, 'ours'))?.duty).toBeNull()
    const ends = new Date(Date.now() + HOUR).toISOString()
    const data = { community, person: ann.id, team: await teamId('security'), onCall: true, phone: '0571-1234' }
    await cms.payload.create({ collection: 'shifts', data: { ...data, starts: '2020-01-01T00:00:00.000Z', ends } })
    const found = onDutySchema.parse(await onDuty(cms.payload, 'ours'))
    expect(found.duty).toMatchObject({ phone: '0571-1234', until: Date.parse(ends) })
    expect(found.emergency.map(({ phone }) => phone)).toContain('119')
    expect(JSON.stringify(found)).not.toContain(ann.email)
    expect(await onDuty(cms.payload, 'nowhere')).toBeNull()
  })
})

describe('somebody with open cases', () => {
  it('neither leaves the community nor loses the account before handing over', async () => {
    const admin = await signedIn(cms, 'platform@example.org', 'platform')
    const change = (communities: object[]) =>
      rest(cms, `/users/${bo.id}`, { method: 'PATCH', token: admin.token, body: { communities } })
    for (const communities of [[], [{ community, roles: ['editor'] }]]) {
      const answer = await change(communities)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('离岗交接')
    }
    const removed = await rest(cms, `/users/${bo.id}`, { method: 'DELETE', token: admin.token })
    expect([removed.status, removed.text.includes('离岗交接')]).toEqual([409, true])
    expect((await change([{ community, roles: ['handler', 'editor'] }])).status).toBe(200)
    const idle = await signedIn(cms, 'idle@ours.example', { community, roles: ['editor'] })
    expect((await rest(cms, `/users/${idle.id}`, { method: 'DELETE', token: admin.token })).status).toBe(200)
  })
})
