import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../port.ts'
import { waitFor } from '../wait.ts'
import { ensureSecantus } from './secantus.ts'

export interface ProvidedMongodb {
  /** A connection string that ends in `/`: append the name of a database. */
  uri: string
  /** What it is, for people: `TEST_MONGODB_URI`, `mongod`, `SecantusDB`. */
  kind: string
  stop(): Promise<void>
}

/**
 * A MongoDB to test against: TEST_MONGODB_URI, else `mongod` on the PATH, else SecantusDB.
 * @throws with the reason when none can be had
 */
export async function provideMongodb(): Promise<ProvidedMongodb> {
  const given = process.env.TEST_MONGODB_URI
  if (given) return { uri: given, kind: 'TEST_MONGODB_URI', stop: async () => {} }
  if (isOnPath('mongod')) {
    return startServer('mongod', (port, directory) => [
      'mongod',
      ['--port', `${port}`, '--dbpath', directory, '--bind_ip', '127.0.0.1'],
    ])
  }
  const secantusd = await ensureSecantus()
  return startServer('SecantusDB', (port, directory) => [
    secantusd,
    ['--host', '127.0.0.1', '--port', `${port}`, '--storage-path', directory, '--sync-on-commit', '--standalone'],
  ])
}

async function startServer(
  kind: string,
  command: (port: number, directory: string) => [string, string[]],
): Promise<ProvidedMongodb> {
  const directory = await mkdtemp(path.join(tmpdir(), 'linsheng-mongodb-'))
  const port = await freePort()
  const [executable, args] = command(port, directory)
  const child = spawn(executable, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000)
    })
  }
  const stop = async () => {
    await stopProcess(child)
    await rm(directory, { recursive: true, force: true })
  }
  try {
    await waitFor(() => hasEnded(child) || accepts(port), { what: `${kind} answering on port ${port}` })
    if (hasEnded(child)) throw new Error(`${kind} ended at once: ${output.trim()}`)
  } catch (error) {
    await stop()
    throw error
  }
  return { uri: `mongodb://127.0.0.1:${port}/`, kind, stop }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const force = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(force)
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } finally {
    socket.destroy()
  }
}

function isOnPath(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
