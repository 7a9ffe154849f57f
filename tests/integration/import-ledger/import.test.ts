import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { findCommits } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { importLedger, proposeFor } from '@linsheng/cms/src/features/import-ledger/operations/import-ledger.ts'
import type { Mapping, RowProblem } from '@linsheng/contracts/import-ledger'
import { type Complaint, replay } from '@linsheng/domain/complaints'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'

let cms: TestCms
let folder: string
let community: string
let run = 0

beforeAll(async () => {
  cms = await createTestCms()
  folder = await mkdtemp(path.join(tmpdir(), 'ledger-'))
})
afterAll(async () => {
  await cms.close()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  run += 1
  const { id } = await createCommunity(cms.payload, { slug: `court-${run}`, name: '青桐里' }, { template: false })
  community = String(id)
})

const HEADER = '编号,受理时间,办结时间,状态,类别,楼栋,投诉内容,处理结果,来源'
const LINES = [
  '1,2024-03-01 09:00,2024-03-02 10:00,已办结,电梯,1栋,电梯异响不停,换了钢丝绳,电话',
  '2,2024-03-01 09:30,,处理中,保洁,2栋,楼道很久没人扫,,微信',
  '3,2024-03-05 08:00,2024-03-04 08:00,已办结,电梯,1栋,办结早于受理,,电话',
  '4,2024-03-06,,处理中,保洁,2栋,只有日期的一行,,电话',
]

async function ledger(...lines: string[]): Promise<string> {
  const file = path.join(folder, `${run}-${lines.length}.csv`)
  await writeFile(file, `${[HEADER, ...lines].join('\n')}\n`)
  return file
}

async function read(file: string, options: { dryRun?: boolean; mapping?: Mapping; signal?: AbortSignal } = {}) {
  const { mapping } = await proposeFor(cms.payload, community, file)
  const refused: RowProblem[] = []
  const counts = await importLedger({
    payload: cms.payload,
    community,
    file,
    mapping: options.mapping ?? mapping,
    dryRun: options.dryRun ?? false,
    now: Date.parse('2026-01-01T00:00Z'),
    locale: 'zh-Hans',
    ...(options.signal && { signal: options.signal }),
    onRefused: (problem) => void refused.push(problem),
    onProgress: () => undefined,
  })
  return { counts, refused }
}

async function cases(): Promise<Complaint[]> {
  const commits = await findCommits(cms.payload, { community: { equals: community } })
  const streams = Map.groupBy(commits, ({ stream }) => stream)
  return [...streams.values()]
    .map((history) => replay(history.map(({ stream, ...commit }) => ({ ...commit, complaint: stream }))))
    .filter((state) => state !== null)
    .sort((a, b) => a.receivedAt - b.receivedAt)
}

describe('a ledger', () => {
  it('becomes cases with their own historic times; the bad row is refused with its reason and stops nothing', async () => {
    const { counts, refused } = await read(await ledger(...LINES))
    expect(counts).toMatchObject({ rows: 4, added: 3, refused: 1, byProblem: { 'closed-before-received': 1 } })
    expect(refused).toEqual([{ row: 4, code: 'closed-before-received', column: '办结时间', value: '2024-03-04 08:00' }])
    const [closed, open] = await cases()
    expect(closed).toMatchObject({
      status: 'closed',
      outcome: 'recorded',
      channel: 'hotline',
      receivedAt: Date.parse('2024-03-01T09:00+08:00'),
      resolvedAt: Date.parse('2024-03-02T10:00+08:00'),
      result: { done: '换了钢丝绳' },
    })
    expect(open).toMatchObject({ status: 'filed', channel: 'wechat', endedAt: null })
    expect(new Set((await cases()).map(({ number }) => number)).size).toBe(3)
  })

  it('tried, writes nothing', async () => {
    const { counts } = await read(await ledger(...LINES), { dryRun: true })
    expect(counts).toMatchObject({ added: 3, refused: 1 })
    expect(await cases()).toEqual([])
    expect(
      (await cms.payload.find({ collection: 'zones', where: { community: { equals: community } } })).totalDocs,
    ).toBe(0)
  })

  it('imported twice adds nothing, and no case changes its number', async () => {
    const file = await ledger(...LINES)
    await read(file)
    const before = await cases()
    const { counts } = await read(file)
    expect(counts).toMatchObject({ added: 0, updated: 0, unchanged: 3, refused: 1 })
    expect(await cases()).toEqual(before)
    await read(await ledger(...LINES, '5,2024-04-01,,处理中,保洁,2栋,后来的一行投诉,,电话'))
    // How many households live there is not known, so the numbers are drawn by lot and say nothing of their order.
    const numbers = (await cases()).map(({ number }) => number)
    expect(numbers.slice(0, before.length)).toEqual(before.map(({ number }) => number))
    expect(new Set(numbers).size).toBe(before.length + 1)
    expect(numbers.every((number) => /^2024-0\d{6}$/.test(number))).toBe(true)
  })

  it('that tells more next time adds just that, and one that contradicts is refused', async () => {
    await read(await ledger(...LINES))
    const { counts, refused } = await read(
      await ledger(
        '2,2024-03-01 09:30,2024-03-03 12:00,已办结,保洁,2栋,楼道很久没人扫,扫过了,微信',
        '1,2024-03-01 09:00,2024-03-02 10:00,已办结,电梯,1栋,改了的内容,换了钢丝绳,电话',
      ),
    )
    expect(counts).toMatchObject({ updated: 1, refused: 1 })
    expect(refused[0]).toMatchObject({ code: 'contradicts-earlier-import' })
    expect((await cases())[1]).toMatchObject({ status: 'closed', result: { done: '扫过了' } })
  })

  it('with the same key twice keeps the first row and refuses the other', async () => {
    const { counts } = await read(
      await ledger(LINES[1] ?? '', '2,2024-03-01 09:30,,处理中,保洁,2栋,同一编号另一件事,,微信', LINES[1] ?? ''),
    )
    expect(counts).toMatchObject({ added: 1, unchanged: 1, refused: 1, byProblem: { 'duplicate-key': 1 } })
  })

  it('stopped in the middle is complete after it is run again', async () => {
    const lines = Array.from(
      { length: 450 },
      (_, index) =>
        `${index + 1},2024-03-01 09:00,2024-03-02 10:00,已办结,电梯,1栋,第 ${index + 1} 件投诉内容,修好,电话`,
    )
    const file = await ledger(...lines)
    const stop = new AbortController()
    const first = importLedger({
      payload: cms.payload,
      community,
      file,
      mapping: (await proposeFor(cms.payload, community, file)).mapping,
      dryRun: false,
      now: Date.parse('2026-01-01T00:00Z'),
      locale: 'zh-Hans',
      signal: stop.signal,
      onRefused: () => undefined,
      onProgress: () => stop.abort(),
    })
    await expect(first).rejects.toThrow()
    expect((await cases()).length).toBe(200)
    const { counts } = await read(file)
    expect(counts).toMatchObject({ added: 250, unchanged: 200 })
    expect((await cases()).every(({ status }) => status === 'closed')).toBe(true)
  })
})
