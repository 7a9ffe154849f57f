import { randomUUID } from 'node:crypto'
import { relatedEndpoint, similarEndpoint } from '@linsheng/cms/src/features/similar/endpoints.ts'
import { suggestionsApi } from '@linsheng/cms/src/features/similar/site-api.ts'
import { eraseCase } from '@linsheng/cms/src/features/transparency/erasure/erase-case.ts'
import { type RelatedCases, relatedCasesSchema, type Suggestions } from '@linsheng/contracts/complaints'
import { createLocalReq, type TypedUser } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { waitFor } from '../../support/wait.ts'
import { type Filed, openWorld, type World } from '../handling/world.ts'

let world: World
let handler: TypedUser

beforeAll(async () => {
  world = await openWorld()
  handler = await world.staff('handler')
})
afterAll(async () => world?.close())

async function suggest(q: string, category?: string): Promise<Suggestions> {
  const { suggestions } = suggestionsApi(world.payload, world.cms.env)
  const query = { q, category, zone: undefined }
  const answer = await suggestions({ community: world.register.slug, query, visitor: randomUUID() })
  if (!answer) throw new Error('no answer')
  return answer
}

async function ask(endpoint: typeof relatedEndpoint, user: TypedUser, params: object, query = ''): Promise<Response> {
  const req = await createLocalReq({ user }, world.payload)
  return endpoint.handler(Object.assign(req, { routeParams: params, searchParams: new URLSearchParams(query) }))
}
const related = async ({ id }: Filed): Promise<RelatedCases> =>
  relatedCasesSchema.parse(await (await ask(relatedEndpoint, handler, { id })).json())

const numbers = (cases: ReadonlyArray<{ number: string }>): string[] => cases.map(({ number }) => number)

it('suggests what was published, never a word that was written in confidence', async () => {
  const secret = '金丝雀藏在描述里 CANARY'
  const wish = '金丝雀藏在愿望里'
  const hidden = await world.file({ description: `${secret}，水管漏水。`, wish, name: '金丝雀', phone: '13800000000' })
  const shown = await world.file({ description: '地下车库水管漏水，已经两天。' })
  await world.take(handler, hidden, { type: 'note', audience: 'internal', text: '金丝雀内部' })
  await world.take(handler, shown, { type: 'note', audience: 'public', text: '地下车库水管漏水，正在换阀门。' })
  await world.settle()

  const found = await waitFor(async () => {
    const answer = await suggest('车库的水管又漏水了')
    return answer.open.length > 0 && answer
  })
  expect(numbers(found.open)).toEqual([shown.number])
  for (const word of [secret, wish, '金丝雀', 'CANARY', '13800000000', '金丝雀内部']) {
    const answer = await suggest(word)
    expect(numbers(answer.open)).not.toContain(hidden.number)
    expect(JSON.stringify(answer)).not.toMatch(/金丝雀|CANARY|13800000000/)
  }
})

it('names open cases of the same category without a word, and solved ones once they were told about', async () => {
  const category = [...world.register.categories.keys()].at(-1) ?? ''
  const filed = await world.file({ category, description: '儿童滑梯的螺丝松了，孩子会受伤。' })
  await world.settle()
  await waitFor(async () => numbers((await suggest('', category)).open).includes(filed.number))
  expect((await suggest('', category)).solved).toEqual([])

  await world.take(
    handler,
    filed,
    { type: 'propose-result', found: '螺丝松动', done: '换了防松螺母' },
    { type: 'note', audience: 'public', text: '滑梯螺丝已更换。' },
  )
  await world.act(filed.receipt, { action: 'confirm' })
  await world.settle()
  await waitFor(async () => numbers((await suggest('滑梯螺丝', category)).solved).includes(filed.number))
  expect(numbers((await suggest('滑梯螺丝', category)).open)).not.toContain(filed.number)
})

it('shows staff what happened there, how it was put right, and what may be the same', async () => {
  const solved = await world.file({ description: '九号楼门禁刷卡没有反应。' })
  await world.take(handler, solved, { type: 'propose-result', found: '读卡器坏了', done: '换了读卡器' })
  await world.act(solved.receipt, { action: 'confirm' })
  const open = await world.file({ description: '九号楼门禁坏了，刷卡没有反应，要等人开门。' })
  const subject = await world.file({ description: '九号楼的门禁刷卡没有反应了。' })
  await world.settle()

  const answer = await waitFor(async () => {
    const found = await related(subject)
    return numbers(found.similar).includes(solved.number) && found
  })
  expect(answer.similar.find(({ number }) => number === solved.number)).toMatchObject({ done: '换了读卡器' })
  expect(numbers(answer.duplicates)[0]).toBe(open.number)
  expect(JSON.stringify(answer)).not.toContain(subject.number)

  const query = new URLSearchParams({ community: world.register.id, q: '门禁刷卡' }).toString()
  const similar = relatedCasesSchema.parse(await (await ask(similarEndpoint, handler, {}, query)).json())
  expect(numbers(similar.duplicates)).toContain(open.number)
})

it('shows nothing to those who may not see the case', async () => {
  const filed = await world.file()
  const stranger = await world.payload.create({
    collection: 'users',
    data: { email: `${randomUUID()}@example.org`, password: 'correct horse battery', name: 'x', communities: [] },
  })
  const user: TypedUser = { ...stranger, collection: 'users' }
  expect((await ask(relatedEndpoint, user, { id: filed.id })).status).toBe(404)
  const query = new URLSearchParams({ community: world.register.id, q: '电梯' }).toString()
  expect((await ask(similarEndpoint, user, {}, query)).status).toBe(404)
  const editor = await world.staff('editor')
  expect((await ask(similarEndpoint, editor, {}, query)).status).toBe(404)
})

it('knows no word of a case any more once it is erased', async () => {
  const filed = await world.file({ description: '天台水箱盖子被风吹走了，找不到。' })
  await world.take(
    handler,
    filed,
    { type: 'propose-result', found: '盖子没有固定', done: '换了新盖子' },
    { type: 'note', audience: 'public', text: '天台水箱已换上带锁的盖子。' },
  )
  await world.act(filed.receipt, { action: 'confirm' })
  await world.settle()
  const offered = async () => numbers((await suggest('天台水箱盖子')).solved).includes(filed.number)
  await waitFor(offered)
  expect(await eraseCase(world.payload, world.register.id, filed.number)).toEqual({ ok: true })
  await waitFor(async () => !(await offered()))
  const answer = await ask(similarEndpoint, handler, {}, `community=${world.register.id}&q=天台水箱盖子被风吹走了`)
  expect(await answer.text()).not.toMatch(/被风吹走/)
})
