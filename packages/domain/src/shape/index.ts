/**
 * Guards for values read from outside, for code that reads very many of them or runs where a schema library has no room
 * and where a page's content security policy forbids to compile one.
 */
export type Guard<Value> = (value: unknown) => value is Value

/** A guard for each of these properties. */
export type Guards<Value> = { [Key in keyof Value]-?: Guard<Value[Key]> }

export const isText: Guard<string> = (value) => typeof value === 'string'
export const isWhole: Guard<number> = (value): value is number => Number.isSafeInteger(value)
export const isCount: Guard<number> = (value): value is number => isWhole(value) && value >= 0

export function oneOf<const Value extends string | number>(values: readonly Value[]): Guard<Value> {
  const known = new Set<unknown>(values)
  return (value): value is Value => known.has(value)
}

/** Text that a pattern, anchored at both ends, describes. */
export function like(pattern: RegExp): Guard<string> {
  return (value): value is string => typeof value === 'string' && pattern.test(value)
}

/** Text of `min` to `max` UTF-16 units. */
export function textOf(min: number, max: number): Guard<string> {
  return (value): value is string => typeof value === 'string' && value.length >= min && value.length <= max
}

export function orNull<Value>(guard: Guard<Value>): Guard<Value | null> {
  return (value): value is Value | null => value === null || guard(value)
}

export function listOf<Value>(guard: Guard<Value>): Guard<Value[]> {
  return (value): value is Value[] => Array.isArray(value) && value.every(guard)
}

export function tuple<Values extends unknown[]>(...guards: { [At in keyof Values]: Guard<Values[At]> }): Guard<Values> {
  return (value): value is Values =>
    Array.isArray(value) && value.length === guards.length && guards.every((guard, at) => guard(value[at]))
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function recordOf<Value>(guard: Guard<Value>): Guard<Record<string, Value>> {
  return (value): value is Record<string, Value> => isObject(value) && Object.values(value).every(guard)
}

/** An object with these properties, whatever others it has. */
export function shape<Value>(guards: Guards<Value>): Guard<Value> {
  const fields: Array<[string, Guard<unknown>]> = Object.entries(guards)
  return (value): value is Value => isObject(value) && fields.every(([key, guard]) => guard(value[key]))
}

/** An object read from JSON with these properties, perhaps those, and no others. */
export function exactly<Value, Perhaps = unknown>(
  guards: Guards<Value>,
  perhaps?: Guards<Perhaps>,
): Guard<Value & Partial<Perhaps>> {
  const all = new Map<string, Guard<unknown>>(Object.entries({ ...guards, ...perhaps }))
  const needed = Object.keys(guards)
  return (value): value is Value & Partial<Perhaps> => {
    if (!isObject(value)) return false
    for (const key of Object.keys(value)) if (all.get(key)?.(value[key]) !== true) return false
    return needed.every((key) => Object.hasOwn(value, key))
  }
}
