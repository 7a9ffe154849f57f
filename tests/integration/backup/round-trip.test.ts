import { randomUUID } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { backUp, restore } from '@linsheng/cms/src/commands/backup/backup.ts'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { makeCommunity, makeStaff, noticeData } from '../../support/publishing.ts'

let source: TestCms
let target: TestCms
let scratch: string

beforeAll(async () => {
  source = await createTestCms()
  scratch = await mkdtemp(path.join(tmpdir(), 'linsheng-backup-'))
})
afterAll(async () => {
  await source.close()
  await target.close()
  await rm(scratch, { recursive: true, force: true })
})

const openIt = (cms: TestCms) => async () => cms.payload

async function fill(payload: Payload): Promise<void> {
  const community = await makeCommunity(payload, 'kept')
  await makeStaff(payload, community, 'editor')
  const pdf = Buffer.from('%PDF-1.4\nxref\nstartxref\n%%EOF\n')
  const file = { name: '预算.pdf', mimetype: 'application/pdf', data: pdf, size: pdf.length }
  const paper = await payload.create({ collection: 'papers', data: { community }, file })
  const { id } = await payload.create({
    collection: 'notices',
    data: noticeData(community, { attachments: [paper.id], _status: 'published' }),
  })
  await payload.update({ collection: 'notices', id, locale: 'en', data: { title: 'No water' } })
}

/** All that a reader or an editor could notice. */
async function contentsOf(payload: Payload) {
  const everything = { locale: 'all', depth: 0, pagination: false, sort: 'id' } as const
  const [communities, categories, notices, versions, papers] = await Promise.all([
    payload.find({ collection: 'communities', ...everything }),
    payload.find({ collection: 'categories', ...everything }),
    payload.find({ collection: 'notices', ...everything }),
    payload.findVersions({ collection: 'notices', ...everything }),
    payload.find({ collection: 'papers', ...everything }),
  ])
  return [communities, categories, notices, versions, papers].map(({ docs }) => docs)
}

describe('a backup', () => {
  it('puts back the whole system into an empty place, and only there', async () => {
    await fill(source.payload)
    const directory = path.join(scratch, randomUUID())
    await backUp(source.env, directory, openIt(source))
    await expect(restore(source.env, directory, false, openIt(source))).rejects.toThrow('--force')

    target = await createTestCms()
    const fresh = isFile(target)
      ? { ...target.env, databaseUri: `file:${path.join(target.env.dataDir, 'restored.db')}` }
      : target.env
    await restore(fresh, directory, false, openIt(target))
    const restored = isFile(target) ? await createTestCms({ DATABASE_URI: fresh.databaseUri }) : target
    expect(await contentsOf(restored.payload)).toEqual(await contentsOf(source.payload))
    const kept = ['uploads/papers/预算.pdf', 'secrets/secret-key']
    for (const file of kept) {
      const [was, is] = await Promise.all([source, target].map(({ env }) => readFile(path.join(env.dataDir, file))))
      expect(is).toEqual(was)
    }
    if (restored !== target) await restored.close()
  })

  it('is taken while others write, and goes into an empty directory only', async () => {
    let writing = true
    const community = await makeCommunity(source.payload, 'busy')
    const writer = (async () => {
      for (let number = 0; writing && number < 200; number += 1) {
        const data = { community, code: `z-${number}`, name: `${number} 栋`, kind: 'building', households: 20 } as const
        await source.payload.create({ collection: 'zones', data })
      }
    })()
    const directory = path.join(scratch, randomUUID())
    const { files } = await backUp(source.env, directory, openIt(source)).finally(() => {
      writing = false
      return writer
    })
    expect(files.length).toBeGreaterThan(2)
    await expect(backUp(source.env, directory, openIt(source))).rejects.toThrow('not empty')
  })

  it('that was damaged is refused before anything is touched', async () => {
    const directory = path.join(scratch, randomUUID())
    await backUp(source.env, directory, openIt(source))
    await appendFile(path.join(directory, 'uploads/papers/预算.pdf'), 'x')
    await expect(restore(target.env, directory, true, openIt(target))).rejects.toThrow('预算.pdf has changed')
    await writeFile(path.join(directory, 'manifest.json'), '{}')
    await expect(restore(target.env, directory, true, openIt(target))).rejects.toThrow('cannot read')
  })
})

const isFile = ({ env }: TestCms): boolean => env.databaseUri.startsWith('file:')
