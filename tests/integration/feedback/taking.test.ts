import { randomUUID } from 'node:crypto'
import { newKeyPair } from '@linsheng/anonymity/sealed'
import { bootPayload } from '@linsheng/cms/src/boot.ts'
import { newChallenge, spendProof } from '@linsheng/cms/src/features/feedback/proofs.ts'
import { addMessage, messagesIn } from '@linsheng/cms/src/features/feedback/store/messages.ts'
import { deleteLeftovers, forgetProofs } from '@linsheng/cms/src/features/feedback/sweep/leftovers.ts'
import { challengeSchema } from '@linsheng/contracts/feedback'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  asMember,
  type ChannelCms,
  type ChannelPlace,
  channel,
  conversation,
  createChannelCms,
  followUp,
  inbox,
  messageBytes,
  newReporter,
  openChannel,
  proof,
  reply,
  report,
  sealedFrom,
  sealTo,
} from './setup.ts'

let cms: ChannelCms
let place: ChannelPlace
beforeAll(async () => {
  cms = await createChannelCms()
  place = await openChannel(cms)
})
afterAll(() => cms.close())

const recipients = async ({ slug } = place): Promise<string[]> =>
  (await channel(cms, slug)).holders.map(({ recipient }) => recipient)

/** Whatever a proof's work was. */
const enough = () => true

const REPORT = { kind: 'report', format: 1, sentAt: 0, text: 'x', category: 'money', mayHandOn: false } as const

describe('a proof of work', () => {
  it('is good for one message, whoever else looks at it', async () => {
    const used = await proof(cms, place.slug)
    expect(await report(cms, place, await newReporter(), { proof: used })).toEqual({ status: 201, code: null })
    expect(await report(cms, place, await newReporter(), { proof: used })).toEqual({ status: 409, code: 'proof-spent' })
  })

  it('is used once in all processes, and after a restart', async () => {
    const other = await bootPayload(cms.env, { key: randomUUID() })
    try {
      const raced = await proof(cms, place.slug)
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, (_, turn) =>
          spendProof(turn % 2 === 0 ? cms.payload : other, place.slug, raced, enough),
        ),
      )
      expect(outcomes.filter((outcome) => outcome === 'spent')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'proof-spent')).toHaveLength(7)
    } finally {
      await other.destroy()
    }
    const later = await bootPayload(cms.env, { key: randomUUID() })
    const used = await proof(cms, place.slug)
    expect(await spendProof(cms.payload, place.slug, used, enough)).toBe('spent')
    await forgetProofs(later)
    expect(await spendProof(later, place.slug, used, enough)).toBe('proof-spent')
    await later.destroy()
  })

  it('is none when it is forged, altered, unsolved, of another community or too old', async () => {
    const challenge = await newChallenge(cms.payload, place.slug, 1, { cost: 1, attempts: [1, 2] })
    const solution = await solveChallenge({ challenge, deriveKey })
    if (!solution) throw new Error('the challenge was not solved')
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
    const { parameters, signature } = challenge
    const wrong = [
      '',
      'x',
      encoded({}),
      encoded({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) } }),
      encoded({
        challenge: { parameters: { ...parameters, expiresAt: parameters.expiresAt + 1 }, signature },
        solution,
      }),
      encoded({ challenge: { parameters: { ...parameters, expiresAt: 1 }, signature }, solution }),
      encoded({ challenge: { parameters, signature: '00'.repeat(32) }, solution }),
    ]
    for (const text of wrong) expect(await spendProof(cms.payload, place.slug, text, enough)).toBe('proof-missing')
    expect(await spendProof(cms.payload, 'elsewhere', encoded({ challenge, solution }), enough)).toBe('proof-missing')
    expect(parameters.expiresAt * 1000 - Date.now()).toBeLessThan(60 * 60_000)
    expect(await spendProof(cms.payload, place.slug, encoded({ challenge, solution }), enough)).toBe('spent')
  })
})

describe('a flood', () => {
  it('makes each message more work, and what was worked out cheaply before it is not taken, nor lost', async () => {
    const flooded = await openChannel(cms)
    const price = async () =>
      challengeSchema.parse(await (await fetch(`${cms.door}/${flooded.slug}/reports/challenge`)).json()).parameters.data
        .price
    expect(await price()).toBe(1)
    const [laidUp, quick] = [await proof(cms, flooded.slug, 1), await newReporter()]
    const message = { ...REPORT, community: flooded.slug, replyTo: quick.pair.recipient }
    const sealed = await sealTo(message, [...(await recipients(flooded)), quick.pair.recipient])
    for (let sent = 0; sent < 21; sent += 1) {
      expect((await report(cms, flooded, await newReporter(), { sealed })).status).toBe(201)
    }
    expect(await price()).toBe(4)
    const refused = await report(cms, flooded, quick, { sealed, proof: laidUp })
    expect(refused).toEqual({ status: 422, code: 'proof-missing' })
    expect(await spendProof(cms.payload, flooded.slug, laidUp, enough)).toBe('spent')
    expect(await report(cms, flooded, quick, { sealed, proof: await proof(cms, flooded.slug, 4) })).toEqual({
      ...{ status: 201, code: null },
    })
    expect((await report(cms, place, await newReporter(), { proof: await proof(cms, place.slug, 4) })).status).toBe(201)
  })
})

