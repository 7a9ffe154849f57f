import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Environment } from '@linsheng/cms/src/env.ts'

/**
 * The time by which a server under test and this process apply the rules. It runs as always and can be put forward;
 * sessions, leases and caches keep to the machine's clock.
 */
export interface ServerClock extends AsyncDisposable {
  /** For the server's environment. */
  env: Environment
  pass(hours: number): Promise<void>
  /** Puts it to a moment, in milliseconds since 1970. */
  set(moment: number): Promise<void>
  /** Gives this process its own time back. */
  remove(): Promise<void>
}

/** @param beginning what time it is at first, in milliseconds since 1970; left out: what it is */
export async function openServerClock(beginning?: number): Promise<ServerClock> {
  const directory = await mkdtemp(path.join(tmpdir(), 'linsheng-clock-'))
  const file = path.join(directory, 'ahead')
  const preload = pathToFileURL(path.join(import.meta.dirname, 'server-clock-preload.ts')).href
  let ahead = 0
  const setAhead = async (milliseconds: number) => {
    await writeFile(`${file}.new`, `${milliseconds}`)
    await rename(`${file}.new`, file)
    ahead = milliseconds
  }
  const set = (moment: number) => setAhead(moment - Date.now())
  const remove = async () => {
    globalThis.practiceClock = undefined
    await rm(directory, { recursive: true, force: true })
  }
  await (beginning === undefined ? setAhead(0) : set(beginning))
  globalThis.practiceClock = () => Date.now() + ahead
  return {
    env: { SERVER_CLOCK_FILE: file, NODE_OPTIONS: `--import=${preload}` },
    pass: (hours) => setAhead(ahead + hours * 3_600_000),
    set,
    remove,
    [Symbol.asyncDispose]: remove,
  }
}
