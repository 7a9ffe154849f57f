import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  checkpointText,
  edgeRoot,
  emptyEdge,
  encodeVerifierKey,
  extend,
  formatNote,
  signerOf,
  signText,
} from '@linsheng/tlog'
import { afterEach, describe, expect, it } from 'vitest'
import { logPlace, publish } from '../integration/transparency/setup.ts'
import { checkWithGo } from '../support/checklog.ts'
import { hasGo } from '../support/go.ts'
import { createTestCms } from '../support/payload.ts'

const signer = signerOf('linsheng.example/demo', new Uint8Array(32).fill(9))
const made: string[] = []
afterEach(async () => {
  for (const directory of made.splice(0)) await rm(directory, { recursive: true, force: true })
})

/** A log in a directory, grown to each of the sizes in turn. */
async function logOf(...sizes: number[]): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'linsheng-log-'))
  made.push(directory)
  let edge = emptyEdge()
  for (const size of sizes) {
    const entries = Array.from({ length: size - edge.size }, (_, at) =>
      new TextEncoder().encode(`${'x'.repeat((edge.size + at) % 50)}${edge.size + at}`),
    )
    const grown = extend(edge, entries)
    for (const { path: file, bytes } of grown.files) await write(directory, file, bytes)
    edge = grown.edge
  }
  const text = checkpointText({ origin: signer.name, size: edge.size, root: edgeRoot(edge), extensions: [] })
  await write(directory, 'checkpoint', formatNote({ text, signatures: [signText(text, signer)] }))
  await write(directory, 'vkey', encodeVerifierKey(signer))
  return directory
}

async function write(directory: string, file: string, content: Uint8Array | string): Promise<void> {
  const whole = path.join(directory, file)
  await mkdir(path.dirname(whole), { recursive: true })
  await writeFile(whole, content)
}

describe.runIf(hasGo)('Go’s own packages', () => {
  it.each([[[0]], [[1]], [[255]], [[256]], [[257]], [[3, 700, 701]], [[65_535, 65_536, 66_001]]])(
    'accept checkpoint, tiles and proofs of a log grown to %j',
    async (sizes) => {
      const directory = await logOf(...sizes)
      expect(await checkWithGo(directory, sizes)).toEqual({ ok: true, size: sizes.at(-1) })
    },
  )

  it('accept a log as the server’s own writer publishes it, in batches as they come', async () => {
    await using cms = await createTestCms()
    const place = await logPlace(cms)
    const sizes: number[] = []
    for (const more of [0, 1, 254, 1, 1, 443, 2100]) {
      await place.grow(more)
      await publish(cms, place)
      sizes.push(place.book.size)
      expect(await checkWithGo(place.directory, sizes)).toEqual({ ok: true, size: place.book.size })
    }
  })

  it('refuse an entry that was changed', async () => {
    const directory = await logOf(300)
    const bundle = path.join(directory, 'tile/entries/000')
    const bytes = await readFile(bundle)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    await writeFile(bundle, bytes)
    expect(await checkWithGo(directory)).toMatchObject({ ok: false })
  })
})
