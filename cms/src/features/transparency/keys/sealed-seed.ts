import { openBytes, sealBytes } from '../../../seal.ts'

/** A log key's seed, readable only with the installation's secret and only as that of its verifier key. Base64. */
export const sealSeed = (secret: string, vkey: string, seed: Uint8Array): string =>
  sealBytes({ secret, use: 'log-keys', about: vkey }, seed)

/** @throws Error when it was sealed under another secret, for another key, or was changed */
export const openSeed = (secret: string, vkey: string, sealed: string): Uint8Array =>
  openBytes({ secret, use: 'log-keys', about: vkey }, sealed)
