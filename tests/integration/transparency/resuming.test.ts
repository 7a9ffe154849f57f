import { publish } from '@linsheng/cms/src/features/complaints/dispatcher/follow-case.ts'
import { findProjected } from '@linsheng/cms/src/features/complaints/dispatcher/project.ts'
import { findByReceipt } from '@linsheng/cms/src/features/complaints/operations/find-by-receipt.ts'
import { historyOf, toCommit } from '@linsheng/cms/src/features/complaints/operations/stored-commit.ts'
import { nothingFolded } from '@linsheng/cms/src/features/statistics/fold-file.ts'
import { caseEntries } from '@linsheng/cms/src/features/transparency/case-entries.ts'
import { entriesFrom, openBook } from '@linsheng/cms/src/features/transparency/entry-book.ts'
import { replay } from '@linsheng/domain/complaints'
import { isCaseEntry } from '@linsheng/domain/transparency'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../handling/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('a step that was half told goes on from what is stored, though the rules have changed in between', async () => {
  const { payload, register } = world
  const filed = await world.file()
  await world.take(await world.staff('handler'), filed, { type: 'propose-result', found: '门轴松了', done: '已拧紧' })
  await world.settle()
  await world.stop()
  const confirmed = await world.act(filed.receipt, { action: 'confirm' })
  if (!confirmed.ok) throw new Error(confirmed.code)
  const stream = (await findByReceipt(payload, register.id, filed.receipt))?.stream ?? ''
  const history = await historyOf(payload, register.id, stream)
  const last = history.at(-1)
  const before = (await findProjected(payload, [stream])).get(stream) ?? null
  if (!last || !before) throw new Error('nothing is left to tell')
  const rules = await register.rules()
  const book = await openBook(payload, register.id, nothingFolded())
  const state = replay(history.slice(0, -1).map(toCommit))
  const published = before.published
  if (!published) throw new Error('nothing was told yet')
  const told = caseEntries(last, state, published, rules)
  expect(told.length).toBeGreaterThan(1)
  if (told[0]) await book.append(told[0])

  const changed = { ...rules, sensitiveCategories: new Set([published.category]) }
  await publish(last, state, published, book, changed)

  const entries = (await entriesFrom(payload, register.id, 0)).map(({ entry }) => entry)
  const own = entries.filter(isCaseEntry).filter(({ is }) => is.number === filed.number)
  expect(own.slice(1).map(({ was }) => was)).toEqual(own.slice(0, -1).map(({ is }) => is))
  expect(own.slice(-2).map(({ is }) => is.precision)).toEqual(['exact', 'week'])
})
