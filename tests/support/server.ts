import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Environment } from '@linsheng/cms/src/env.ts'
import { packagedNode, toolEnvironment } from '../../scripts/launcher/packaged-node.mjs'
import { root } from '../../scripts/launcher/paths.mjs'
import { freePort } from './port.ts'

/** Milliseconds within which a server is ready, on a busy machine with a demo to seed. */
const readyWithin = 120_000

export interface ServerOptions {
  /** Added to the environment; an undefined value takes a variable away. PORT left out: a free one. */
  env?: Environment
  /** Where the server keeps its data; a temporary directory that `stop` removes when not given. */
  dataDir?: string
}

export interface EndedProcess {
  code: number | null
  stdout: string
  stderr: string
}

/**
 * The real server as a child process, with a data directory and a port of its own.
 * `await using server = await startServer()` stops it at the end of the block.
 */
export interface TestServer extends AsyncDisposable {
  /** Without a trailing slash. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  /** All it has written to stdout and stderr since it was first started. */
  output(): string
  /** Asks it to stop and removes its data; fails unless it ends with exit code 0 (or had been killed before). */
  stop(): Promise<void>
  /** Ends it without a chance to tidy up, as a power cut would; the data stays for `restart`. */
  kill(): Promise<void>
  /** Starts it again on the same data and port, after `kill` or a stop from inside. */
  restart(): Promise<void>
}

/** Starts the server and waits until it says `ready http://…`. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'linsheng-server-')))
  const port = options.env?.PORT ? Number(options.env.PORT) : await freePort()
  const env = { ...options.env, DATA_DIR: dataDir, PORT: `${port}` }
  let output = ''
  const collect = (text: string) => {
    output += text
  }
  const removeData = async () => {
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
  }
  let running = await spawnUntilReady(env, collect)

  const server: TestServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    output: () => output,
    async stop() {
      const wasKilled = running.signalCode !== null
      const code = await endWith(running, 'SIGTERM')
      await removeData()
      if (!wasKilled && code !== 0) throw new Error(`the server ended with ${code} when asked to stop:\n${output}`)
    },
    async kill() {
      await endWith(running, 'SIGKILL')
    },
    async restart() {
      await endWith(running, 'SIGKILL')
      running = await spawnUntilReady(env, collect)
    },
    [Symbol.asyncDispose]: () => server.stop(),
  }
  return server
}

/** Runs the server until it ends by itself, as it does when it cannot start. */
export async function runServerToEnd({ env = {}, dataDir }: ServerOptions): Promise<EndedProcess> {
  const child = spawnServer({ ...env, ...(dataDir !== undefined && { DATA_DIR: dataDir }) })
  const ended: EndedProcess = { code: null, stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    ended.stdout += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    ended.stderr += chunk.toString()
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), readyWithin)
  await once(child, 'close')
  clearTimeout(timer)
  ended.code = child.exitCode
  return ended
}

/** Settings of the person who runs the tests must not reach the server under test. */
const settings = [
  'HOST',
  'DATABASE_URI',
  'SITE_URL',
  'LINSHENG_DEMO',
  'LINSHENG_ROLE',
  'TRUST_PROXY',
  'SMTP_URL',
  'S3_URL',
]
const noSettings = Object.fromEntries(
  [...settings, 'SECRET_KEY_FILE', 'NODE_ENV', 'VITEST'].map((name) => [name, undefined]),
)

function spawnServer(env: Environment): ChildProcess {
  return spawn(packagedNode(root), ['cms/src/server.ts'], {
    cwd: root,
    env: toolEnvironment(root, { ...noSettings, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function spawnUntilReady(env: Environment, collect: (text: string) => void): Promise<ChildProcess> {
  const child = spawnServer(env)
  let own = ''
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  const onData = (chunk: Buffer) => {
    const text = chunk.toString()
    own += text
    collect(text)
    if (/^ready /m.test(own)) resolve()
  }
  child.stdout?.on('data', onData)
  child.stderr?.on('data', onData)
  child.once('error', reject)
  child.once('close', (code) => reject(new Error(`the server ended with ${code} before it was ready:\n${own}`)))
  const timer = setTimeout(() => reject(new Error(`the server was not ready in time:\n${own}`)), readyWithin)
  try {
    await ready
    return child
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** @returns the exit code, null after a signal; one that has ended already keeps its code */
async function endWith(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const closed = once(child, 'close')
  child.kill(signal)
  const force = setTimeout(() => child.kill('SIGKILL'), 30_000)
  await closed
  clearTimeout(force)
  return child.exitCode
}
