import { describe, expect, it } from 'vitest'
import { keysOf, PAGE_KEYS, stepsByKey } from './shortcuts.ts'

describe('a key', () => {
  it('means one act on every page: two steps share one only where a case never has both', () => {
    const shared = [...stepsByKey().values()].filter((steps) => steps.length > 1)
    expect(shared).toEqual([
      ['acknowledge', 'answer'],
      ['pause', 'resume'],
      ['accept-assignment', 'accept-handover'],
      ['record-call', 'follow-up'],
    ])
    const all = [...Object.values(PAGE_KEYS), ...stepsByKey().keys()]
    expect(new Set(all).size).toBe(all.length)
  })

  it('is the first of two steps’ that are offered together', () => {
    expect([...keysOf(['resume', 'pause'])]).toEqual([['resume', 'U']])
    expect([...keysOf(['answer', 'acknowledge', 'note', 'merge'])]).toEqual([
      ['answer', 'R'],
      ['note', 'M'],
    ])
  })
})
