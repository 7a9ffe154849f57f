import { isMongo } from '@linsheng/cms/src/database/is-mongo.ts'
import { isSqlite } from '@linsheng/cms/src/database/is-sqlite.ts'
import { assertUniqueIndexes } from '@linsheng/cms/src/database/unique-indexes.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { expect, test } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'

async function dropIndexOfSlugs({ payload: { db } }: TestCms): Promise<void> {
  if (isSqlite(db)) await db.client.execute('DROP INDEX communities_slug_idx')
  if (isMongo(db)) await db.connection.collection('communities').dropIndex('slug_1')
}

test('a unique index of one field that is gone stops the start, or is made again where the database can', async () => {
  await using cms = await createTestCms()
  await dropIndexOfSlugs(cms)
  const asserted = assertUniqueIndexes(cms.payload)
  if (isSqlite(cms.payload.db)) return expect(asserted).rejects.toThrow('The unique index of communities over slug')
  await asserted
  const create = () => createCommunity(cms.payload, { slug: 'twice', name: 'Twice' }, { template: false })
  await create()
  await expect(create()).rejects.toThrow()
})
