import type { Config } from 'payload'

/** What of an error may be written down. */
export interface Trace {
  kind: string
  code?: string
  /** Places in the code, innermost first. */
  at: string[]
}

/**
 * An error without its words: a database quotes what somebody wrote in them, and the first lines of a stack repeat them.
 */
export function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] }
  const { message, name, stack = '' } = error
  const frames = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : ''
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const at = frames.split('\n').flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? [])
  return { kind: name, ...code, at }
}

const isBareError = (value: unknown): boolean =>
  value instanceof Error || (typeof value === 'object' && value !== null && 'err' in value && !('msg' in value))

/** Payload's log: where something failed, never what somebody wrote. Without a sentence of its own an entry gets none of the error's. */
export const logger = (level: string) =>
  ({
    options: {
      level,
      serializers: { err: traceOf },
      hooks: {
        logMethod(args, method) {
          const [first, sentence] = args
          if (sentence === undefined && isBareError(first)) args.splice(1, 1, 'failed')
          method.apply(this, args)
        },
      },
    },
  }) satisfies NonNullable<Config['logger']>
