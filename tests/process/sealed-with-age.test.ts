import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { newKeyPair, type Photo, seal } from '@linsheng/anonymity/sealed'
import { afterAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const hasTools = ['age', 'tar'].every((tool) => spawnSync(tool, ['--version']).status === 0)

describe.runIf(hasTools)('without any of our programs', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'linsheng-age-'))
  const inDirectory = (tool: string, ...args: string[]) => run(tool, args, { cwd: directory })
  afterAll(() => rm(directory, { recursive: true, force: true }))

  it('age and tar open a sealed message, given a member’s key', async () => {
    const [chair, deputy] = await Promise.all([newKeyPair(), newKeyPair()])
    const message = { kind: 'note', format: 1, community: 'demo', sentAt: 1_795_989_600_000, text: '已约谈。' } as const
    const photo: Photo = { type: 'image/jpeg', bytes: Uint8Array.from({ length: 3000 }, (_, at) => at % 256) }
    const sealed = await seal(message, [photo], [chair.recipient, deputy.recipient])
    await writeFile(path.join(directory, 'message.age'), sealed.ok ? sealed.value : '')
    await writeFile(path.join(directory, 'key.txt'), `${deputy.identity}\n`)
    await inDirectory('age', '-d', '-i', 'key.txt', '-o', 'message.tar', 'message.age')
    await inDirectory('tar', '-xf', 'message.tar')
    expect(JSON.parse(await readFile(path.join(directory, 'message.json'), 'utf8'))).toEqual(message)
    const [name = ''] = (await readdir(directory)).filter((file) => file.endsWith('.jpg'))
    expect(new Uint8Array(await readFile(path.join(directory, name)))).toEqual(photo.bytes)
  })
})
