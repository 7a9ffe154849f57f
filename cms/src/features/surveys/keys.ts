import { createHmac, randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { openBytes, sealBytes } from '../../seal.ts'
import { deriveSecret } from '../../secrets.ts'

const purpose = ({ config: { secret } }: Payload, stream: string) => ({ secret, use: 'surveys/keys', about: stream })

/** A survey's private key as text that only this installation's secret opens, and only as that survey's. */
export const sealKey = (payload: Payload, stream: string, privateKey: string): string =>
  sealBytes(purpose(payload, stream), Buffer.from(privateKey))

/** @throws Error when it was sealed under another secret, for another survey, or was changed */
export const openKey = (payload: Payload, stream: string, sealed: string): string =>
  Buffer.from(openBytes(purpose(payload, stream), sealed)).toString()

/** What is stored instead of a household's code, 43 characters: worth nothing without the secret, and for one survey only. */
export const codeHash = ({ config }: Payload, stream: string, code: string): string =>
  createHmac('sha256', deriveSecret(config.secret, 'surveys/codes')).update(`${stream}\n${code}`).digest('base64url')

/** As long as the hash of a code, and that of none. */
export const noCode = (): string => randomBytes(32).toString('base64url')
