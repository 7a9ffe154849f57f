import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { StartError } from '../../start-error.ts'
import { readVerifiedManifest } from './manifest.ts'

it('a list of files that cannot be read is told in one sentence', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'linsheng-manifest-'))
  try {
    await writeFile(path.join(directory, 'manifest.json'), '{"format": ')
    const reading = readVerifiedManifest(directory)
    await expect(reading).rejects.toThrow(StartError)
    await expect(reading).rejects.toThrow('holds a backup that this version cannot read.')
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})
