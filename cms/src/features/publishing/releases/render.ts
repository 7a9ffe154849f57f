import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Characters of a failed rendering's output that staff are shown. */
const EXCERPT = 4000

/** Behind whoever waits for a page, but not so far that a busy machine never publishes (-20 first, 19 last). */
const PRIORITY = 5

/** A release that could not be rendered; the message is the end of the output. */
export class RenderError extends Error {
  override name = 'RenderError'
}

export interface ReleaseFiles {
  /** Workspace of the site. */
  siteDir: string
  contentFile: string
  /** Where the static files go. */
  outDir: string
  /** Whether pages are shown meanwhile; the start waits for the first ones. */
  inBackground: boolean
  /** Milliseconds after which it is killed. */
  timeout: number
  /** Ends it early, when the server stops. */
  signal: AbortSignal
}

/**
 * Makes the static files in a child process, of low priority where nobody waits for it.
 * @throws RenderError with the end of its output when it fails, takes too long or is stopped
 */
export async function renderRelease(release: ReleaseFiles): Promise<void> {
  const child = spawn(process.execPath, [path.join('src', 'release', 'make-release.ts')], {
    cwd: release.siteDir,
    env: environmentOf(release),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([release.signal, AbortSignal.timeout(release.timeout)]),
    killSignal: 'SIGKILL',
  })
  if (release.inBackground && child.pid !== undefined) lowerPriority(child.pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + stripVTControlCharacters(text)).slice(-EXCERPT)
    })
  }
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const [code] = await Promise.race([once(child, 'close'), failed]).catch((error: unknown) => {
    throw new RenderError(`${output}\n${release.signal.aborted ? 'stopped' : String(error)}`.trim(), { cause: error })
  })
  if (code !== 0) throw new RenderError(output.trim() || `the rendering ended with ${String(code)}`)
}

/** Only what rendering needs: no secret, no database address. */
function environmentOf({ contentFile, outDir }: ReleaseFiles): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ']
  const inherited = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  return {
    ...inherited,
    NODE_ENV: 'production',
    CONTENT_FILE: contentFile,
    OUT_DIR: outDir,
  }
}

/** Pages are served meanwhile; where the system does not allow it, it simply runs as usual. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, PRIORITY)
  } catch {
    return
  }
}
