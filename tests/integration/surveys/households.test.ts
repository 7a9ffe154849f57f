import { HOUSEHOLDS } from '@linsheng/cms/src/features/households/name.ts'
import { householdsAddedSchema } from '@linsheng/contracts/surveys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, rest, signedIn, type TestAccount } from '../../support/rest.ts'

let cms: TestCms
let community: string
let manager: TestAccount
let handler: TestAccount
let stranger: TestAccount

beforeAll(async () => {
  cms = await createTestCms()
  const [own, other] = [await newCommunity(cms, 'own'), await newCommunity(cms, 'other')]
  community = own.id
  manager = await signedIn(cms, 'm@example.org', { community, roles: ['manager'] })
  handler = await signedIn(cms, 'h@example.org', { community, roles: ['handler', 'panel', 'editor'] })
  stranger = await signedIn(cms, 's@example.org', { community: other.id, roles: ['manager', 'committee'] })
  for (const code of ['b7', 'b8'])
    await cms.payload.create({
      collection: 'zones',
      data: { community, code, name: `${code.slice(1)}号楼`, kind: 'building', households: 0 },
    })
})
afterAll(() => cms?.close())

const post = (path: string, body: object, token = manager.token) =>
  rest(cms, `/households${path}`, { method: 'POST', body: { community, ...body }, token })
const add = async (path: string, body: object) => householdsAddedSchema.parse((await post(path, body)).body)
const count = async () => (await cms.payload.count({ collection: HOUSEHOLDS })).totalDocs

describe('the register of households', () => {
  it('takes pasted lines, says what is wrong with which, and adds nothing twice', async () => {
    const lines = `b7 101\n7号楼，１０２室\n\nb7\t0103\nb9 101\nb7\nb7 101号\n  b8   2-301  \nb7 ${'1'.repeat(41)}`
    expect(await add('/import', { lines })).toEqual({
      added: 4,
      known: 0,
      faults: [
        { line: 5, code: 'unknown-zone' },
        { line: 6, code: 'no-door' },
        { line: 7, code: 'twice' },
        { line: 9, code: 'too-long' },
      ],
    })
    expect(await add('/import', { lines: 'b7 101\n7号楼 102 室\nb7 104' })).toEqual({ added: 1, known: 2, faults: [] })
    expect(await count()).toBe(5)
  })

  it('makes the doors of a building from its floors', async () => {
    const floors = { zone: 'b8', fromFloor: 2, toFloor: 11, doorsPerFloor: 4 }
    const before = await count()
    expect(await add('/generate', floors)).toEqual({ added: 40, known: 0, faults: [] })
    expect(await add('/generate', floors)).toEqual({ added: 0, known: 40, faults: [] })
    const { docs } = await cms.payload.find({ collection: HOUSEHOLDS, where: { door: { in: ['201', '1104', '204'] } } })
    expect(docs.map(({ door }) => door).sort()).toEqual(['1104', '201', '204'])
    expect(await count()).toBe(before + 40)
    expect((await post('/generate', { ...floors, zone: 'b99' })).status).toBe(422)
  })

  it('holds one home once when two add it at the same time', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => `b7 ${at + 500}`).join('\n')
    const answers = await Promise.all([1, 2, 3].map(() => add('/import', { lines })))
    expect(answers.reduce((sum, { added }) => sum + added, 0)).toBe(30)
    expect(answers.map(({ added, known }) => added + known)).toEqual([30, 30, 30])
  })

  it('writes down a home as typed, and refuses it under another spelling', async () => {
    const { docs } = await cms.payload.find({ collection: 'zones', where: { code: { equals: 'b7' } } })
    const home = (door: string) =>
      rest(cms, '/households', { method: 'POST', body: { community, zone: docs[0]?.id, door }, token: manager.token })
    expect((await home('７－１２０２')).status).toBe(201)
    expect((await home('7栋1202室')).status).toBe(400)
  })

  it('is for managers and the committee of its community', async () => {
    for (const token of [handler.token, stranger.token, '']) {
      expect((await post('/import', { lines: 'b7 901' }, token)).status).toBe(404)
      expect((await post('/generate', { zone: 'b7', fromFloor: 1, toFloor: 1, doorsPerFloor: 1 }, token)).status).toBe(
        404,
      )
      expect((await rest(cms, `/households?where[community][equals]=${community}`, { token })).text).not.toContain(
        '"door"',
      )
    }
  })
})
