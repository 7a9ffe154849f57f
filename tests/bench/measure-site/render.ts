import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SiteContent } from '@linsheng/contracts'

const SITE = join(import.meta.dirname, '../../../site')
const MAKE_RELEASE = join(SITE, 'src/release/make-release.ts')

export interface RenderedSite {
  /** Directory of the static files. */
  directory: string
  seconds: number
  /** Most memory the process had at once (it starts no other of any size), in MB; null where the system does not tell. */
  peakMb: number | null
  remove(): Promise<void>
}

/** Renders the static files from a snapshot as a release is made: a child process, a directory of its own. */
export async function renderSite(content: SiteContent): Promise<RenderedSite> {
  const directory = await mkdtemp(join(tmpdir(), 'linsheng-site-'))
  const snapshot = join(directory, 'content.json')
  const output = join(directory, 'out')
  await writeFile(snapshot, JSON.stringify(content))
  const started = performance.now()
  const peakMb = await runRelease({
    CONTENT_FILE: snapshot,
    OUT_DIR: output,
  })
  const seconds = (performance.now() - started) / 1000
  return { directory: output, seconds, peakMb, remove: () => rm(directory, { recursive: true, force: true }) }
}

/** @throws Error with the last lines of its output where it fails. */
function runRelease(settings: Record<string, string>): Promise<number | null> {
  const child = spawn(process.execPath, [MAKE_RELEASE], {
    cwd: SITE,
    env: { ...process.env, NODE_ENV: 'production', ...settings },
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-4000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let peak: number | null = null
  const watch = setInterval(async () => {
    const now = child.pid === undefined ? null : await memoryOf(child.pid)
    if (now !== null) peak = Math.max(peak ?? 0, now)
  }, 200)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearInterval(watch)
      if (code === 0) resolve(peak)
      else reject(new Error(`the release ended with ${code}:\n${output}`))
    })
  })
}

/** The most a process has had in memory so far, in MB, as Linux counts it. */
async function memoryOf(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}
