import { describe, expect, it } from 'vitest'
import { blindWith, finalize } from './blind.ts'
import { toInteger } from './integers.ts'
import { inverse } from './modular.ts'
import { importKey } from './public-key.ts'
import { blindSign } from './server.ts'
import { VECTORS } from './testing/rfc-9474.ts'
import { vectorPrivateKey, vectorPublicKey } from './testing/vector-key.ts'

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const key = await importKey(new Uint8Array(vectorPublicKey.export({ type: 'spki', format: 'der' })))
const signingKey = {
  privateKey: vectorPrivateKey,
  publicKey: vectorPublicKey,
  modulus: Buffer.from(key.modulus.toString(16), 'hex'),
}

describe.each(VECTORS.map((vector) => [vector.name, vector] as const))('the vector %s of RFC 9474', (_name, vector) => {
  const blinding = {
    prepared: fromHex(vector.prepared),
    blinded: fromHex(vector.blinded),
    inverse: fromHex(vector.inverse),
  }

  it('is blinded as it says', async () => {
    const factor = inverse(toInteger(blinding.inverse), key.modulus) ?? 0n
    expect(await blindWith(key, blinding.prepared, { salt: fromHex(vector.salt), factor })).toEqual(blinding)
  })

  it('is signed as it says', () => {
    const signed = blindSign(signingKey, blinding.blinded)
    expect(signed.ok && Buffer.from(signed.value).toString('hex')).toBe(vector.blindSignature)
  })

  it('is unblinded as it says', async () => {
    const token = { prepared: blinding.prepared, signature: fromHex(vector.signature) }
    expect(await finalize(key, blinding, fromHex(vector.blindSignature))).toEqual({ ok: true, value: token })
  })
})

describe('blinding', () => {
  const prepared = new Uint8Array(64)

  it('refuses a factor that shares a divisor with the modulus', async () => {
    const randomness = { salt: new Uint8Array(48), factor: key.modulus }
    await expect(blindWith(key, prepared, randomness)).rejects.toThrow(RangeError)
  })
})
