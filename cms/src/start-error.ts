/** Why the server cannot start: one sentence for the person who started it. Everything else is a bug and keeps its stack. */
export class StartError extends Error {
  override name = 'StartError'
}

/** The code of a system error (`EADDRINUSE`, `EACCES`, ...), or nothing. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
