import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type PrivateRecord, recordBytes } from '@linsheng/contracts/transparency'
import { lineOf, type PublicEntry } from '@linsheng/domain/transparency'
import { sealOf } from '@linsheng/tlog'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { entriesUpTo } from '../testing/doctoring.ts'
import { bytesOf, type Files, lineBytes, logOf, nextKey, publishedLog } from '../testing/published-log.ts'
import { run } from './run.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'verify-'))
})
afterEach(() => rm(directory, { recursive: true }))

async function publish(files: Files, below = ''): Promise<string> {
  const place = path.join(directory, below)
  for (const [name, bytes] of files) {
    await mkdir(path.dirname(path.join(place, name)), { recursive: true })
    await writeFile(path.join(place, name), bytes)
  }
  return place
}

async function verify(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const code = await run(args, {
    env: { LANG: 'en_GB.UTF-8' },
    out: (text) => {
      said.out += `${text}\n`
    },
    err: (text) => {
      said.err += `${text}\n`
    },
  })
  return { code, ...said }
}

const entries = entriesUpTo(300)
const honest = logOf(entries, { asOf: 5 })

describe('the command verify', () => {
  it('says that all agrees, of a copy, of a directory of communities and of a data directory', async () => {
    const copy = await publish(honest)
    const { code, out } = await verify(copy)
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Everything agrees.') })
    expect(out).toContain('The 300 entries are those that the signed checkpoint stands for')
    await publish(honest, 'all/public/demo')
    expect(await verify(path.join(directory, 'all'), '--community', 'demo')).toMatchObject({ code: 0 })
    expect(await verify(path.join(directory, 'all/public'), '--community', 'demo')).toMatchObject({ code: 0 })
  })

  it('names what does not agree, for people and for machines', async () => {
    const board = new TextDecoder().decode(honest.get('board.json')).replace('"total":[300', '"total":[299')
    const place = await publish(new Map(honest).set('board.json', bytesOf(board)))
    const { code, out } = await verify(place)
    expect(code).toBe(1)
    expect(out).toContain('total / filed: published 299, recomputed 300')
    expect(out).toContain('figures of the board were changed')
    const json = await verify(place, '--json')
    expect(json.code).toBe(1)
    expect(JSON.parse(json.out)).toMatchObject({
      place,
      root: 'agrees',
      faults: [{ code: 'changed-figure', count: 2 }],
      records: [],
    })
  })

  it('remembers what it saw, and does not let a fork or another key replace it', async () => {
    const state = path.join(directory, 'state.json')
    const place = await publish(logOf(entries.slice(0, 200), { asOf: 5 }), 'log-of-demo')
    expect(await verify(place, '--state', state)).toMatchObject({ code: 0 })
    await publish(honest, 'log-of-demo')
    const grown = await verify(place, '--state', state)
    expect(grown).toMatchObject({
      code: 0,
      out: expect.stringContaining('The 200 entries seen last time are all there'),
    })
    const remembered = await readFile(state, 'utf8')
    for (const [files, code] of [
      [logOf(entriesUpTo(310).slice(5), { asOf: 5 }), 'fork'],
      [logOf(entries.slice(0, 250), { asOf: 5 }), 'rollback'],
      [logOf(entriesUpTo(310), { asOf: 5, key: nextKey }), 'unknown-key'],
    ] as const) {
      await publish(files, 'log-of-demo')
      const { code: exit, out } = await verify(place, '--state', state, '--json')
      expect(exit).toBe(1)
      expect(JSON.parse(out)).toMatchObject({ faults: [{ code }] })
      expect(await readFile(state, 'utf8')).toBe(remembered)
    }
  })

  it('checks records that somebody shows', async () => {
    const record: PrivateRecord = { number: '2026-0', sequence: 1, at: 0, actor: { kind: 'resident' }, events: [] }
    const salt = new Uint8Array(32).fill(9)
    const [first] = entries.map((entry) => lineOf(entry, { record: sealOf(salt, recordBytes(record)) }))
    const rules: PublicEntry = { type: 'rules', at: 1, rules: 'deadlines', hash: '0'.repeat(64) }
    const lines = first ? [lineBytes(first), lineBytes(lineOf(rules, null))] : []
    const place = await publish(publishedLog(lines, { counted: [...entries.slice(0, 1), rules] }))
    const file = path.join(directory, 'records.json')
    const shown = { index: 0, salt: Buffer.from(salt).toString('base64'), record }
    await writeFile(file, JSON.stringify([shown]))
    expect(await verify(place, '--records', file)).toMatchObject({
      code: 0,
      out: expect.stringContaining('is the one that was sealed'),
    })
    const others = [
      { ...shown, record: { ...record, sequence: 2 } },
      { ...shown, index: 1 },
      { ...shown, index: 7 },
    ]
    await writeFile(file, JSON.stringify(others))
    const { code, out } = await verify(place, '--records', file, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out).records.map(({ state }: { state: string }) => state)).toEqual(['differs', 'none', 'none'])
  })

  it('says how it is used, and what it cannot read', async () => {
    const place = await publish(honest)
    for (const args of [[], [place, 'more'], [place, '--what'], ['http://']]) {
      expect(await verify(...args)).toMatchObject({ code: 2, err: expect.stringContaining('usage: npm run verify') })
    }
    expect(await verify(path.join(directory, 'nowhere'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no log'),
    })
    await writeFile(path.join(directory, 'bad.json'), '{"a":1}')
    for (const option of ['--state', '--records']) {
      expect(await verify(place, option, path.join(directory, 'bad.json'))).toMatchObject({ code: 2, out: '' })
    }
  })
})

describe('the command verify, of a server', () => {
  let files: Files = new Map()
  let isDown = false
  let server: Server
  let address = ''
  beforeAll(async () => {
    server = createServer((request, response) => {
      const bytes = files.get((request.url ?? '').replace('/data/demo/', ''))
      if (isDown) response.writeHead(503).end()
      else if (bytes) response.writeHead(200).end(bytes)
      else response.writeHead(404).end('<!doctype html>')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    address = typeof bound === 'object' && bound ? `http://127.0.0.1:${bound.port}` : ''
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('reads the community’s data by its address, or by the site’s and its name', async () => {
    files = honest
    for (const args of [[`${address}/data/demo/`], [`${address}/data/demo`], [address, '--community', 'demo']]) {
      expect(await verify(...args)).toMatchObject({ code: 0 })
    }
    files = new Map(honest)
    files.delete('log/tile/entries/000')
    expect((await verify(address, '--community', 'demo')).out).toContain('Entries 0 to 255 are withheld')
  })

  it('does not take a server that is down for a log that is wrong', async () => {
    isDown = true
    const { code, err } = await verify(`${address}/data/demo/`)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('HTTP 503') })
    isDown = false
  })
})
