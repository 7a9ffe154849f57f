import { canStore } from '@linsheng/cms/src/server/health.ts'
import { expect, it } from 'vitest'
import { createTestCms } from '../../support/payload.ts'

it('is good while database and data directory take documents and files, and only then', async () => {
  await using cms = await createTestCms()
  expect(await canStore(cms.payload, cms.env)).toBe(true)
  const nowhere = { ...cms.env, dataDir: `${cms.env.dataDir}-gone` }
  expect(await canStore(cms.payload, nowhere)).toBe(false)
  const { count } = cms.payload.db
  cms.payload.db.count = () => Promise.reject(new Error('connection lost'))
  expect(await canStore(cms.payload, cms.env)).toBe(false)
  cms.payload.db.count = count
  expect(await canStore(cms.payload, cms.env)).toBe(true)
})
