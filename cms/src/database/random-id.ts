import { randomBytes } from 'node:crypto'

/** A random id: of no order, and of no time. */
export const newId = (): string => randomBytes(16).toString('hex')
