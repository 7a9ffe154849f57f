import { accessSync, constants } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDirectory } from '../directory.ts'
import type { Env } from '../env.ts'
import { errorCode, StartError } from '../start-error.ts'
import { assertBucket } from '../storage/assert-bucket.ts'

/** Less free space than this and the server does not start, in bytes: a release and a day's photos need room. */
const LEAST_DISK = 200 * 1024 * 1024
const FIND_SERVER = 5_000

function assertWritable(directory: string, setting: string): void {
  try {
    makeDirectory(directory)
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const reason = errorCode(error) ?? 'unknown error'
    throw new StartError(`The directory ${directory} cannot be written to (${reason}): set ${setting} to one that can.`)
  }
}

async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

/** @throws StartError when this many bytes are too few to start with */
export function assertRoom(directory: string, free: number): void {
  if (free >= LEAST_DISK) return
  const megabytes = Math.floor(free / 1024 / 1024)
  throw new StartError(
    `Only ${megabytes} MB are free where ${directory} is: at least ${LEAST_DISK / 1024 / 1024} MB are needed, make room or set DATA_DIR.`,
  )
}

/** Hosts and ports of a MongoDB address; none for `mongodb+srv:`, which only the driver can resolve. */
function mongoHosts(uri: string): Array<{ host: string; port: number }> {
  const authority = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri)?.[1]
  return (authority ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [, host = part, port = '27017'] = /^(.*?)(?::(\d+))?$/.exec(part) ?? []
      return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) }
    })
}

function answers({ host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, timeout: FIND_SERVER })
    const end = (settle: () => void) => {
      socket.destroy()
      settle()
    }
    socket.once('connect', () => end(resolve))
    socket.once('timeout', () => end(() => reject(new Error('timeout'))))
    socket.once('error', (error) => end(() => reject(error)))
  })
}

/** @throws StartError when nothing answers where the database should be */
export async function assertDatabaseReachable(uri: string): Promise<void> {
  if (uri.startsWith('file:'))
    return assertWritable(dirname(uri.startsWith('file://') ? fileURLToPath(uri) : uri.slice(5)), 'DATABASE_URI')
  const hosts = mongoHosts(uri)
  if (hosts.length === 0) return
  await Promise.any(hosts.map(answers)).catch(() => {
    const names = hosts.map(({ host, port }) => `${host}:${port}`).join(', ')
    throw new StartError(`The database at ${names} does not answer: start it or correct DATABASE_URI.`)
  })
}

/**
 * What can be known before anything is opened: directory, disk, database, file store.
 * @throws StartError with one sentence that says what to do
 */
export async function preflight(env: Env): Promise<void> {
  assertWritable(env.dataDir, 'DATA_DIR')
  assertRoom(env.dataDir, await freeBytes(env.dataDir))
  await assertDatabaseReachable(env.databaseUri)
  if (env.s3) await assertBucket(env.s3)
}
