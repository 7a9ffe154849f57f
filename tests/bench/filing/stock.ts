import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../support/port.ts'
import { waitFor } from '../../support/wait.ts'
import type { Contestant } from './contestant.ts'

const directory = fileURLToPath(new URL('../stock', import.meta.url))
const next = createRequire(import.meta.url).resolve('next/dist/bin/next')

function run(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: directory,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function runToEnd(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const [code] = await once(run(args, env), 'exit')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
}

/** The stock app: built once, its tables made as Payload makes them in development, served by `next start`. */
export async function startStock(): Promise<Contestant> {
  const data = await mkdtemp(path.join(tmpdir(), 'stock-payload-'))
  const env = { STOCK_DATABASE: `file:${path.join(data, 'stock.db')}` }
  if (!existsSync(path.join(directory, '.next/BUILD_ID'))) {
    await runToEnd([next, 'build'], { ...env, NODE_ENV: 'production' })
  }
  await runToEnd(['create-tables.ts'], { ...env, NODE_ENV: 'development' })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}/api/complaints`
  const server = run([next, 'start', '-p', `${port}`], { ...env, NODE_ENV: 'production' })
  await waitFor(async () => (await fetch(url, { method: 'POST' })).status > 0, {
    timeout: 60_000,
    what: 'the stock app',
  })
  return {
    url,
    next: (_n, words) => ({ headers: {}, body: JSON.stringify({ category: 'lift', ...words }) }),
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(data, { recursive: true, force: true })
    },
  }
}
