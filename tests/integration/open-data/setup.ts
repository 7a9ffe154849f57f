import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepOpenData } from '@linsheng/cms/src/features/open-data/keeper.ts'
import { type ComplaintsFile, complaintsFileSchema } from '@linsheng/contracts/open-data'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { openWorld, type World } from '../handling/world.ts'

const rowsSchema = z.array(z.record(z.string(), z.string()))

/** A community at work, with its open data. */
/** @param options as of `openWorld` */
export async function openPublicWorld(options: Parameters<typeof openWorld>[0] = {}) {
  const world = await openWorld(options)
  const keeper = keepOpenData(world.payload, world.cms.env)
  const directory = join(world.cms.env.dataDir, 'public', world.register.slug)
  const read = (file: string) => readFile(join(directory, file), 'utf8')
  return {
    ...world,
    directory,
    read,
    /** Publishes all that has happened so far. */
    publish: async () => {
      await world.settle()
      await keeper.follow(world.register.id)
    },
    csv: async () => rowsSchema.parse(parse(await read('complaints.csv'), { bom: true, columns: true })),
    json: async (): Promise<ComplaintsFile> => complaintsFileSchema.parse(JSON.parse(await read('complaints.json'))),
  }
}
export type PublicWorld = Awaited<ReturnType<typeof openPublicWorld>>

/** Renames something a case is filed under, as a manager does. */
export async function rename(
  { payload, register }: World,
  collection: 'categories' | 'zones',
  code: string,
  name: string,
): Promise<void> {
  const where = { and: [{ community: { equals: register.id } }, { code: { equals: code } }] }
  await payload.update({ collection, where, data: { name }, locale: 'zh-Hans' })
}
