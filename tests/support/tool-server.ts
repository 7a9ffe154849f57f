import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from './port.ts'
import { waitFor } from './wait.ts'

export interface ToolServer {
  port: number
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

/** What to start on a port of 127.0.0.1, with a temporary directory for its data. */
export type ToolCommand = (
  port: number,
  directory: string,
) => { command: [executable: string, args: string[]]; env?: Record<string, string> }

/**
 * Starts a server that tests need and waits until it accepts connections.
 * @param kind its name, for people
 * @throws with its last words when it ends at once
 */
export async function startToolServer(kind: string, toolCommand: ToolCommand): Promise<ToolServer> {
  const directory = await mkdtemp(path.join(tmpdir(), `linsheng-${kind.toLowerCase()}-`))
  const port = await freePort()
  const {
    command: [executable, args],
    env,
  } = toolCommand(port, directory)
  const child = spawn(executable, args, {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
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
  return { port, stop }
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
