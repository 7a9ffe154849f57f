import { readHead, writeHead } from '@linsheng/cms/src/features/transparency/log/heads.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { newCommunity } from '../complaints/setup.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

it('a head goes on and never back, whoever writes it', async () => {
  const { id } = await newCommunity(cms.payload)
  const head = (size: number) => ({ size, root: new Uint8Array(32).fill(size), note: `note ${size}\n` })
  await writeHead(cms.payload, id, head(3))
  await writeHead(cms.payload, id, head(5))
  await expect(writeHead(cms.payload, id, head(4))).rejects.toThrow('newer head')
  expect(await readHead(cms.payload, id)).toMatchObject({ size: 5, note: 'note 5\n' })
})
