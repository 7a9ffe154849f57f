import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { refuseRequest } from '../http/answer.ts'
import { traceOf } from '../logger.ts'
import { errorCode, StartError } from '../start-error.ts'

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void>

/** One port: taken at once, so that a second server fails before it touches the database; answers 503 until ready. */
export interface Listener {
  server: Server
  /** From now on requests go to this handler. */
  open(handler: Handler): void
  /** Lets requests under way finish, refuses new ones, and closes what is still open after a while. */
  close(): Promise<void>
}

export interface ListenerOptions {
  /** Whether connections may become something else than HTTP, as those of development that reload pages do. */
  upgrades: boolean
  /** How long requests under way may take when the server stops, in milliseconds. */
  grace: number
}
const ORDINARY: ListenerOptions = { upgrades: false, grace: 5_000 }

const starting: Handler = async (req, res) => refuseRequest(req, res, 'unavailable')

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = errorCode(error)
      if (code === 'EADDRINUSE')
        reject(new StartError(`Port ${port} on ${host} is already in use: stop what uses it or set PORT.`))
      else if (code === 'EACCES')
        reject(new StartError(`Port ${port} may not be used by this account: set PORT to one above 1023.`))
      else
        reject(
          new StartError(
            `The server cannot listen on ${host}:${port} (${code ?? 'unknown error'}): set HOST and PORT.`,
          ),
        )
    })
    server.listen(port, host, () => resolve())
  })
}

/** Every open connection, whatever has become of it: Node's server forgets those that were upgraded. */
function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return sockets
}

/**
 * Whoever asks to upgrade a connection where none are is answered as if nothing had been asked (RFC 9110, 7.8): Next listens for
 * such connections everywhere, and would neither answer nor close them.
 * @throws StartError when the port cannot be had
 */
export async function openListener(port: number, host: string, options?: Partial<ListenerOptions>): Promise<Listener> {
  const { upgrades, grace } = { ...ORDINARY, ...options }
  let handler = starting
  let stopping = false
  const server = createServer({ shouldUpgradeCallback: () => upgrades }, (req, res) => {
    if (stopping) res.setHeader('Connection', 'close')
    handler(req, res).catch((error: unknown) => {
      console.error('a request failed', traceOf(error))
      if (res.headersSent) res.destroy()
      else refuseRequest(req, res, 'unavailable')
    })
  })
  const sockets = socketsOf(server)
  await listen(server, port, host)
  return {
    server,
    open(next) {
      handler = next
    },
    async close() {
      stopping = true
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, grace)
      await closed
      clearTimeout(timer)
    },
  }
}