describe('a message is not taken', () => {
  it('unless it is sealed, to enough keys, of a step’s size', async () => {
    const send = async (sealed: Uint8Array) => report(cms, place, await newReporter(), { sealed })
    const { sealed } = await sealedFrom(cms, place, await newReporter())
    expect(await send(new Uint8Array(1000))).toEqual({ status: 422, code: 'not-sealed' })
    expect(await send(sealed.slice(0, -1))).toEqual({ status: 422, code: 'wrong-size' })
    expect(await send(new Uint8Array(18 * 1024 * 1024))).toEqual({ status: 413, code: 'too-large' })
    expect(await report(cms, place, await newReporter(), { category: 'nonsense' })).toEqual({
      ...{ status: 400, code: 'invalid-request' },
    })
  })

  it('sealed to fewer keys, to more, or under another line of the log', async () => {
    const reporter = await newReporter()
    const [keys, strangers] = [await recipients(), await Promise.all([newKeyPair(), newKeyPair()])]
    const message = { ...REPORT, community: place.slug, replyTo: reporter.pair.recipient }
    const more = await sealTo(message, [...keys, ...strangers.map(({ recipient }) => recipient)])
    expect(await report(cms, place, reporter, { sealed: more })).toEqual({ status: 409, code: 'recipients-differ' })
    const right = await sealTo(message, keys)
    const line = (await channel(cms, place.slug)).logIndex ?? 0
    for (const other of [line + 1, line - 1, 0]) {
      const sent = await report(cms, place, reporter, { sealed: right, keys: other })
      expect(sent).toEqual({ status: 409, code: 'recipients-differ' })
    }
    expect(await report(cms, place, reporter, { sealed: right })).toEqual({ status: 201, code: null })
  })

  it('twice', async () => {
    const reporter = await newReporter()
    const sends = await Promise.all(Array.from({ length: 5 }, () => report(cms, place, reporter)))
    expect(sends.every(({ status }) => status === 201)).toBe(true)
    expect((await conversation(cms, place.slug, reporter)).messages).toHaveLength(1)
    let leftovers = await deleteLeftovers(cms.payload, new Set())
    leftovers = await deleteLeftovers(cms.payload, leftovers)
    expect(leftovers.size).toBe(0)
    expect(await messageBytes(cms, place.slug, reporter, 1)).toHaveLength(
      (await conversation(cms, place.slug, reporter)).messages[0]?.bytes ?? 0,
    )
  })

  it('in a conversation that members have blocked, until they open it again', async () => {
    const reporter = await newReporter()
    const before = new Set((await inbox(cms, place)).map(({ id }) => id))
    await report(cms, place, reporter)
    const id = (await inbox(cms, place)).find((row) => !before.has(row.id))?.id ?? ''
    expect((await asMember(cms, place.deputy, `${id}/blocked`, { blocked: true })).status).toBe(200)
    expect(await followUp(cms, place, reporter)).toEqual({ status: 403, code: 'conversation-blocked' })
    expect((await conversation(cms, place.slug, reporter)).blocked).toBe(true)
    expect((await reply(cms, place, id, reporter, { kind: 'reply', seen: 1, inTime: false })).status).toBe(200)
    expect((await asMember(cms, place.deputy, `${id}/blocked`, { blocked: false })).status).toBe(200)
    expect(await followUp(cms, place, reporter)).toEqual({ status: 201, code: null })
  })
})

describe('a large message', () => {
  it('comes back as it was sent', async () => {
    const reporter = await newReporter()
    const message = { ...REPORT, community: place.slug, replyTo: reporter.pair.recipient }
    const photo = { type: 'image/jpeg', bytes: new Uint8Array(7_000_000).fill(7) } as const
    const sealed = await sealTo(message, await recipients(), [photo, photo])
    expect(sealed.length).toBeGreaterThan(16 * 1024 * 1024)
    expect(await report(cms, place, reporter, { sealed })).toEqual({ status: 201, code: null })
    expect(Buffer.compare(await messageBytes(cms, place.slug, reporter, 1), sealed)).toBe(0)
  })
})

describe('many at once', () => {
  it('are all kept, each under a number of its own', async () => {
    const reporter = await newReporter()
    await report(cms, place, reporter)
    const sends = await Promise.all(Array.from({ length: 6 }, () => followUp(cms, place, reporter)))
    expect(sends.every(({ status }) => status === 201)).toBe(true)
    const { messages } = await conversation(cms, place.slug, reporter)
    expect(messages.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it('and what an interruption has left belongs to nobody and goes', async () => {
    const lost = { community: place.id, conversation: 'none', lane: 'talk', from: 'reporter' } as const
    expect(await addMessage(cms.payload, 1, { ...lost, bytes: new Uint8Array(10) })).toBe(true)
    const found = await deleteLeftovers(cms.payload, new Set())
    expect(found).toContain('none')
    await deleteLeftovers(cms.payload, found)
    const all = await messagesIn(cms.payload, place.id)
    expect(all.some(({ conversation: of }) => of === 'none')).toBe(false)
    await deleteLeftovers(cms.payload, await deleteLeftovers(cms.payload, new Set()))
    expect(await deleteLeftovers(cms.payload, new Set())).toEqual(new Set())
  })
})
