import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { keepBoards } from '@linsheng/cms/src/features/statistics/board-keeper.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
  for (const slug of ['first', 'second']) {
    await createCommunity(cms.payload, { slug, name: '看板小区' }, { template: false })
  }
})
afterAll(() => cms?.close())

it('a community whose files cannot be written holds up no other, and has its board once they can', async () => {
  const { payload, env } = cms
  const directoryOf = (slug: string) => path.join(env.dataDir, 'public', slug)
  const boardOf = (slug: string) => readFile(path.join(directoryOf(slug), 'board.json'), 'utf8')
  await mkdir(path.join(env.dataDir, 'public'), { recursive: true })
  await writeFile(directoryOf('first'), 'in the way')

  const keeper = await keepBoards(payload, env)
  await keeper.stop()
  expect(JSON.parse(await boardOf('second'))).toMatchObject({ entries: 5 })

  await rm(directoryOf('first'))
  const again = await keepBoards(payload, env)
  await again.stop()
  expect(JSON.parse(await boardOf('first'))).toMatchObject({ entries: 5 })
})
