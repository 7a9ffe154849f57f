import { describe, expect, it } from 'vitest'
import { type Control, deliver, type Step } from './deliver.ts'
import type { Answer } from './requests.ts'

const refused = (code: 'proof-spent' | 'too-large' | 'conversation-blocked'): Answer<true> => ({
  kind: 'refused',
  code,
})
const unclear: Answer<true> = { kind: 'unclear' }
const ok: Answer<true> = { kind: 'ok', value: true }

interface Course {
  /** Answers in order; the last one goes on. */
  answers: ReadonlyArray<Answer<true>>
  /** After how many sendings the server has the message. */
  arrivedAfter?: number
  /** Whoever writes gives up at this wait. */
  givesUpAt?: number
}

/** Lets a message take its course. */
async function course({ answers, arrivedAfter = Number.POSITIVE_INFINITY, givesUpAt = 99 }: Course) {
  const steps: Step['step'][] = []
  let [sent, proofs] = [0, 0]
  const control: Control = {
    onStep: ({ step }) => steps.push(step),
    pause: async (attempt) => attempt < givesUpAt,
  }
  const delivered = await deliver(
    {
      bytes: 1,
      prove: async () => {
        proofs += 1
        return { kind: 'ok', value: `proof ${proofs}` }
      },
      send: async () => {
        const answer = answers[Math.min(sent, answers.length - 1)] ?? unclear
        sent += 1
        return answer
      },
      arrived: async () => sent >= arrivedAfter,
    },
    control,
  )
  return { delivered, sent, proofs, steps }
}

describe('a message on its way', () => {
  it('is taken at once', async () => {
    expect(await course({ answers: [ok] })).toEqual({
      delivered: { kind: 'taken' },
      sent: 1,
      proofs: 1,
      steps: ['proof', 'sending'],
    })
  })

  it('is sent again, with a new proof, until there is an answer', async () => {
    const { delivered, sent, proofs } = await course({ answers: [unclear, unclear, ok] })
    expect([delivered.kind, sent, proofs]).toEqual(['taken', 3, 3])
  })

  it('is not sent twice when only the answer was lost', async () => {
    const { delivered, sent } = await course({ answers: [unclear], arrivedAfter: 1 })
    expect([delivered.kind, sent]).toEqual(['taken', 1])
  })

  it('has arrived also when whoever writes gave up waiting after it had', async () => {
    const { delivered } = await course({ answers: [unclear], arrivedAfter: 1, givesUpAt: 1 })
    expect(delivered).toEqual({ kind: 'taken' })
  })

  it('stops when whoever writes gives up', async () => {
    const { delivered, sent } = await course({ answers: [unclear], givesUpAt: 2 })
    expect([delivered.kind, sent]).toEqual(['stopped', 2])
  })

  it('gets a new proof when its own was spent, but not for ever', async () => {
    expect((await course({ answers: [refused('proof-spent'), ok] })).delivered.kind).toBe('taken')
    const { delivered, sent } = await course({ answers: [refused('proof-spent')] })
    expect([delivered, sent]).toEqual([{ kind: 'refused', code: 'proof-spent' }, 3])
  })

  it.each(['too-large', 'conversation-blocked'] as const)('is refused with %s once and for all', async (code) => {
    const { delivered, sent } = await course({ answers: [refused(code)] })
    expect([delivered, sent]).toEqual([{ kind: 'refused', code }, 1])
  })

  it('says that the device failed when it cannot solve the proof', async () => {
    const delivered = await deliver(
      {
        bytes: 1,
        prove: async () => ({ kind: 'ok', value: null }),
        send: async () => ok,
        arrived: async () => false,
      },
      { onStep: () => {}, pause: async () => false },
    )
    expect(delivered).toEqual({ kind: 'refused', code: 'failed' })
  })
})
