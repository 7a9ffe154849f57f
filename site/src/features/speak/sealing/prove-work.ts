import type { ProofChallenge } from '@linsheng/contracts/feedback'
import { solveChallenge } from 'altcha-lib'
import type { DeriveKeyFunction } from 'altcha-lib/types'

/** Milliseconds after which a phone gives up. The sum is made for seconds, and for some minutes while a flood comes. */
const PATIENCE = 15 * 60_000

/** PBKDF2 with SHA-256, the work in the proof. The library brings its own for servers only. */
const deriveKey: DeriveKeyFunction = async ({ cost, keyLength }, salt, password) => {
  const key = await crypto.subtle.importKey('raw', new Uint8Array(password), 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: cost }
  return { derivedKey: new Uint8Array(await crypto.subtle.deriveBits(how, key, keyLength * 8)) }
}

/** The solved challenge as a message carries it, base64; null when the device cannot solve it. */
export async function proveWork(challenge: ProofChallenge): Promise<string | null> {
  const solution = await solveChallenge({ challenge, deriveKey, timeout: PATIENCE })
  return solution && btoa(JSON.stringify({ challenge, solution }))
}
