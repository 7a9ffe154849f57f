import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { checkLog } from '@linsheng/cms/src/commands/witness/check.ts'
import { type LogClient, logClient } from '@linsheng/cms/src/commands/witness/log-client.ts'
import { openState, type WitnessState } from '@linsheng/cms/src/commands/witness/state.ts'
import { vkeyOf, witnessOnce } from '@linsheng/cms/src/commands/witness/witness.ts'
import { logKeysOf } from '@linsheng/cms/src/features/transparency/keys/log-keys.ts'
import { rotateKey } from '@linsheng/cms/src/features/transparency/keys/rotate-key.ts'
import { realDisk } from '@linsheng/cms/src/features/transparency/log/disk.ts'
import { openFolder } from '@linsheng/cms/src/features/transparency/log/folder.ts'
import { storedWitnesses } from '@linsheng/cms/src/features/transparency/witnesses/stored-witnesses.ts'
import { createPublicApi } from '@linsheng/cms/src/public-api.ts'
import { publicFiles } from '@linsheng/cms/src/server/public-files.ts'
import { witnessesSchema } from '@linsheng/contracts/transparency'
import {
  checkpointText,
  cosignText,
  edgeRoot,
  emptyEdge,
  encodeVerifierKey,
  extend,
  formatNote,
  openNote,
  parseNote,
  parseVerifierKey,
  signerOf,
  signText,
} from '@linsheng/tlog'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { rest, signedIn } from '../../support/rest.ts'
import { type LogPlace, logPlace, publish } from './setup.ts'

let cms: TestCms
let server: Server
let scratch: string
beforeAll(async () => {
  cms = await createTestCms()
  scratch = await mkdtemp(path.join(tmpdir(), 'linsheng-witness-'))
  server = await serve()
})
afterAll(async () => {
  server?.close()
  await cms?.close()
  await rm(scratch, { recursive: true, force: true })
})

