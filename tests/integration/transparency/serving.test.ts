import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { readEnv } from '@linsheng/cms/src/env.ts'
import { replaceWithPacked } from '@linsheng/cms/src/features/statistics/replace-file.ts'
import { publicFiles } from '@linsheng/cms/src/server/public-files.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let dataDir: string
let server: Server
let base: string

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'linsheng-serving-'))
  const stage = publicFiles(readEnv({ DATA_DIR: dataDir }))
  server = createServer(async (req, res) => {
    if (await stage(req, res, (req.url ?? '').split('?', 1)[0] ?? '')) return
    res.writeHead(404, { 'Content-Type': 'text/html' }).end('<html>')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/here`
  const here = path.join(dataDir, 'public/here')
  await put(here, 'log/checkpoint', 'origin\n')
  await put(here, 'log/tile/0/000', Buffer.alloc(8192, 1))
  await put(here, 'log/tile/0/001.p/7', Buffer.alloc(224, 2))
  await put(here, 'log/tile/entries/000', 'abcdefghij'.repeat(100))
  await put(here, 'log/tile/entries/000.gz', gzipSync('abcdefghij'.repeat(100)))
  await put(here, 'log/.unfinished/x', 'half')
  await put(here, 'board.json.1234.partial', '{')
  await put(here, 'papers/k/预算.pdf', '%PDF')
})
afterAll(async () => {
  server.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function put(root: string, name: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true })
  await writeFile(path.join(root, name), content)
}

const get = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${base}/${name}`, { method, headers: { 'accept-encoding': 'identity', ...headers } })

describe('files of a log', () => {
  it.each([
    ['log/checkpoint', 'text/plain; charset=utf-8', 'public, no-cache'],
    ['log/tile/0/000', 'application/octet-stream', 'public, max-age=31536000, immutable'],
    ['log/tile/0/001.p/7', 'application/octet-stream', 'public, max-age=86400'],
    ['log/tile/entries/000', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('%s are what C2SP says, for any site to read', async (name, type, kept) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await get(name, {}, method)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe(type)
      expect(answer.headers.get('cache-control')).toBe(kept)
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
      expect((await answer.arrayBuffer()).byteLength > 0).toBe(method === 'GET')
    }
  })

  it.each(['log/tile/0/001', 'log/tile/0/001.p/8', 'log/nothing', 'log/tile', 'log/tile/0/001.p', 'log/'])(
    'that are missing are missing, whoever asks: %s',
    async (name) => {
      const answer = await get(name, { accept: 'text/html' })
      expect(answer.status).toBe(404)
      expect(answer.headers.get('content-type')).toContain('text/plain')
      expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    },
  )

  it('are sent again only when they have changed', async () => {
    const etag = (await get('log/checkpoint')).headers.get('etag') ?? ''
    const again = await get('log/checkpoint', { 'if-none-match': `"x", W/${etag}` })
    expect([again.status, again.headers.get('access-control-allow-origin')]).toEqual([304, '*'])
    await put(path.join(dataDir, 'public/here'), 'log/checkpoint', 'origin\n1\n')
    const changed = await get('log/checkpoint', { 'if-none-match': etag })
    expect(await changed.text()).toBe('origin\n1\n')
  })

  it('are sent compressed where that is ready and asked for', async () => {
    const packed = await get('log/tile/entries/000', { 'accept-encoding': 'br, gzip' })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(200)
    expect(await packed.text()).toBe('abcdefghij'.repeat(100))
    for (const none of ['identity', 'gzip;q=0', 'br']) {
      const plain = await get('log/tile/entries/000', { 'accept-encoding': none })
      expect(plain.headers.get('content-encoding')).toBeNull()
      expect(plain.headers.get('vary')).toBe('Accept-Encoding')
      expect(plain.headers.get('etag')).not.toBe(packed.headers.get('etag'))
    }
  })

  it.each([
    ['bytes=0-9', 206, 'bytes 0-9/1000', 10],
    ['bytes=0-0', 206, 'bytes 0-0/1000', 1],
    ['bytes=990-', 206, 'bytes 990-999/1000', 10],
    ['bytes=-5', 206, 'bytes 995-999/1000', 5],
    ['bytes=900-5000', 206, 'bytes 900-999/1000', 100],
    ['bytes=-5000', 206, 'bytes 0-999/1000', 1000],
    ['bytes=1000-', 416, 'bytes */1000', 0],
    ['bytes=-0', 416, 'bytes */1000', 0],
    ['bytes=9-5', 200, null, 1000],
    ['bytes=0-1,5-6', 200, null, 1000],
    ['lines=1-2', 200, null, 1000],
  ])('are sent in part: %s', async (range, status, part, length) => {
    const answer = await get('log/tile/entries/000', { range, 'accept-encoding': 'gzip' })
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, part])
    if (status === 206) expect(await answer.text()).toHaveLength(length)
    else expect((await answer.arrayBuffer()).byteLength).toBe(length)
  })

  it('are sent whole where the part is one of another version', async () => {
    const etag = (await get('log/tile/0/000')).headers.get('etag') ?? ''
    expect((await get('log/tile/0/000', { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
    expect((await get('log/tile/0/000', { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200)
  })
})

describe('other public files', () => {
  it.each([
    'log/.unfinished/x',
    'board.json.1234.partial',
    '../../secrets/secret-key',
    '..%2f..%2fsecrets%2fsecret-key',
    '%2e%2e/%2e%2e/secrets/secret-key',
    '%00',
    '%ff',
    'papers',
  ])('are never %s', async (name) => {
    const answer = await get(name)
    expect(answer.status).toBe(404)
  })

  it('may have names in any script', async () => {
    const answer = await get(`papers/k/${encodeURIComponent('预算.pdf')}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  it('are compressed as they are now, never as they were', async () => {
    const file = path.join(dataDir, 'public/here/board.json')
    await replaceWithPacked(file, '{"old":1}')
    expect(await (await get('board.json', { 'accept-encoding': 'gzip' })).json()).toEqual({ old: 1 })
    await replaceWithPacked(file, '{"new":1}')
    const answer = await get('board.json', { 'accept-encoding': 'gzip' })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('cache-control')).toBe('public, no-cache')
    expect(await answer.json()).toEqual({ new: 1 })
    await writeFile(file, '{"newest":1}')
    const later = new Date(Date.now() + 1000)
    await utimes(file, later, later)
    const newest = await get('board.json', { 'accept-encoding': 'gzip' })
    expect(await newest.json()).toEqual({ newest: 1 })
  })
})
