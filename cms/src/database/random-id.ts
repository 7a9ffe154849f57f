import { randomBytes } from 'node:crypto'

/** Id of a document that must not tell when it came: random, so of no order. */
export const randomId = (): string => randomBytes(16).toString('hex')
