import { holdLease } from '@linsheng/cms/src/jobs/lease.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'
import { waitFor } from '../../support/wait.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

describe('a lease', () => {
  it('is given to one of many who ask at the same instant', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => holdLease(cms.payload, 'raced')))
    const winners = answers.filter((lease) => lease !== null)
    expect(winners).toHaveLength(1)
    await winners[0]?.release()
  })

  it('passes on at once when given back, under a new term', async () => {
    const first = await holdLease(cms.payload, 'returned')
    expect(await holdLease(cms.payload, 'returned')).toBeNull()
    await first?.release()
    expect(first?.held()).toBe(false)
    const second = await holdLease(cms.payload, 'returned')
    expect(second?.term).toBe((first?.term ?? 0) + 1)
    await second?.release()
  })

  it('is kept by its timer for longer than one ttl', async () => {
    // Long enough that a busy database is not mistaken for a holder that stopped.
    const ttl = 2_000
    const lease = await holdLease(cms.payload, 'renewed', { ttl })
    const end = performance.now() + 2.5 * ttl
    await waitFor(() => performance.now() > end)
    expect(lease?.held()).toBe(true)
    expect(await holdLease(cms.payload, 'renewed')).toBeNull()
    await lease?.release()
  })

  it('is taken over from a holder that stopped renewing, who then knows', async () => {
    let stopped = 0
    const frozen = await holdLease(cms.payload, 'frozen', { ttl: 60_000, now: () => Date.now() - stopped })
    const later = () => Date.now() + 61_000
    const heir = await holdLease(cms.payload, 'frozen', { now: later })
    expect(heir?.term).toBe(2)
    stopped = -61_000
    expect(frozen?.held()).toBe(false)
    await frozen?.release()
    expect(heir?.held()).toBe(true)
    await heir?.release()
  })
})
