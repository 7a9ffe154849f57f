import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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

/** How long requests under way may take when the server stops, in milliseconds. */
const GRACE = 5_000

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

/** @throws StartError when the port cannot be had */
export async function openListener(port: number, host: string): Promise<Listener> {
  let handler = starting
  let stopping = false
  const server = createServer((req, res) => {
    if (stopping) res.setHeader('Connection', 'close')
    handler(req, res).catch((error: unknown) => {
      console.error('a request failed', traceOf(error))
      if (res.headersSent) res.destroy()
      else refuseRequest(req, res, 'unavailable')
    })
  })
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
      const timer = setTimeout(() => server.closeAllConnections(), GRACE)
      await closed
      clearTimeout(timer)
    },
  }
}
