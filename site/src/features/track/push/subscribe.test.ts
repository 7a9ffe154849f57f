import { expect, it } from 'vitest'
import { bytesOf } from './subscribe.ts'

it('reads a key as the standard writes it, without padding and safe for addresses', () => {
  const bytes = Uint8Array.from({ length: 65 }, (_, index) => (index * 37 + 251) % 256)
  expect(bytesOf(Buffer.from(bytes).toString('base64url'))).toEqual(bytes)
})
