import { type Bytes, concatenate } from '../bytes.ts'

const DIGEST_BYTES = 48
const TRAILER = 0xbc

const digest = async (...parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-384', concatenate(...parts)))

/**
 * EMSA-PSS-ENCODE (RFC 8017, 9.1.1) with SHA-384 and MGF1: what is signed in place of the message.
 * @param bits of the encoded message: one less than the modulus has
 * @throws RangeError when that is too few for digest and salt
 */
export async function encodePss(message: Uint8Array, bits: number, salt: Uint8Array): Promise<Bytes> {
  const length = Math.ceil(bits / 8)
  const zeros = length - salt.length - DIGEST_BYTES - 2
  if (zeros < 0) throw new RangeError('the modulus is too short')
  const hash = await digest(new Uint8Array(8), await digest(message), salt)
  const block = concatenate(new Uint8Array(zeros), Uint8Array.of(0x01), salt)
  const masked = exclusiveOr(block, await generateMask(hash, block.length))
  masked[0] = (masked[0] ?? 0) & (0xff >> (8 * length - bits))
  return concatenate(masked, hash, Uint8Array.of(TRAILER))
}

/** MGF1 (RFC 8017, B.2.1). */
async function generateMask(seed: Uint8Array, length: number): Promise<Bytes> {
  const blocks: Bytes[] = []
  for (let counter = 0; counter * DIGEST_BYTES < length; counter += 1) {
    const counterBytes = new Uint8Array(4)
    new DataView(counterBytes.buffer).setUint32(0, counter)
    blocks.push(await digest(seed, counterBytes))
  }
  return concatenate(...blocks).subarray(0, length)
}

const exclusiveOr = (a: Bytes, b: Bytes): Bytes => a.map((byte, at) => byte ^ (b[at] ?? 0))
