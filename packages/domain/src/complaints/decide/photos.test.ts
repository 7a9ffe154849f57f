import { expect, it } from 'vitest'
import { COMMANDS as C, FILE, type Step, tell } from '../testing/scenario.ts'

const filed: Step = ['complainant', FILE, 0]
const PHOTOS = { attachments: ['p1', 'p2', 'p3'], before: ['p1', 'gone'], after: ['p2', 'p1'] }

it.each(['note', 'investigate', 'finish-order'] as const)(
  '%s says which of its photos are before and after',
  (name) => {
    const order: Step = ['staff', C['issue-order'], 1]
    const { commits } = tell(filed, order, ['staff', { ...C[name], ...PHOTOS }, 2])
    expect(commits.at(-1)?.events.at(-1)).toMatchObject({ ...PHOTOS, before: ['p1'], after: ['p2'] })
  },
)

it('says nothing of the kind of a complainant’s photos, nor where nobody marked any', () => {
  const { commits } = tell(
    filed,
    ['complainant', { ...C.note, ...PHOTOS }, 1],
    ['staff', { ...C.note, attachments: ['p4'] }, 2],
  )
  for (const { events } of commits.slice(1)) {
    expect(events[0]).not.toHaveProperty('before')
    expect(events[0]).not.toHaveProperty('after')
  }
})
