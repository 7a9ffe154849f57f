import { expect, it } from 'vitest'
import { comingsBack } from './comings-back.ts'
import type { AppealDecided, ComplaintEvent } from './events.ts'

const result: ComplaintEvent = { type: 'result-proposed', found: 'Worn.', done: 'Replaced.' }
const disputed: ComplaintEvent = { type: 'disputed', reason: 'It stopped again.' }
const closed: ComplaintEvent = { type: 'closed', outcome: 'confirmed' }
const reopened: ComplaintEvent = { type: 'reopened', reason: 'Again.', promises: { response: 1, resolution: 2 } }
const decided = (decision: AppealDecided['decision']): ComplaintEvent => ({
  ...{ type: 'appeal-decided', decision, facts: 'f', rule: 'r', reasons: 'r', changes: 'c' },
  votes: { upheld: 0, partly: 0, rejected: 0 },
})

it.each<[string, ComplaintEvent[], number]>([
  ['nothing came back', [result, closed], 0],
  ['a dispute', [result, disputed, result, closed], 1],
  ['two disputes', [result, disputed, result, disputed], 2],
  ['an upheld appeal', [result, closed, decided('upheld')], 1],
  ['an appeal upheld in part', [result, closed, decided('partly')], 1],
  ['a rejected appeal', [result, closed, decided('rejected')], 0],
  ['a dispute and the appeal about it', [result, disputed, decided('upheld'), result], 1],
  ['a reopening after an upheld appeal', [result, closed, decided('upheld'), result, closed, reopened], 2],
])('%s', (_name, events, times) => {
  expect(comingsBack(events)).toBe(times)
})
