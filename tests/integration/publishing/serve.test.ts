import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serveRelease } from '@linsheng/cms/src/features/publishing/releases/serve.ts'
import { type ReleaseStore, releaseStore } from '@linsheng/cms/src/features/publishing/releases/store.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

let root: string
let store: ReleaseStore
let server: Server
let url: string

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'linsheng-releases-'))
  store = releaseStore(path.join(root, 'releases'))
  await write(path.join(root, 'deploy'), { 'index.html': 'deploy', '_astro/deploy.js': 'deploy()' })
  const serve = serveRelease(store, path.join(root, 'deploy'))
  server = createServer(async (req, res) => {
    if (!(await serve(req, res))) res.writeHead(404).end('left to the next')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  url = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : ''
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await rm(root, { recursive: true, force: true })
})

async function write(directory: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(directory, name)), { recursive: true })
    await writeFile(path.join(directory, name), text)
  }
}

let published = 0
async function release(files: Record<string, string>): Promise<string> {
  const { id, directory } = await store.begin()
  await write(path.join(directory, 'client'), files)
  published += 1
  await store.putLive({ id, publishedAt: published, siteBuild: 's', contentHash: id, pages: 1 })
  return id
}

const get = (target: string, headers: Record<string, string> = {}) =>
  fetch(url + target, { headers, redirect: 'manual' })

/** As it stands: `fetch` would tidy the address up before it is sent. */
async function statusOf(target: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url)
  const asked = request({ hostname, port, path: target }).end()
  const [answer] = await once(asked, 'response')
  answer.resume()
  return answer.statusCode
}

const textAt = async (target: string) => (await get(target)).text()

describe('the files of a release', () => {
  it('are the deploy build until something is published, then the latest release at once', async () => {
    expect(await textAt('/')).toBe('deploy')
    await release({ 'index.html': 'one', 'demo/index.html': 'page' })
    expect(await textAt('/')).toBe('one')
    await release({ 'index.html': 'two' })
    expect(await textAt('/')).toBe('two')
    expect((await get('/demo/')).status).toBe(404)
  })

  it('redirect a page without its slash and keep the query', async () => {
    await release({ 'demo/公告/index.html': 'page' })
    const answer = await get(`/demo/${encodeURIComponent('公告')}?a=1`)
    expect(answer.status).toBe(308)
    expect(answer.headers.get('location')).toBe(`/demo/${encodeURIComponent('公告')}/?a=1`)
  })

  it('answer 304 to a known ETag, also compressed, and keep it across releases', async () => {
    const page = '<p>内容</p>'.repeat(500)
    await release({ 'index.html': page })
    const first = await get('/', { 'accept-encoding': 'gzip' })
    expect(first.headers.get('content-encoding')).toBe('gzip')
    expect(await first.text()).toBe(page)
    const etag = first.headers.get('etag') ?? ''
    await release({ 'index.html': page })
    expect((await get('/', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(304)
    expect((await get('/', { 'accept-encoding': 'identity', 'if-none-match': etag })).status).toBe(200)
  })

  it('find scripts of older releases and of the deploy build, for ever cacheable', async () => {
    await release({ '_astro/old.js': 'old()' })
    await release({ '_astro/new.js': 'new()' })
    for (const [name, text] of [
      ['old', 'old()'],
      ['new', 'new()'],
      ['deploy', 'deploy()'],
    ]) {
      const answer = await get(`/_astro/${name}.js`)
      expect(await answer.text()).toBe(text)
      expect(answer.headers.get('cache-control')).toContain('immutable')
    }
  })

  it.each([
    '/../release.json',
    '/%2e%2e/release.json',
    '/..%2frelease.json',
    '/%00',
    '/%ff',
    '//etc/passwd',
    '/.hidden',
  ])('never leave their directory for %s', async (target) => {
    await release({ 'index.html': 'x', '.hidden': 'secret' })
    expect(await statusOf(target)).toBe(404)
  })

  it('are given to GET and HEAD only', async () => {
    await release({ 'index.html': 'x' })
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-length')).toBe('1')
    expect((await fetch(url, { method: 'POST' })).status).toBe(404)
  })
})

describe('the store', () => {
  it('keeps the last three releases and removes what a killed build left', async () => {
    const stray = await store.begin()
    const ids: string[] = []
    for (let number = 0; number < 5; number += 1) ids.push(await release({ 'index.html': `${number}` }))
    await store.tidy()
    const left = await readdir(path.join(root, 'releases'))
    expect(left.sort()).toEqual([...ids.slice(2), 'current.json'].sort())
    expect(left).not.toContain(stray.id)
    expect(await textAt('/')).toBe('4')
  })
})
