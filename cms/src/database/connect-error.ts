import { StartError } from '../start-error.ts'

const DETAILS = /^Error: cannot connect to .*? Details: (.+)$/s

/**
 * What to tell the person who starts the server when the database answers but lets nobody in: a wrong password, a server that
 * is not the one expected. The reason is the database's own.
 * @returns the error itself when it is of another kind
 */
export function connectError(error: unknown): unknown {
  const isInit = error instanceof Error && 'payloadInitError' in error
  const details = isInit ? DETAILS.exec(error.message)?.[1] : undefined
  if (details === undefined) return error
  const reason = details.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
  return new StartError(
    `The database refuses the connection (${reason}): correct user, password and options in DATABASE_URI.`,
  )
}
