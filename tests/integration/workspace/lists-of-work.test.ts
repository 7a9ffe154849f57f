import { randomUUID } from 'node:crypto'
import { startDispatcher } from '@linsheng/cms/src/features/complaints/dispatcher/dispatcher.ts'
import { registerById } from '@linsheng/cms/src/features/complaints/register.ts'
import { findAttention } from '@linsheng/cms/src/features/workspace/board/find-attention.ts'
import { findFlow } from '@linsheng/cms/src/features/workspace/board/find-flow.ts'
import { personLoads } from '@linsheng/cms/src/features/workspace/board/find-loads.ts'
import { ownFigures } from '@linsheng/cms/src/features/workspace/own-figures/find-figures.ts'
import { readFilter } from '@linsheng/cms/src/features/workspace/queue/filter.ts'
import { findTasks } from '@linsheng/cms/src/features/workspace/queue/find-tasks.ts'
import { countTabs, findWork } from '@linsheng/cms/src/features/workspace/queue/find-work.ts'
import { workContext } from '@linsheng/cms/src/features/workspace/queue/work-context.ts'
import type { Watch } from '@linsheng/cms/src/jobs/watch.ts'
import { bookAnswerSchema } from '@linsheng/contracts/complaints'
import { problemSchema } from '@linsheng/contracts/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity, type RestAnswer, rest, signedIn, type TestAccount } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'

const HOUR = 3_600_000
const TEAM = 'engineering'

let cms: TestCms
let dispatcher: Watch
let community: string
let other: string
let handler: TestAccount
let colleague: TestAccount
let manager: TestAccount
let committee: TestAccount
let editor: TestAccount
let stranger: TestAccount

const BOOK_ROW = {
  channel: 'front-desk',
  category: 'cleaning',
  danger: 'no',
  impact: 'building',
  name: '李先生',
  phone: '5550 0112',
}

/** Local time of the community so many hours ago. */
const hoursAgo = (hours: number): string =>
  Temporal.Instant.fromEpochMilliseconds(Date.now() - hours * HOUR)
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

const fileBook = (who: TestAccount, rows: object[]): Promise<RestAnswer> =>
  rest(cms, '/complaints/file-book', { method: 'POST', token: who.token, body: { rows } })

const row = (description: string, changes: object = {}) => ({
  ...BOOK_ROW,
  ...{ community, description, key: randomUUID() },
  ...changes,
})

const sequenceOf = async (id: string): Promise<number> =>
  (await cms.payload.findByID({ collection: 'complaints', id, depth: 0 })).sequence

async function give(who: TestAccount, id: string, command: object): Promise<RestAnswer> {
  const sequence = await sequenceOf(id)
  const body = { command, sequence, anyway: true }
  const answer = await rest(cms, `/complaints/${id}/commands`, { method: 'POST', token: who.token, body })
  expect(answer.status, answer.text).toBe(200)
  await waitFor(async () => (await sequenceOf(id)) > sequence)
  return answer
}

/** What `who` finds under a filter. */
async function work(who: TestAccount, params: Record<string, string>, now = Date.now()) {
  const register = await registerById(cms.payload, community)
  if (!register) throw new Error('the community is gone')
  const context = await workContext(cms.payload, register, who.id, now)
  const filter = readFilter(params, 'all')
  const page = await findWork(cms.payload, filter, context, Number(params.page ?? 1))
  return { ...page, counts: await countTabs(cms.payload, filter, context), context, register }
}

const descriptions = (found: { rows: Array<{ description: string }> }): string[] =>
  found.rows.map(({ description }) => description)

