import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { expect, test } from 'vitest'
import { createTestCms } from '../../support/payload.ts'

test('a second boot on the same database finds everything in place', async () => {
  await using cms = await createTestCms()
  const again = await bootPayload(cms.env, { key: 'again' })
  expect(again.config.collections.map(({ slug }) => slug)).toEqual(
    cms.payload.config.collections.map(({ slug }) => slug),
  )
  expect((await again.find({ collection: 'communities' })).totalDocs).toBe(0)
  await again.destroy()
})
