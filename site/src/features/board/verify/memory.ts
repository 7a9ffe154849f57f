import type { AuditReport, SeenCheckpoint } from '@linsheng/audit'

/** What this browser keeps of a log: the last checkpoint it found sound, and the key that signed it. */
export interface Memory {
  known: SeenCheckpoint | null
  pinned: string | null
}

const nameOf = (files: string): string => `linsheng.log.${files}`

/** Null where nothing is kept, or this browser keeps nothing. */
export function remembered(files: string): Memory {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(files)) ?? 'null')
    return isMemory(kept) ? kept : { known: null, pinned: null }
  } catch {
    return { known: null, pinned: null }
  }
}

export function remember(files: string, { checkpoint, signature }: AuditReport): void {
  if (!checkpoint) return
  const memory: Memory = { known: { size: checkpoint.size, root: checkpoint.root }, pinned: signature.key }
  try {
    localStorage.setItem(nameOf(files), JSON.stringify(memory))
  } catch {
    // A browser that keeps nothing compares with nothing; the page says so.
  }
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null || !('known' in value) || !('pinned' in value)) return false
  const { known, pinned } = value
  const isSeen =
    typeof known === 'object' &&
    known !== null &&
    'size' in known &&
    'root' in known &&
    Number.isSafeInteger(known.size) &&
    typeof known.root === 'string'
  return isSeen && (pinned === null || typeof pinned === 'string')
}
