/** Enough for a hundred recipients. Nothing beyond is looked at. */
const HEADER_MAX = 16 * 1024
const VERSION = 'age-encryption.org/v1\n'
const STANZA = /-> ([!-~]+(?: [!-~]+)*)\n((?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)/y
const FOOTER = /--- [A-Za-z0-9+/]{43}\n/y
/** 32 bytes in base64 without padding. */
const KEY = /^[A-Za-z0-9+/]{43}$/

export interface Header {
  /**
   * How many X25519 keys it is sealed to. Stanzas of other types are not counted: age adds one that means nothing
   * ("grease"), so that readers stay ready for new types.
   */
  recipients: number
  /** Where the payload begins. */
  end: number
}

/** The header of an age file (age-encryption.org/v1), or null when it has not the form of one. */
export function readHeader(file: Uint8Array): Header | null {
  const text = new TextDecoder('latin1').decode(file.subarray(0, HEADER_MAX))
  if (!text.startsWith(VERSION)) return null
  let [recipients, end] = [0, VERSION.length]
  for (let stanza = matchAt(STANZA, text, end); stanza; stanza = matchAt(STANZA, text, end)) {
    end += stanza[0].length
    if (isX25519(stanza)) recipients += 1
  }
  const footer = matchAt(FOOTER, text, end)
  return footer && { recipients, end: end + footer[0].length }
}

function isX25519([, type = '', body = '']: RegExpExecArray): boolean {
  const [name, share = '', ...more] = type.split(' ')
  return name === 'X25519' && more.length === 0 && KEY.test(share) && KEY.test(body.slice(0, -1))
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
