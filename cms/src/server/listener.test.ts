import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { type Listener, openListener } from './listener.ts'

const open: Socket[] = []
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy()
})

/** A listener as Next leaves it: somebody waits for upgrades and does nothing with them. */
async function listening(options: Parameters<typeof openListener>[2]): Promise<Listener> {
  const listener = await openListener(0, '127.0.0.1', { grace: 50, ...options })
  listener.server.on('upgrade', () => undefined)
  listener.open(async (_req, res) => void res.end('answered'))
  return listener
}

async function sent({ server }: Listener, request: string): Promise<Socket> {
  const socket = connect(z.object({ port: z.int() }).parse(server.address()).port, '127.0.0.1')
  open.push(socket)
  // To be cut off is what is asked for here.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  socket.write(request)
  return socket
}

const UPGRADE = 'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n'

it('answers who asks for another protocol as if nothing had been asked', async () => {
  const listener = await listening({})
  expect(await text(await sent(listener, UPGRADE))).toContain('answered')
  await listener.close()
})

it.each([
  ['was upgraded', 'upgrade', UPGRADE],
  ['says nothing', 'connection', ''],
  ['never ends its request', 'request', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nx'],
])('stops in time though a connection %s', async (_what, event, request) => {
  const listener = await listening({ upgrades: true })
  listener.open(async () => undefined)
  const known = once(listener.server, event)
  const socket = await sent(listener, request)
  await known
  const ended = new Promise((resolve) => void socket.once('close', resolve))
  await listener.close()
  await ended
})
