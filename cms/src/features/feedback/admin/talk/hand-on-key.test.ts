import { idempotencyKeySchema } from '@linsheng/contracts/complaints'
import { expect, it } from 'vitest'
import { handOnKey } from './hand-on-key.ts'

const opened = (replyTo: string, text: string) => ({
  report: {
    ...({ kind: 'report', format: 1, community: 'quiet', sentAt: 0, category: 'money', mayHandOn: true } as const),
    ...{ replyTo, text },
  },
})

it('is the same for the same report, another for another one, and does not show what it is made of', async () => {
  const key = await handOnKey(opened('age1first', '发票对不上。'))
  expect(idempotencyKeySchema.parse(key)).toBe(key)
  expect(await handOnKey(opened('age1first', '后来补充的。'))).toBe(key)
  expect(await handOnKey(opened('age1other', '发票对不上。'))).not.toBe(key)
  expect(key).not.toContain('first')
})
