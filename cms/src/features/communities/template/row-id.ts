import { randomBytes } from 'node:crypto'

/** Rows of arrays written below the field hooks bring their own id. */
export const rowId = (): string => randomBytes(12).toString('hex')
