import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeader } from './header.ts'

const KEY = 'A'.repeat(43)
const VERSION = 'age-encryption.org/v1\n'
const FOOTER = `--- ${KEY}\n`
const x25519 = `-> X25519 ${KEY}\n${KEY}\n`
const bytes = (text: string) => new TextEncoder().encode(text)

/** As age's own tool adds them: a name that means nothing, arguments, a body of any length. */
const base64 = (length: number) => fc.stringMatching(new RegExp(`^[A-Za-z0-9+/]{${length}}$`))
const grease = fc
  .tuple(fc.stringMatching(/^[!-~]{1,8}-grease( [!-~]{1,9}){0,3}$/), fc.nat({ max: 3 }), fc.nat({ max: 63 }))
  .chain(([name, lines, rest]) =>
    fc.tuple(fc.array(base64(64), { minLength: lines, maxLength: lines }), base64(rest)).map(([full, last]) => {
      return `-> ${name}\n${[...full, last].join('\n')}\n`
    }),
  )

describe('the header of a sealed message', () => {
  it('counts X25519 keys, whatever grease lies between', () => {
    const stanzas = fc.array(fc.oneof(fc.constant(x25519), grease), { maxLength: 12 })
    fc.assert(
      fc.property(stanzas, fc.uint8Array({ maxLength: 50 }), (between, payload) => {
        const header = bytes(VERSION + between.join('') + FOOTER)
        const recipients = between.filter((stanza) => stanza === x25519).length
        expect(readHeader(Uint8Array.of(...header, ...payload))).toEqual({ recipients, end: header.length })
      }),
    )
  })

  it.each([
    ['a passphrase', `-> scrypt ${'A'.repeat(22)} 17\n${KEY}\n`],
    ['a post-quantum key', `-> mlkem768x25519 ${KEY}\n${KEY}\n`],
    ['an X25519 key without a share', `-> X25519\n${KEY}\n`],
    ['an X25519 key with a short share', `-> X25519 ${KEY.slice(1)}\n${KEY}\n`],
    ['an X25519 key with more arguments', `-> X25519 ${KEY} ${KEY}\n${KEY}\n`],
    ['an X25519 key with a long body', `-> X25519 ${KEY}\n${KEY}A\n`],
  ])('does not count %s', (_what, stanza) => {
    expect(readHeader(bytes(VERSION + x25519 + stanza + FOOTER))?.recipients).toBe(1)
  })

  it.each([
    ['nothing', ''],
    ['another version', `age-encryption.org/v2\n${x25519}${FOOTER}`],
    ['no end', VERSION + x25519],
    ['a short authentication code', `${VERSION}${x25519}--- AAAA\n`],
    ['two spaces', `${VERSION}->  X25519 ${KEY}\n${KEY}\n${FOOTER}`],
    ['a full last line', `${VERSION}-> x\n${'A'.repeat(64)}\n${FOOTER}`],
    ['no end within reach', VERSION + x25519.repeat(1000) + FOOTER],
    ['armor', `-----BEGIN AGE ENCRYPTED FILE-----\n${KEY}\n`],
  ])('is not there with %s', (_what, text) => {
    expect(readHeader(bytes(text))).toBeNull()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (rest) => {
        expect(() => readHeader(Uint8Array.of(...bytes(VERSION), ...rest))).not.toThrow()
      }),
    )
  })
})
