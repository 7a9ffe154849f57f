import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { compressedAnswers } from './compressed-answers.ts'

const PAGE = '<p>一件投诉</p>'.repeat(1000)

const stage = compressedAnswers()
const server = createServer(async (req, res) => {
  const path = (req.url ?? '/').split('?', 1)[0] ?? '/'
  await stage(req, res, path)
  const headers = path.endsWith('.svg')
    ? { 'Content-Type': 'image/svg+xml', ETag: '"x"' }
    : { 'Content-Type': 'text/html' }
  res.writeHead(200, headers)
  res.write(PAGE.slice(0, 100))
  res.end(PAGE.slice(100))
})

let address = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `http://127.0.0.1:${z.object({ port: z.int() }).parse(server.address()).port}`
})
afterAll(() => {
  server.close()
})

/** As it went over the line: `fetch` would unpack it. */
async function asked(path: string, encodings: string) {
  const [answer] = await once(request(address + path, { headers: { 'accept-encoding': encodings } }).end(), 'response')
  return { headers: answer.headers, bytes: Buffer.concat(await Array.fromAsync(answer)) }
}

it.each([
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
])('a board goes to a browser that accepts %s as %s', async (accepted, encoding, unpacked) => {
  const { headers, bytes } = await asked('/demo/board/', accepted)
  expect(headers['content-encoding']).toBe(encoding)
  expect(headers.vary).toContain('Accept-Encoding')
  expect(bytes.length).toBeLessThan(PAGE.length / 10)
  expect(unpacked(bytes).toString()).toBe(PAGE)
})

it.each([
  ['who accepts nothing', '/demo/board/', 'identity'],
  ['a page with something secret in it', '/demo/track/', 'gzip, br'],
  ['an image with an ETag of its own', '/data/demo/badge.svg', 'gzip, br'],
])('%s gets it as it is', async (_who, path, accepted) => {
  const { headers, bytes } = await asked(path, accepted)
  expect(headers['content-encoding']).toBeUndefined()
  expect(bytes.toString()).toBe(PAGE)
})
