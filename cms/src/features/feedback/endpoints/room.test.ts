import { once } from 'node:events'
import { createServer, type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { readBody } from '../../../http/read-body.ts'
import { createRoom } from './room.ts'

const ROOM = 100_000
const room = createRoom(ROOM)
/** What came of each body, by the address it was sent to. */
const read = new Map<string, Promise<number | 'cut off' | null>>()
const outcomeOf = async (req: IncomingMessage) => {
  try {
    return (await readBody(req, ROOM, room.bring))?.length ?? null
  } catch {
    return 'cut off'
  } finally {
    room.leave(req)
  }
}
const server = createServer(async (req, res) => {
  const outcome = outcomeOf(req)
  read.set(req.url ?? '', outcome)
  res.end(String(await outcome))
})

let port = 0
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = z.object({ port: z.int() }).parse(server.address()).port
})
afterAll(() => {
  server.close()
  server.closeAllConnections()
})

/** Sends a part of a body, and waits until the server has begun to read it. */
async function begin(path: string, bytes: number) {
  const sent = request({ port, path, method: 'POST', headers: { 'content-length': ROOM } })
  sent.on('error', () => undefined)
  sent.write(Buffer.alloc(bytes))
  while (!read.has(path)) await new Promise((resolve) => setImmediate(resolve))
  return sent
}

it('is not filled by those who send slowly: the first of them go, however many there are', async () => {
  const slow = []
  for (let at = 0; at < 12; at += 1) slow.push(await begin(`/slow/${at}`, 9_000))
  const quick = await fetch(`http://127.0.0.1:${port}/quick`, { method: 'POST', body: Buffer.alloc(50_000) })
  expect(await quick.text()).toBe('50000')
  expect(await read.get('/slow/0')).toBe('cut off')
  const last = slow.at(-1)
  last?.end(Buffer.alloc(ROOM - 9_000))
  expect(await read.get('/slow/11')).toBe(ROOM)
})

it('is free again once those who held it have left', async () => {
  const before = await begin('/before', 90_000)
  before.destroy()
  expect(await read.get('/before')).toBe('cut off')
  const whole = await fetch(`http://127.0.0.1:${port}/whole`, { method: 'POST', body: Buffer.alloc(ROOM) })
  expect(await whole.text()).toBe(String(ROOM))
})
