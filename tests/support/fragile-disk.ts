import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Disk, realDisk } from '@linsheng/cms/src/features/transparency/log/disk.ts'

export interface FragileDisk extends Disk {
  /** Changes begun so far. */
  readonly changes: number
  /** Whether it has failed. */
  readonly isDead: boolean
  /** Takes back what had not been synced, as after a power cut; only the newest change has reached the disk by chance. */
  loseUnsynced(): Promise<void>
}

/**
 * A real directory whose machine stops at the change after the first so many: one that was being written is left half
 * written. From then on nothing is changed any more. Changes happen one after the other, so that each place to stop at exists.
 */
export function fragileDisk(survives: number): FragileDisk {
  let changes = 0
  let isDead = false
  let turn: Promise<void> = Promise.resolve()
  const unsynced: Array<{ directory: string; undo(): Promise<void> }> = []

  const change = (work: () => Promise<void>, broken: () => Promise<void> = async () => undefined): Promise<void> => {
    const own = turn.then(async () => {
      if (isDead) throw new Error('the machine has stopped')
      changes += 1
      if (changes <= survives) return work()
      isDead = true
      await broken()
      throw new Error('the machine stops')
    })
    turn = own.catch(() => undefined)
    return own
  }
  const rename = async (from: string, to: string): Promise<void> => {
    const before = await readFile(to).catch(() => null)
    unsynced.push({ directory: dirname(to), undo: () => (before ? writeFile(to, before) : rm(to, { force: true })) })
    await realDisk.rename(from, to)
  }
  const makeDirectory = async (path: string): Promise<void> => {
    const isNew = await readFile(path).then(
      () => false,
      (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
    )
    if (isNew) unsynced.push({ directory: dirname(path), undo: () => rm(path, { recursive: true, force: true }) })
    await realDisk.makeDirectory(path)
  }
  const syncDirectory = async (path: string): Promise<void> => {
    await realDisk.syncDirectory(path)
    const others = unsynced.filter(({ directory }) => directory !== path)
    unsynced.splice(0, unsynced.length, ...others)
  }
  return {
    get changes() {
      return changes
    },
    get isDead() {
      return isDead
    },
    read: realDisk.read,
    makeDirectory: (path) => change(() => makeDirectory(path)),
    write: (path, bytes) =>
      change(
        () => realDisk.write(path, bytes),
        () => realDisk.write(path, bytes.subarray(0, Math.floor(bytes.length / 2))),
      ),
    rename: (from, to) => change(() => rename(from, to)),
    syncDirectory: (path) => change(() => syncDirectory(path)),
    remove: (path) => change(() => realDisk.remove(path)),
    async loseUnsynced() {
      for (const { undo } of unsynced.splice(0).reverse().slice(1)) await undo()
    },
  }
}
