import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR } from '../time/instant.ts'
import { answeredInTime } from './answered-in-time.ts'
import { type Conversation, type ConversationStep, conversationOf, refusalOf, type SealedFact } from './conversation.ts'
import { REPORT_OUTCOMES } from './vocabulary.ts'

const steps: fc.Arbitrary<ConversationStep> = fc.oneof(
  fc.constant({ type: 'follow-up' as const }),
  fc.record({
    type: fc.constantFrom('reply' as const, 'end' as const),
    inTime: fc.option(fc.boolean(), { freq: 4 }),
  }),
  fc.constant({ type: 'note' as const }),
  fc.constant({ type: 'hand-on' as const }),
)

const FIRST: SealedFact = { lane: 'talk', n: 1, from: 'reporter', inTime: null, outcome: null, endedWeek: null }

/** The messages after a step that was possible. */
function after(facts: readonly SealedFact[], step: ConversationStep): SealedFact[] {
  if (step.type === 'hand-on') return [...facts]
  const { state, talk, notes } = conversationOf(facts)
  const isNote = step.type === 'note'
  const from = isNote ? 'note' : step.type === 'follow-up' ? 'reporter' : 'committee'
  const inTime = 'inTime' in step && state === 'waiting' ? step.inTime : null
  const end =
    step.type === 'end' ? { outcome: 'action' as const, endedWeek: '2026-W48' } : { outcome: null, endedWeek: null }
  return [...facts, { lane: isNote ? 'notes' : 'talk', n: (isNote ? notes : talk) + 1, from, inTime, ...end }]
}

/** Lives a conversation through, as far as its steps are possible, and shows where it stood before and after each. */
function live(all: readonly ConversationStep[], blocked: boolean) {
  let facts: SealedFact[] = [FIRST]
  return all.map((step) => {
    const before = conversationOf(facts)
    const refusal = refusalOf(before, blocked, step)
    if (refusal === null) facts = after(facts, step)
    return { step, before, refusal, now: conversationOf(facts), facts }
  })
}

const lives = fc.tuple(fc.array(steps, { maxLength: 12 }), fc.boolean())

describe('a conversation', () => {
  it('waits until it is answered, and goes on until it is ended', () => {
    const reply: SealedFact = { ...FIRST, n: 2, from: 'committee', inTime: true }
    const again: SealedFact = { ...FIRST, n: 3 }
    expect(conversationOf([FIRST])).toMatchObject({ state: 'waiting', talk: 1, lastFrom: 'reporter', inTime: null })
    expect(conversationOf([again, reply, FIRST])).toMatchObject({
      ...{ state: 'answered', talk: 3, lastFrom: 'reporter', inTime: true, outcome: null },
    })
    for (const outcome of REPORT_OUTCOMES) {
      const end: SealedFact = { ...reply, inTime: false, outcome, endedWeek: '2026-W50' }
      expect(conversationOf([FIRST, end])).toMatchObject({
        state: 'ended',
        outcome,
        endedWeek: '2026-W50',
        inTime: false,
      })
    }
  })

  it('never goes back, and its first answer stays the first', () => {
    const order = ['waiting', 'answered', 'ended']
    fc.assert(
      fc.property(lives, ([all, blocked]) => {
        for (const { before, now } of live(all, blocked)) {
          expect(order.indexOf(now.state)).toBeGreaterThanOrEqual(order.indexOf(before.state))
          if (before.inTime !== null) expect(now.inTime).toBe(before.inTime)
          expect(now.state === 'ended').toBe(now.outcome !== null)
          if (now.state === 'waiting') expect(now.inTime).toBeNull()
          else expect(now.inTime).not.toBeNull()
        }
      }),
    )
  })

  it('takes nothing once it is ended, and nothing of its reporter while it is blocked', () => {
    fc.assert(
      fc.property(lives, ([all, blocked]) => {
        for (const { step, before, refusal } of live(all, blocked)) {
          if (before.state === 'ended') expect(refusal).toBe('conversation-ended')
          else if (step.type === 'follow-up') expect(refusal).toBe(blocked ? 'conversation-blocked' : null)
        }
      }),
    )
  })

  it('can always be ended by members, with the time of the first answer', () => {
    fc.assert(
      fc.property(lives, ([all, blocked]) => {
        const last = live(all, blocked).at(-1)?.now ?? conversationOf([FIRST])
        if (last.state === 'ended') return
        expect(refusalOf(last, blocked, { type: 'end', inTime: false })).toBeNull()
        expect(refusalOf(last, blocked, { type: 'end', inTime: null })).toBe(
          last.state === 'waiting' ? 'answer-time-missing' : null,
        )
      }),
    )
  })

  it('is the same in whatever order its messages are found, and notes change nothing of it', () => {
    fc.assert(
      fc.property(lives, fc.infiniteStream(fc.nat()), ([all, blocked], ranks) => {
        const facts = live(all, blocked).at(-1)?.facts ?? [FIRST]
        const shuffled = facts.map((fact) => ({ fact, rank: ranks.next().value })).toSorted((a, b) => a.rank - b.rank)
        expect(conversationOf(shuffled.map(({ fact }) => fact))).toEqual(conversationOf(facts))
        const { notes: _, ...seen } = conversationOf(facts)
        const { notes: __, ...without }: Conversation = conversationOf(facts.filter(({ lane }) => lane === 'talk'))
        expect(without).toEqual(seen)
      }),
    )
  })
})

describe('a first answer', () => {
  it.each([
    [72 * HOUR, true],
    [72 * HOUR + 1, false],
    [0, true],
    [-HOUR, true],
  ])('after %i ms is in time: %s', (after, expected) => {
    expect(answeredInTime(1_795_989_600_000, 1_795_989_600_000 + after)).toBe(expected)
  })
})
