import { execFileSync } from 'node:child_process'
import { startToolServer } from '../tool-server.ts'
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
    return startMongodb('mongod', (port, directory) => [
      'mongod',
      ['--port', `${port}`, '--dbpath', directory, '--bind_ip', '127.0.0.1'],
    ])
  }
  const secantusd = await ensureSecantus()
  return startMongodb('SecantusDB', (port, directory) => [
    secantusd,
    ['--host', '127.0.0.1', '--port', `${port}`, '--storage-path', directory, '--sync-on-commit', '--standalone'],
  ])
}

async function startMongodb(
  kind: string,
  command: (port: number, directory: string) => [string, string[]],
): Promise<ProvidedMongodb> {
  const { port, stop } = await startToolServer(kind, (port, directory) => ({ command: command(port, directory) }))
  return { uri: `mongodb://127.0.0.1:${port}/`, kind, stop }
}

function isOnPath(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
