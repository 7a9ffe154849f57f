import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { replaceFile } from '@linsheng/cms/src/features/statistics/replace-file.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FragileDisk, fragileDisk } from '../../support/fragile-disk.ts'

let directory: string
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'linsheng-replace-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

/** Another change, elsewhere: it is the one that reaches the disk by chance. */
async function changeElsewhere(disk: FragileDisk): Promise<void> {
  await writeFile(path.join(directory, 'a'), '')
  await disk.rename(path.join(directory, 'a'), path.join(directory, 'b'))
}

it('a power cut leaves the file as it was or as it was to be, and what was said to be written stays', async () => {
  const file = path.join(directory, 'new', 'below', 'cases.csv')
  await replaceFile(file, 'first')
  const [before, after] = ['old\n'.repeat(100), 'new\n'.repeat(100)]
  for (let survives = 0; ; survives += 1) {
    await replaceFile(file, before)
    const disk = fragileDisk(survives)
    await replaceFile(file, after, disk).catch(() => undefined)
    const isThrough = !disk.isDead
    await changeElsewhere(disk).catch(() => undefined)
    await disk.loseUnsynced()
    expect(isThrough ? [after] : [before, after]).toContain(await readFile(file, 'utf8'))
    if (isThrough) return expect(survives).toBe(3)
  }
})
