import { expect, it } from 'vitest'
import { conversationOf, internalNotesOf, passes } from './conversation.ts'
import { makeCase } from './testing/make-case.ts'

const step = { at: 1, who: 'staff' as const, sequence: 1 }
const found = makeCase({
  timeline: [
    { ...step, who: 'complainant', what: 'filed' },
    { ...step, what: 'assigned' },
    { ...step, what: 'acknowledged', text: '周师傅下午来' },
    { ...step, what: 'noted', audience: 'internal', text: '钥匙在前台' },
    { ...step, what: 'noted', audience: 'public', text: '已安排检修' },
    { ...step, who: 'complainant', what: 'noted', text: '还没来' },
    { ...step, who: 'system', what: 'delivered' },
    { ...step, what: 'order-issued', text: '检修门机' },
    { ...step, what: 'corrected', text: '改成后天' },
  ],
})

it('the conversation holds what was said to each other, never an internal note', () => {
  expect(conversationOf(found).map(({ text }) => text)).toEqual(['周师傅下午来', '还没来'])
  expect(internalNotesOf(found).map(({ text }) => text)).toEqual(['钥匙在前台'])
})

it('filters leave out what they do not name, and nothing is in neither', () => {
  const shown = (filter: 'talk' | 'work') =>
    found.timeline.filter((item) => passes(item, filter)).map(({ what }) => what)
  expect(shown('talk')).toEqual(['acknowledged', 'noted', 'corrected'])
  expect(shown('work')).toContain('order-issued')
  const lost = found.timeline.filter((item) => !passes(item, 'talk') && !passes(item, 'work'))
  expect(lost.map(({ what }) => what)).toEqual(['delivered'])
})
