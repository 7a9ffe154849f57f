import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setPriority } from 'node:os'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Characters of a failed build's output that staff are shown. */
const EXCERPT = 4000

/** Behind whoever waits for a page, but not so far that a busy machine never publishes (-20 first, 19 last). */
const BUILD_PRIORITY = 5

/** A build that did not come to a good end; the message is the end of its output. */
export class BuildError extends Error {
  override name = 'BuildError'
}

export interface SiteBuild {
  /** Workspace of the site. */
  siteDir: string
  contentFile: string
  /** Where the static files go. */
  outDir: string
  siteUrl: string
  /** Whether pages are shown meanwhile; the start waits for the first ones. */
  isBehind: boolean
  /** Milliseconds after which the build is killed. */
  timeout: number
  /** Ends the build early, when the server stops. */
  signal: AbortSignal
}

/**
 * Makes the static files in a child process, of low priority where nobody waits for it.
 * @throws BuildError with the end of its output when it fails, takes too long or is stopped
 */
export async function buildSite(build: SiteBuild): Promise<void> {
  const child = spawn(process.execPath, [path.join('src', 'release', 'make-release.ts')], {
    cwd: build.siteDir,
    env: buildEnvironment(build),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([build.signal, AbortSignal.timeout(build.timeout)]),
    killSignal: 'SIGKILL',
  })
  if (build.isBehind && child.pid !== undefined) lowerPriority(child.pid)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + stripVTControlCharacters(text)).slice(-EXCERPT)
    })
  }
  const failed = new Promise<never>((_, reject) => child.once('error', reject))
  const [code] = await Promise.race([once(child, 'close'), failed]).catch((error: unknown) => {
    throw new BuildError(`${output}\n${build.signal.aborted ? 'stopped' : String(error)}`.trim(), { cause: error })
  })
  if (code !== 0) throw new BuildError(output.trim() || `the build ended with ${String(code)}`)
}

/** Only what the build needs: no secret, no database address. */
function buildEnvironment({ contentFile, outDir, siteUrl }: SiteBuild): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ']
  const inherited = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
  return {
    ...inherited,
    NODE_ENV: 'production',
    CONTENT_FILE: contentFile,
    OUT_DIR: outDir,
    SITE_URL: siteUrl,
  }
}

/** Pages are served while a build runs; where the system does not allow it, the build simply runs as usual. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, BUILD_PRIORITY)
  } catch {
    return
  }
}
