import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTurns } from './turns.ts'

const never = new AbortController().signal

describe('turns', () => {
  it('for all numbers of callers: never more at once than may be, each in its order, and all of them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 }), async (atOnce, callers) => {
        const turns = createTurns({ atOnce, perKey: 100, waiting: 100 })
        const began: number[] = []
        let [under, most] = [0, 0]
        const work = async (caller: number) => {
          const end = await turns.take(`visitor ${caller % 3}`, never)
          began.push(caller)
          under += 1
          most = Math.max(most, under)
          await Promise.resolve()
          under -= 1
          end?.()
        }
        await Promise.all(Array.from({ length: callers }, (_, caller) => work(caller)))
        expect(most).toBeLessThanOrEqual(atOnce)
        expect(began).toEqual(Array.from({ length: callers }, (_, caller) => caller))
      }),
      { numRuns: 30 },
    )
  })

  it('lets a key wait so often and no more, and others all the same', async () => {
    const turns = createTurns({ atOnce: 1, perKey: 2, waiting: 10 })
    const first = await turns.take('a', never)
    const second = turns.take('a', never)
    expect(await turns.take('a', never)).toBeNull()
    const other = turns.take('b', never)
    first?.()
    const ended = await second
    expect(ended).not.toBeNull()
    const third = turns.take('a', never)
    ended?.()
    const last = await other
    expect(last).not.toBeNull()
    last?.()
    expect(await third).not.toBeNull()
  })

  it('refuses when too many wait', async () => {
    const turns = createTurns({ atOnce: 1, perKey: 10, waiting: 1 })
    await turns.take('a', never)
    void turns.take('b', never)
    expect(await turns.take('c', never)).toBeNull()
  })

  it('forgets who has gone away while waiting', async () => {
    const turns = createTurns({ atOnce: 1, perKey: 1, waiting: 10 })
    const first = await turns.take('a', never)
    const gone = new AbortController()
    const waiting = turns.take('b', gone.signal)
    gone.abort()
    expect(await waiting).toBeNull()
    const again = turns.take('b', never)
    first?.()
    expect(await again).not.toBeNull()
  })

  it('rests after a turn for as long as it kept the thread busy', async () => {
    const turns = createTurns({ atOnce: 1, perKey: 10, waiting: 10 })
    const first = await turns.take('a', never)
    const began = performance.now()
    while (performance.now() - began < 60) {
      // Busy, as a computation is.
    }
    const next = turns.take('a', never)
    const ended = performance.now()
    first?.()
    await next
    expect(performance.now() - ended).toBeGreaterThan(40)
  })
})