beforeAll(async () => {
  cms = await createTestCms()
  dispatcher = startDispatcher(cms.payload, { dataDir: cms.env.dataDir })
  community = (await newCommunity(cms, 'ours')).id
  other = (await newCommunity(cms, 'theirs')).id
  handler = await signedIn(cms, 'handler@ours.example', { community, roles: ['handler'] })
  colleague = await signedIn(cms, 'colleague@ours.example', { community, roles: ['handler'] })
  manager = await signedIn(cms, 'manager@ours.example', { community, roles: ['manager'] })
  committee = await signedIn(cms, 'committee@ours.example', { community, roles: ['committee'] })
  editor = await signedIn(cms, 'editor@ours.example', { community, roles: ['editor'] })
  stranger = await signedIn(cms, 'manager@theirs.example', { community: other, roles: ['manager', 'handler'] })
  const rows = [
    row('三号楼电梯昨晚停了两次，老人下不了楼。', { received: hoursAgo(100) }),
    row('=HYPERLINK("http://evil.example","点这里领奖")', { received: hoursAgo(60), name: '@SUM(A1)' }),
    row('地下车库的卷帘门放到一半就停住不动。', { received: hoursAgo(1) }),
  ]
  const answer = bookAnswerSchema.parse((await fileBook(handler, rows)).body)
  expect(answer.rows.every(({ ok }) => ok)).toBe(true)
  await waitFor(async () => (await work(manager, {})).rows.length === 3)
})
afterAll(async () => {
  await dispatcher?.stop()
  await cms?.close()
})

describe('a paper book', () => {
  it('files each row once per key, and one that is refused keeps no other back', async () => {
    const rows = [
      row('园区东门的路灯整夜不亮，走路看不清。'),
      row('电梯里一直有异味，两天了。', { category: 'nothing' }),
    ]
    const [first, second] = bookAnswerSchema.parse((await fileBook(handler, rows)).body).rows
    expect(first).toMatchObject({ ok: true, filed: { number: expect.stringMatching(/^\d{4}-\d+$/) } })
    expect(second).toEqual({ ok: false, key: rows[1]?.key, code: 'unknown-category' })
    expect(bookAnswerSchema.parse((await fileBook(handler, rows)).body).rows[0]).toEqual(first)
    await waitFor(async () => (await work(manager, {})).counts.get('all') === 4)
  })

  it('is refused at its cells, for strangers, and for rows of two communities', async () => {
    const wrong = await fileBook(handler, [row('电梯里一直有异味，两天了。'), row('短')])
    expect(problemSchema.parse(wrong.body).errors).toMatchObject([{ pointer: '/rows/1/description' }])
    for (const who of [editor, committee, stranger]) {
      expect((await fileBook(who, [row('电梯里一直有异味，两天了。')])).status).toBe(404)
    }
    const mixed = [row('电梯里一直有异味，两天了。'), row('电梯里一直有异味，两天了。', { community: other })]
    expect((await fileBook(handler, mixed)).status).toBe(400)
  })
})

describe('a list of work', () => {
  it('has what is late first, says what is owed, and marks what was written down later', async () => {
    const found = await work(manager, {})
    expect(descriptions(found)[0]).toContain('三号楼电梯')
    expect(found.rows[0]).toMatchObject({ dutyName: expect.any(String), backDated: true })
    expect(found.rows[0]?.dutyDue ?? Number.POSITIVE_INFINITY).toBeLessThan(Date.now())
    expect(descriptions(await work(manager, { tab: 'overdue' })).length).toBe(found.late)
  })

  it('is one’s own, one’s team’s or everybody’s, and moves when a case does', async () => {
    const [first] = (await work(manager, {})).rows
    await give(manager, first?.id ?? '', { type: 'assign', team: TEAM, person: handler.id, reason: '换人' })
    expect(descriptions(await work(handler, { scope: 'mine' }))).toEqual([first?.description])
    expect(descriptions(await work(colleague, { scope: 'mine' }))).toEqual([])
    expect(descriptions(await work(manager, { person: handler.id, team: TEAM }))).toEqual([first?.description])
    expect(descriptions(await work(manager, { priority: 'critical' }))).toEqual([])
  })

  it('shows whoever was asked what they were asked to take over', async () => {
    const [mine] = (await work(handler, { scope: 'mine' })).rows
    const id = mine?.id ?? ''
    await give(handler, id, { type: 'offer-handover', team: TEAM, person: colleague.id, reason: '要休假' })
    const tasks = async (who: TestAccount) => findTasks(cms.payload, (await work(who, {})).context)
    expect((await tasks(colleague)).handovers.map((offer) => offer.id)).toEqual([id])
    expect((await tasks(handler)).handovers).toEqual([])
    expect((await work(manager, { tab: 'handover' })).rows.map((offer) => offer.id)).toEqual([id])
    await give(colleague, id, { type: 'accept-handover' })
    expect((await tasks(colleague)).handovers).toEqual([])
    expect((await work(colleague, { scope: 'mine' })).rows.map((offer) => offer.id)).toEqual([id])
  })

  it('is searched by number, with and without the year, and by words', async () => {
    const [one] = (await work(manager, {})).rows
    const serial = one?.number.split('-')[1] ?? ''
    for (const q of [one?.number ?? '', serial]) {
      expect((await work(manager, { q })).rows.map(({ number }) => number)).toEqual([one?.number])
    }
    await waitFor(async () => descriptions(await work(manager, { q: '卷帘门' })).length === 1)
    expect(descriptions(await work(manager, { q: '没有这样的字句' }))).toEqual([])
  })
})

