import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { communityContent } from '@linsheng/cms/src/features/publishing/export/community-cache.ts'
import { exportCommunities } from '@linsheng/cms/src/features/publishing/export/community-content.ts'
import { exportContent } from '@linsheng/cms/src/features/publishing/export/export-content.ts'
import { PUBLISH_TASK } from '@linsheng/cms/src/features/publishing/task.ts'
import { publicKeysOf } from '@linsheng/cms/src/features/transparency/keys/log-keys.ts'
import { rotateKey } from '@linsheng/cms/src/features/transparency/keys/rotate-key.ts'
import { transparencyApi } from '@linsheng/cms/src/features/transparency/site-api.ts'
import { parseVerifierKey } from '@linsheng/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { type LogPlace, logPlace, publish } from './setup.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms?.close())

const log = ({ slug }: LogPlace) => transparencyApi(cms.payload, cms.env).log(slug)
const keyIn = async ({ slug }: LogPlace) =>
  (await exportContent(cms.payload, cms.env)).content.communities.find((community) => community.slug === slug)?.logKey

describe('what the site tells of a log', () => {
  it('is nothing before it has begun, and nothing of a community that is none', async () => {
    const place = await logPlace(cms)
    expect(await log(place)).toBeNull()
    expect(await transparencyApi(cms.payload, cms.env).log(`../public/${place.slug}`)).toBeNull()
  })

  it('is its key, its size, and that nobody has cosigned', async () => {
    const place = await logPlace(cms)
    await place.grow(3)
    await publish(cms, place)
    const [vkey] = await publicKeysOf(cms.payload, place.id)
    expect(await log(place)).toEqual({ vkey, size: 3, witnesses: [] })
  })

  it('is who has cosigned, as readers of its files find them', async () => {
    const place = await logPlace(cms)
    await publish(cms, place)
    const witnesses = [
      { name: 'witness.example', vkey: 'witness.example+1', cosigned: { size: 2, at: 7, note: 'signed' } },
      { name: 'neighbour.example', vkey: 'neighbour.example+2', cosigned: null },
    ]
    await writeFile(path.join(place.directory, 'witnesses.json'), JSON.stringify(witnesses))
    expect((await log(place))?.witnesses).toEqual(witnesses)
  })
})

describe('the key that notices are printed with', () => {
  it('is there from the first release on, and is the one that signs when the log begins', async () => {
    const place = await logPlace(cms)
    const [before] = await exportCommunities(cms.payload, place.slug)
    expect(before?.content.logKey).toBeNull()
    const vkey = await keyIn(place)
    expect(parseVerifierKey(vkey ?? '')).toMatchObject({ use: 'log' })
    await publish(cms, place)
    expect((await log(place))?.vkey).toBe(vkey)
    expect((await communityContent(cms.payload, place.slug))?.logKey).toBe(vkey)
  })

  it('is the new one once the key has changed, and a new release is asked for', async () => {
    const place = await logPlace(cms)
    const first = await keyIn(place)
    await cms.payload.db.deleteMany({ collection: 'payload-jobs', where: {} })
    const next = await rotateKey(cms.payload, { dataDir: cms.env.dataDir, community: place.id, origin: place.origin })
    expect(await keyIn(place)).toBe(next)
    expect(next).not.toBe(first)
    const asked = await cms.payload.count({ collection: 'payload-jobs', where: { taskSlug: { equals: PUBLISH_TASK } } })
    expect(asked.totalDocs).toBe(1)
  })
})
