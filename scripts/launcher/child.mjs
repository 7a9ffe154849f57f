import { spawn } from 'node:child_process'

/** How many of a failed step's last lines are shown. */
const shownLines = 30

/**
 * Runs a command to its end and keeps the last lines of its output.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number, lines: string[] }>} rejects when the command cannot be started
 */
export function runQuietly(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let tail = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      tail = (tail + chunk.toString()).slice(-20_000)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill('SIGTERM')
      process.exit(signal === 'SIGINT' ? 130 : 143)
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      resolve({ code: code ?? 1, lines: tail.trimEnd().split('\n').slice(-shownLines) })
    })
  })
}

/**
 * Runs a command in the foreground: same terminal, signals passed on, its exit code returned.
 *
 * `npm start` runs us under a shell; SIGTERM to npm kills that shell and orphans us without a word. Under npm we
 * therefore watch for a change of parent and stop the command ourselves.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runInForeground(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: 'inherit' })
    const stop = () => child.kill('SIGTERM')
    // A terminal sends Ctrl-C to the whole group, so the command has it already; only a stop is repeated to be sure.
    const onInterrupt = () => {
      if (!process.stdin.isTTY) child.kill('SIGINT')
    }
    process.on('SIGINT', onInterrupt).on('SIGTERM', stop).on('SIGHUP', stop)
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent) stop()
    }, 500)
    const finish = () => {
      clearInterval(watch)
      process.off('SIGINT', onInterrupt).off('SIGTERM', stop).off('SIGHUP', stop)
    }
    child.on('error', (error) => {
      finish()
      reject(error)
    })
    child.on('close', (code, signal) => {
      finish()
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}
