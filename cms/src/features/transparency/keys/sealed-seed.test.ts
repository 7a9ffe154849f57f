import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { openSeed, sealSeed } from './sealed-seed.ts'

const seed = new Uint8Array(randomBytes(32))

it('comes back with the same secret for the same key only', () => {
  const sealed = sealSeed('secret', 'vkey', seed)
  expect(openSeed('secret', 'vkey', sealed)).toEqual(seed)
  expect(sealed).not.toContain(Buffer.from(seed).toString('base64'))
  expect(() => openSeed('other', 'vkey', sealed)).toThrow()
  expect(() => openSeed('secret', 'other', sealed)).toThrow()
  const changed = Buffer.from(sealed, 'base64')
  changed[40] = (changed[40] ?? 0) ^ 1
  expect(() => openSeed('secret', 'vkey', changed.toString('base64'))).toThrow()
})
