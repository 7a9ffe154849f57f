import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from './problem.mjs'

/** A holder touches its lock every second; one untouched for this long (ms) was left behind. */
const staleAfter = 30_000

/**
 * Runs `work` while holding a lock file, so that two first starts do not install and build over each other.
 * A lock left by a dead process is taken over. Waits for a living one.
 * @template T
 * @param {string} file
 * @param {{ patience?: number, onWait?: (pid: number) => void }} options patience in ms before giving up
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {Problem} when the lock is still held after `patience`
 */
export async function withLock(file, { patience = 15 * 60_000, onWait }, work) {
  mkdirSync(path.dirname(file), { recursive: true })
  const deadline = Date.now() + patience
  for (let announced = false; !tryLock(file); announced = true) {
    const holder = readHolder(file)
    if (holder === undefined) continue
    if (Date.now() >= deadline) {
      throw new Problem(`Another start (process ${holder}) holds ${file}: wait for it, or stop it and start again.`)
    }
    if (!announced) onWait?.(holder)
    await wait(200)
  }
  const touch = setInterval(() => utimesSync(file, new Date(), new Date()), 1000)
  touch.unref()
  try {
    return await work()
  } finally {
    clearInterval(touch)
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function tryLock(file) {
  if (isStale(file)) removeStale(file)
  const own = `${file}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, file)
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(own, { force: true })
  }
}

/**
 * Only one of several waiters gets the rename; it checks that it moved the stale lock and not a fresh one.
 * @param {string} file
 */
function removeStale(file) {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
    if (!isStale(aside)) linkSync(aside, file)
    rmSync(aside, { force: true })
  } catch {
    // Somebody else was quicker; the caller looks again.
  }
}

/** @param {string} file */
function isStale(file) {
  const stat = statSync(file, { throwIfNoEntry: false })
  const holder = readHolder(file)
  if (!stat || holder === undefined) return false
  return Date.now() - stat.mtimeMs > staleAfter || !isAlive(holder)
}

/** @param {string} file */
function readHolder(file) {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10)
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
