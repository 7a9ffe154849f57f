import { type KeyEntry, keyStatement } from '@linsheng/domain/transparency'
import { encodeVerifierKey, openNote, parseVerifierKey, type VerifierKey } from '@linsheng/tlog'

/** The changes of key that a log tells of, as far as both keys have signed them. */
export class KeyChain {
  readonly #links: Array<{ old: VerifierKey; next: VerifierKey }> = []

  get length(): number {
    return this.#links.length
  }

  /** Every key the log tells of, the first one and those it has changed to. */
  get keys(): VerifierKey[] {
    const [first] = this.#links
    return [...(first ? [first.old] : []), ...this.#links.map(({ next }) => next)]
  }

  /** Takes a change of key. @returns false where it is not signed by both keys or does not follow the one before it */
  add({ old, new: next, signatures }: KeyEntry): boolean {
    const keys = [parseVerifierKey(old), parseVerifierKey(next)]
    const [oldKey, nextKey] = keys
    if (!oldKey || !nextKey || oldKey.use !== 'log' || nextKey.use !== 'log') return false
    const before = this.#links.at(-1)
    if (before && encodeVerifierKey(before.next) !== old) return false
    const lines = signatures.map((line) => `${line.replace(/\n$/, '')}\n`).join('')
    const note = openNote(`${keyStatement(old, next)}\n${lines}`, [oldKey, nextKey])
    if (typeof note === 'string' || note.by.length < 2) return false
    this.#links.push({ old: oldKey, next: nextKey })
    return true
  }

  /** The key in force for whoever trusts this one: itself, or where its changes lead. */
  heirOf(trusted: string): string {
    return this.#links.reduce(
      (key, { old, next }) => (key === encodeVerifierKey(old) ? encodeVerifierKey(next) : key),
      trusted,
    )
  }
}
