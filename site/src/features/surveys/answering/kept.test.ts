import { describe, expect, it } from 'vitest'
import { deviceKeeper, type Kept, NOTHING_KEPT } from './kept.ts'

function storage(shut = false): Storage & { items: Map<string, string> } {
  const items = new Map<string, string>()
  const open = () => {
    if (shut) throw new Error('shut')
    return items
  }
  return {
    items,
    length: 0,
    clear: () => items.clear(),
    key: () => null,
    getItem: (name) => open().get(name) ?? null,
    setItem: (name, value) => void open().set(name, value),
    removeItem: (name) => void open().delete(name),
  }
}

const kept: Kept = {
  ...NOTHING_KEPT,
  code: 'K7M4',
  answers: { home: 'owner', rated: { halls: 4 }, why: ['a', 'b'], hours: 'soon' },
  at: 'rated',
  outbox: { token: 'AAAA', nonce: 'AAAA', answers: '{}', sendAt: 9 },
}
const DAY = 86_400_000

describe('what is kept of a survey', () => {
  it('is there again as it was, for its own survey only, until it is wiped', () => {
    const place = storage()
    const keeper = deviceKeeper(place, 'demo', 'yearly')
    expect(keeper.save(kept, 1000)).toBe(true)
    expect(keeper.open(2000)).toEqual(kept)
    expect(deviceKeeper(place, 'demo', 'other').open(2000)).toBeNull()
    keeper.wipe()
    expect(place.items.size).toBe(0)
  })

  it('is not there for ever', () => {
    const keeper = deviceKeeper(storage(), 'demo', 'yearly')
    keeper.save(kept, 0)
    expect(keeper.open(70 * DAY)).toBeNull()
  })

  it.each(['', '{', 'null', '{"version":1}', '{"version":2,"savedAt":0}'])(
    'is nothing where storage holds %j',
    (text) => {
      const place = storage()
      place.items.set('linsheng:survey:demo:yearly', text)
      expect(deviceKeeper(place, 'demo', 'yearly').open(0)).toBeNull()
    },
  )

  it('is nothing where storage is shut', () => {
    const keeper = deviceKeeper(storage(true), 'demo', 'yearly')
    expect(keeper.save(kept, 0)).toBe(false)
    expect(keeper.open(0)).toBeNull()
    expect(() => keeper.wipe()).not.toThrow()
  })
})
