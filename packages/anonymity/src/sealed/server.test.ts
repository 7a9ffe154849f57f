import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encryptTo } from './age.ts'
import { newKeyPair } from './keys.ts'
import { inspectSealed, lookupHash, SIZE_STEPS, sealedSize } from './server.ts'

const recipients = (await Promise.all([newKeyPair(), newKeyPair(), newKeyPair()])).map(({ recipient }) => recipient)

describe('a sealed message on the server', () => {
  it.each(SIZE_STEPS)('is known by its size at the step of %i bytes', async (step) => {
    const file = await encryptTo(recipients, new Uint8Array(step))
    expect(inspectSealed(file)).toEqual({ ok: true, value: { recipients: 3, end: file.length - sealedSize(step) } })
  })

  it('is refused at every other size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 20_000 }), async (size) => {
        fc.pre(!SIZE_STEPS.includes(size))
        const file = await encryptTo(recipients, new Uint8Array(size))
        expect(inspectSealed(file)).toEqual({ ok: false, code: 'wrong-size' })
      }),
      { numRuns: 30 },
    )
  })

  it('is refused when only one could open it, or whoever knows a passphrase', async () => {
    const step = new Uint8Array(SIZE_STEPS[0] ?? 0)
    const refused = { ok: false, code: 'too-few-recipients' }
    expect(inspectSealed(await encryptTo(recipients.slice(1, 2), step))).toEqual(refused)
    const withPassphrase = new Encrypter()
    withPassphrase.setPassphrase('known to some')
    withPassphrase.setScryptWorkFactor(10)
    expect(inspectSealed(await withPassphrase.encrypt(step))).toEqual(refused)
  })

  it('is refused when it is none', () => {
    expect(inspectSealed(new Uint8Array(20_000))).toEqual({ ok: false, code: 'not-sealed' })
    expect(inspectSealed(new TextEncoder().encode('物业经理收了装修队的钱。'))).toMatchObject({ code: 'not-sealed' })
  })
})

describe('a conversation on the server', () => {
  it('is stored as a keyed hash that never changes between versions', () => {
    expect(lookupHash('a secret of the test', '0'.repeat(64))).toBe('pUf3FOhRpeRmZxEbS-8mO3pKcDuK6Lh5Del4Fg5vZxI')
    expect(lookupHash('another secret', '0'.repeat(64))).not.toBe(lookupHash('a secret of the test', '0'.repeat(64)))
  })

  it.each(['', '0'.repeat(63), '0'.repeat(65), 'A'.repeat(64), `${'0'.repeat(64)}\n`])(
    'is not looked for by %j',
    (text) => {
      expect(lookupHash('a secret of the test', text)).toBeNull()
    },
  )
})
