/** Values seen so far, each with a small number of its own, in the order they were first seen. */
export interface Interned<Value> {
  values: Value[]
  ids: Map<string | number, number>
}

export const noneInterned = <Value>(): Interned<Value> => ({ values: [], ids: new Map() })

/** The number of a value, by a key that is the same for the same values. Mutates. */
export function idOf<Value>(interned: Interned<Value>, key: string | number, value: () => Value): number {
  const known = interned.ids.get(key)
  if (known !== undefined) return known
  const id = interned.values.length
  interned.values.push(value())
  interned.ids.set(key, id)
  return id
}