/** Public files and public interface, as the server has them. */
async function serve(): Promise<Server> {
  const files = publicFiles(cms.env)
  const api = createPublicApi(cms.payload, cms.env)
  const listening = createServer(async (req, res) => {
    const url = req.url ?? '/'
    if (await files(req, res, url)) return
    const body = Buffer.concat(await Array.fromAsync(req)).toString()
    const answer = await api.request(url.replace('/api/public/v1', ''), { method: 'POST', body })
    res.writeHead(answer.status).end(await answer.text())
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  return listening
}

const addressOf = ({ slug }: LogPlace) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/${slug}/log`

function clientOf(place: LogPlace): LogClient {
  const client = logClient(addressOf(place))
  if (!client) throw new Error('no address of a log')
  return client
}

let states = 0
function newState(name = 'witness.example'): Promise<WitnessState> {
  states += 1
  return openState(path.join(scratch, `${states}`), name)
}

const know = ({ id }: LogPlace, vkey: string) =>
  cms.payload.create({ collection: 'witnesses', data: { community: id, vkey, name: '' } })

/** A log of the same key with other entries, in the place of the real one. */
async function fork(place: LogPlace, size: number): Promise<void> {
  const [key] = await logKeysOf(cms.payload, place.id, place.origin)
  if (!key) throw new Error('no key')
  const lines = Array.from({ length: size }, (_, at) => new TextEncoder().encode(`another story ${at}`))
  const { edge, files } = extend(emptyEdge(), lines)
  const folder = await openFolder(cms.env.dataDir, place.slug, realDisk)
  const text = checkpointText({ origin: place.origin, size, root: edgeRoot(edge), extensions: [] })
  const note = formatNote({ text, signatures: [signText(text, key.signer)] })
  await folder.write([...files, { path: 'checkpoint', bytes: new TextEncoder().encode(note) }])
}

describe('a witness', () => {
  it('is told which line the community has to enter before it takes a cosignature', async () => {
    const place = await logPlace(cms)
    await place.grow(2)
    await publish(cms, place)
    const state = await newState()
    const look = () => witnessOnce(clientOf(place), addressOf(place), state)
    const said = await look().then(String, (error: Error) => error.message)
    expect(said).toMatch(/does not list this witness's key yet. Ask its owner to add this line under Witnesses/)
    expect(said).toContain(`\n${vkeyOf(state)}`)
    await know(place, vkeyOf(state))
    expect(await look()).toBe(`${place.book.size} entries: cosigned`)
  })

  it('cosigns a log that grows, and readers see it under the checkpoint and in the list', async () => {
    const place = await logPlace(cms)
    const state = await newState()
    await know(place, vkeyOf(state))
    for (const more of [0, 3, 300]) {
      await place.grow(more)
      await publish(cms, place)
      expect(await witnessOnce(clientOf(place), addressOf(place), state)).toBe(`${place.book.size} entries: cosigned`)
      await publish(cms, place)
      const note = await clientOf(place).text('checkpoint')
      const keys = [await clientOf(place).text('vkey'), vkeyOf(state)].flatMap((vkey) => parseVerifierKey(vkey) ?? [])
      expect(openNote(note, keys)).toMatchObject({ by: [{}, { key: { name: 'witness.example' } }] })
    }
    const list = witnessesSchema.parse(await (await fetch(`${addressOf(place)}/witnesses.json`)).json())
    expect(list).toMatchObject([{ name: 'witness.example', vkey: vkeyOf(state), cosigned: { size: 303 } }])
    await place.grow(1)
    await publish(cms, place)
    expect(parseNote(await clientOf(place).text('checkpoint'))?.signatures).toHaveLength(1)
  })

  it('has its signature under every checkpoint that is written again after a restart', async () => {
    const place = await logPlace(cms)
    const state = await newState()
    await know(place, vkeyOf(state))
    await place.grow(3)
    await publish(cms, place)
    await witnessOnce(clientOf(place), addressOf(place), state)
    await publish(cms, place)
    const written: number[] = []
    const rename = async (from: string, to: string) => {
      const note = parseNote((await readFile(from)).toString())
      if (path.basename(to) === 'checkpoint') written.push(note?.signatures.length ?? 0)
      await realDisk.rename(from, to)
    }
    await publish(cms, place, { ...realDisk, rename })
    expect(written).toEqual([2])
  })

  it('refuses a log that tells another story, keeps the proof, and signs nothing of it', async () => {
    for (const size of [20, 30, 700]) {
      const place = await logPlace(cms)
      const state = await newState()
      await know(place, vkeyOf(state))
      await place.grow(20)
      await publish(cms, place)
      await witnessOnce(clientOf(place), addressOf(place), state)
      await fork(place, size)
      await expect(witnessOnce(clientOf(place), addressOf(place), state)).rejects.toThrow(
        /not the same as before.*proof/,
      )
      expect(
        (await readdir(path.join(scratch, `${states}`))).filter((name) => name.startsWith('evidence')),
      ).toHaveLength(1)
      expect((await storedWitnesses(cms.payload, place.id))[0]?.size).toBe(20)
    }
  })

  it('refuses a log that has shrunk, and one under another key', async () => {
    const place = await logPlace(cms)
    const state = await newState()
    await know(place, vkeyOf(state))
    await place.grow(20)
    await publish(cms, place)
    await witnessOnce(clientOf(place), addressOf(place), state)
    await fork(place, 19)
    await expect(witnessOnce(clientOf(place), addressOf(place), state)).rejects.toThrow('shrunk from 20 entries to 19')
    const other = signerOf(place.origin, new Uint8Array(32).fill(5))
    const { text } = parseNote(await clientOf(place).text('checkpoint')) ?? { text: '' }
    await writeFile(path.join(place.directory, 'checkpoint'), formatNote({ text, signatures: [signText(text, other)] }))
    await writeFile(path.join(place.directory, 'vkey'), encodeVerifierKey(other))
    await expect(witnessOnce(clientOf(place), addressOf(place), state)).rejects.toThrow('not signed by the key')
  })

  it('follows a log to its next keys by the signatures of the old ones', async () => {
    const place = await logPlace(cms)
    const state = await newState()
    await know(place, vkeyOf(state))
    await place.grow(300)
    await publish(cms, place)
    await witnessOnce(clientOf(place), addressOf(place), state)
    for (const _ of [1, 2]) {
      await rotateKey(cms.payload, { dataDir: cms.env.dataDir, community: place.id, origin: place.origin })
      await place.book.catchUp()
      await place.grow(300)
      await publish(cms, place)
    }
    expect(await witnessOnce(clientOf(place), addressOf(place), state)).toBe('902 entries: cosigned')
    const seen = await state.seen(addressOf(place))
    expect(seen?.vkey).toBe((await clientOf(place).text('vkey')).trim())
    expect((await checkLog(clientOf(place), seen)).checkpoint.size).toBe(902)
  })

  it('has one key for ever, and does not begin anew where its memory is damaged', async () => {
    const state = await newState()
    expect(state.isNew).toBe(true)
    const again = await openState(path.join(scratch, `${states}`), 'witness.example')
    expect([again.isNew, vkeyOf(again)]).toEqual([false, vkeyOf(state)])
    await expect(openState(path.join(scratch, `${states}`), 'other')).rejects.toThrow('--name witness.example')
    await again.remember('http://x', { vkey: 'x', note: null })
    await writeFile(path.join(scratch, `${states}`, `${encodeURIComponent('http://x')}.json`), '{')
    await expect(again.seen('http://x')).rejects.toThrow('damaged')
  })
})

describe('a cosignature', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const witness = signerOf('one.example', new Uint8Array(32).fill(7), 'witness')

  async function placeWithWitness(): Promise<{ place: LogPlace; text: string; note: string }> {
    const place = await logPlace(cms)
    await know(place, encodeVerifierKey(witness))
    await place.grow(5)
    await publish(cms, place)
    const note = await clientOf(place).text('checkpoint')
    return { place, note, text: parseNote(note)?.text ?? '' }
  }
  async function handIn({ slug }: LogPlace, note: string, api = createPublicApi(cms.payload, cms.env)) {
    const answer = await api.request(`/${slug}/log/cosignatures`, { method: 'POST', body: JSON.stringify({ note }) })
    const body = (await answer.json()) as { code?: string; size?: number; errors?: Array<{ code: string }> }
    return `${answer.status} ${body.code ?? body.size} ${body.errors?.[0]?.code ?? ''}`.trim()
  }
  const cosigned = (note: string, ...more: ReturnType<typeof cosignText>[]) => {
    const parsed = parseNote(note)
    return parsed ? formatNote({ text: parsed.text, signatures: [...parsed.signatures, ...more] }) : ''
  }

  it('is kept once, and only a newer one after it', async () => {
    const { place, note, text } = await placeWithWitness()
    const at = now()
    expect(await handIn(place, cosigned(note, cosignText(text, witness, at)))).toBe('200 5')
    expect(await handIn(place, cosigned(note, cosignText(text, witness, at)))).toBe('409 conflict')
    expect(await handIn(place, cosigned(note, cosignText(text, witness, at + 1)))).toBe('200 5')
    await place.grow(5)
    await publish(cms, place)
    expect(await handIn(place, cosigned(note, cosignText(text, witness, at)))).toBe('409 conflict')
  })

  it('of a stranger, of the future, that does not fit, or under what is no checkpoint of this log is refused', async () => {
    const { place, note, text } = await placeWithWitness()
    const stranger = signerOf('stranger.example', new Uint8Array(32).fill(8), 'witness')
    expect(await handIn(place, cosigned(note, cosignText(text, stranger, now())))).toBe(
      '400 invalid-request not-one-of',
    )
    expect(await handIn(place, note)).toBe('400 invalid-request not-one-of')
    expect(await handIn(place, cosigned(note, cosignText(text, witness, now() + 3600)))).toBe(
      '400 invalid-request malformed',
    )
    const wrong = { ...cosignText(text, witness, now()), bytes: cosignText('x\n', witness, now()).bytes }
    expect(await handIn(place, cosigned(note, wrong))).toBe('400 invalid-request malformed')
    const { place: other } = await placeWithWitness()
    expect(await handIn(other, cosigned(note, cosignText(text, witness, now())))).toBe('400 invalid-request malformed')
    expect(await handIn(place, 'x'.repeat(10_001))).toBe('400 invalid-request too-long')
    expect(await handIn({ ...place, slug: 'nowhere' }, note)).toBe('404 unknown-community')
    expect((await storedWitnesses(cms.payload, place.id))[0]?.note ?? null).toBeNull()
  })

  it('under a checkpoint that our key has signed for another tree is refused', async () => {
    const { place } = await placeWithWitness()
    const [key] = await logKeysOf(cms.payload, place.id, place.origin)
    if (!key) return expect.fail('no key')
    for (const size of [5, 4, 6]) {
      const text = checkpointText({ origin: place.origin, size, root: new Uint8Array(32).fill(1), extensions: [] })
      const signatures = [signText(text, key.signer), cosignText(text, witness, now())]
      expect(await handIn(place, formatNote({ text, signatures }))).toBe('409 conflict')
    }
  })

  it('may be handed in twenty times a minute', async () => {
    const { place, note } = await placeWithWitness()
    const api = createPublicApi(cms.payload, cms.env)
    const answers = await Promise.all(Array.from({ length: 21 }, () => handIn(place, note, api)))
    expect(answers.filter((answer) => answer === '429 too-many-requests')).toHaveLength(1)
  })
})

describe('the witnesses of a community', () => {
  it('have keys of witnesses, are named by them, and staff cannot sign for them', async () => {
    const place = await logPlace(cms)
    const { token } = await signedIn(cms, 'watch@example.org', { community: place.id, roles: ['manager'] })
    const post = (vkey: string, more: object = {}) => {
      const body = { community: place.id, vkey, name: 'anything', ...more }
      return rest(cms, '/witnesses', { method: 'POST', token, body })
    }
    const key = signerOf('two.example', new Uint8Array(32).fill(6), 'witness')
    expect((await post('nonsense')).status).toBe(400)
    expect((await post(encodeVerifierKey(signerOf('two.example', key.seed)))).status).toBe(400)
    const made = await post(` ${encodeVerifierKey(key)}\n`, { size: 9, at: 9, note: 'x' })
    expect(made.status).toBe(201)
    expect(await storedWitnesses(cms.payload, place.id)).toMatchObject([
      { name: 'two.example', vkey: encodeVerifierKey(key) },
    ])
    expect((await storedWitnesses(cms.payload, place.id))[0]?.note ?? null).toBeNull()
    expect((await post(encodeVerifierKey(key))).status).toBe(400)
  })
})