describe('the board', () => {
  it('has the load by name, the flow by day, and each case once', async () => {
    const { context, register } = await work(manager, {})
    const loads = await personLoads(cms.payload, context, context.snapshot)
    expect(loads.map(({ name }) => name)).toEqual(
      loads.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'zh')),
    )
    expect(loads.find(({ id }) => id === colleague.id)).toMatchObject({ open: 1 })
    const flow = await findFlow(cms.payload, register.id, 'Asia/Shanghai', Date.now())
    expect(flow.reduce((sum, day) => sum + day.in, 0)).toBe(4)
    const lists = await findAttention(cms.payload, context, ['overdue', 'unaccepted', 'back-dated'])
    const shown = lists.flatMap(({ rows }) => rows.map(({ id }) => id))
    expect(new Set(shown).size).toBe(shown.length)
    expect(lists.map(({ count }) => count)).toEqual([expect.any(Number), expect.any(Number), 3])
  })

  it('counts for oneself what was kept and what was not', async () => {
    const figures = await ownFigures(cms.payload, community, colleague.id, Date.now())
    expect(figures).toMatchObject({ open: 1, overdue: 1, answered: { kept: 0, total: 1 } })
  })
})

describe('whether anything changed', () => {
  const mark = (who: TestAccount, before?: string) =>
    rest(cms, `/complaints/work-mark?community=${community}`, {
      token: who.token,
      headers: before ? { 'If-None-Match': before } : {},
    })

  it('costs one look while it did not, and is told when it did', async () => {
    const first = await mark(handler)
    const tag = first.headers.get('ETag') ?? ''
    expect([first.status, (await mark(handler, tag)).status]).toEqual([204, 304])
    const [one] = (await work(manager, {})).rows
    await give(manager, one?.id ?? '', { type: 'note', audience: 'internal', text: '已经联系维保' })
    expect((await mark(handler, tag)).status).toBe(204)
  })

  it('is told to nobody outside', async () => {
    expect((await mark(stranger)).status).toBe(404)
  })
})

describe('an export', () => {
  const take = (who: TestAccount, query: string) =>
    rest(cms, `/complaints/export?community=${community}&format=csv&${query}`, { token: who.token })

  it('has the rows of the filter, as text that no spreadsheet runs', async () => {
    const answer = await take(manager, 'tab=all')
    expect(answer.headers.get('Content-Type')).toContain('text/csv')
    expect(answer.headers.get('X-Total-Rows')).toBe('4')
    expect(answer.text).toContain(`"'=HYPERLINK(""http://evil.example"",""点这里领奖"")"`)
    expect(answer.text).toContain(",'@SUM(A1),")
    expect(answer.text).toContain('5550 0112')
    expect(answer.text.trim().split('\r\n')).toHaveLength(5)
    expect((await take(manager, 'tab=ended')).text.trim().split('\r\n')).toHaveLength(1)
  })

  it('gives the committee no contacts, and others nothing', async () => {
    const answer = await take(committee, 'tab=all')
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('三号楼电梯')
    for (const secret of ['5550 0112', '李先生', '@SUM']) expect(answer.text).not.toContain(secret)
    for (const who of [editor, stranger]) expect((await take(who, 'tab=all')).status).toBe(404)
    expect((await rest(cms, `/complaints/export?community=${community}&format=csv`)).status).toBe(404)
  })
})
