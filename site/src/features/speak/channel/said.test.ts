import type { Message, Unsealed } from '@linsheng/anonymity/sealed'
import { describe, expect, it } from 'vitest'
import { consentIn, saidIn } from './said.ts'

const OWN = 'age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya'
const where = { community: 'demo', own: { recipient: OWN } }
const said = { format: 1, community: 'demo', sentAt: 0, text: '…' } as const
const reply: Message = { kind: 'reply', ...said }
const followUp: Message = { kind: 'follow-up', ...said, replyTo: OWN, mayHandOn: true }
const report: Message = { ...followUp, kind: 'report', category: 'money', mayHandOn: false }
const of = (message: Message): { ok: true; value: Unsealed } => ({ ok: true, value: { message, photos: [] } })

describe('a message of a conversation', () => {
  it.each([
    ['reporter', report],
    ['reporter', followUp],
    ['committee', reply],
  ] as const)('is shown as the %s’s when it is', (from, message) => {
    expect(saidIn(1, from, of(message), where)).toMatchObject({ kind: 'shown', from, message })
  })

  it.each([
    ['a reply laid down as the reporter’s', 'reporter', reply],
    ['a report laid down as a reply', 'committee', report],
    ['a note of the members', 'committee', { ...reply, kind: 'note' }],
    ['one for another committee', 'committee', { ...reply, community: 'elsewhere' }],
    ['one with another reporter’s key', 'reporter', { ...followUp, replyTo: OWN.replace('qyq', 'qxq') }],
  ] as const)('is not shown when it is %s', (_what, from, message) => {
    expect(saidIn(1, from, of(message), where)).toEqual({ kind: 'unshown', n: 1, from, why: 'foreign' })
  })

  it.each([
    ['altered', 'altered'],
    ['not-sealed', 'altered'],
    ['wrong-key', 'wrong-key'],
    ['unknown-form', 'unknown-form'],
  ] as const)('that cannot be opened (%s) says so', (code, why) => {
    expect(saidIn(2, 'committee', { ok: false, code }, where)).toMatchObject({ kind: 'unshown', why })
  })
})

describe('consent', () => {
  const shown = (message: Message, from: 'reporter' | 'committee') => saidIn(1, from, of(message), where)

  it('is what the reporter said last', () => {
    expect(consentIn([shown(report, 'reporter'), shown(reply, 'committee')])).toBe(false)
    expect(consentIn([shown(report, 'reporter'), shown(followUp, 'reporter'), shown(reply, 'committee')])).toBe(true)
  })

  it('is not known where nothing of theirs can be read', () => {
    expect(consentIn([shown(reply, 'committee')])).toBeNull()
  })
})
