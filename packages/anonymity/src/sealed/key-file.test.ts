import { armor } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { encryptWithPassphrase } from './age.ts'
import { PASSPHRASE_MIN, readKeyFile, writeKeyFile } from './key-file.ts'
import { type KeyPair, newKeyPair } from './keys.ts'

const PASSPHRASE = 'café 石榴 rocket 17'
let pair: KeyPair
let file: string
beforeAll(async () => {
  pair = await newKeyPair()
  const written = await writeKeyFile(pair, PASSPHRASE)
  if (!written.ok) throw new Error(written.code)
  file = written.value
})

describe('a member’s key file', () => {
  it('gives the key back for the passphrase, however its letters are composed', async () => {
    expect(await readKeyFile(file, PASSPHRASE)).toEqual({ ok: true, value: pair })
    expect(await readKeyFile(file, PASSPHRASE.normalize('NFD'))).toEqual({ ok: true, value: pair })
    expect(await readKeyFile(`\r\n${file.replaceAll('\n', '\r\n')} `, PASSPHRASE)).toEqual({ ok: true, value: pair })
  })

  it('gives it for no other', async () => {
    expect(await readKeyFile(file, `${PASSPHRASE} `)).toEqual({ ok: false, code: 'wrong-passphrase' })
    expect(file).not.toContain(pair.recipient)
  })

  it('is not written with a short passphrase', async () => {
    const short = '😀'.repeat(PASSPHRASE_MIN - 1)
    expect(await writeKeyFile(pair, short)).toEqual({ ok: false, code: 'short-passphrase' })
  })

  it.each([
    ['nothing', ''],
    ['a key in the clear', 'AGE-SECRET-KEY-1'],
    ['too much', '-'.repeat(1_000_000)],
    ['half of one', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n'],
    ['an armored something', armor.encode(new TextEncoder().encode('something'))],
  ])('is not %s', async (_what, text) => {
    expect(await readKeyFile(text, PASSPHRASE)).toEqual({ ok: false, code: 'not-a-key-file' })
  })

  it.each([
    ['no key', '# nothing\n'],
    ['what is no key', 'AGE-SECRET-KEY-1\n'],
  ])('does not hold %s', async (_what, contents) => {
    const other = armor.encode(await encryptWithPassphrase(PASSPHRASE, 10, contents))
    expect(await readKeyFile(other, PASSPHRASE)).toEqual({ ok: false, code: 'not-a-key-file' })
  })

  it('holds one key only', async () => {
    const two = `${pair.identity}\n${(await newKeyPair()).identity}\n`
    const other = armor.encode(await encryptWithPassphrase(PASSPHRASE, 10, two))
    expect(await readKeyFile(other, PASSPHRASE)).toEqual({ ok: false, code: 'not-a-key-file' })
  })
})
