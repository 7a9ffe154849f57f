import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import { isComputed } from './computed-answers.ts'
import type { Stage } from './route.ts'

/** What carries an ETag of its own is small, and would be another thing under the same name. */
const isLarge = (req: IncomingMessage, res: ServerResponse): boolean =>
  !res.hasHeader('ETag') && compression.filter(req, res)

/**
 * Compresses what is worked out for whoever asks, as the reader's browser accepts it (brotli or gzip). Only what is public:
 * where something secret stood beside what a visitor sent, the size of the answer would tell of it. Files lie compressed
 * already.
 */
export function compressedAnswers(): Stage {
  const compress = compression({ filter: isLarge })
  return async (req, res, path) => {
    if (isComputed(req.method, path)) compress(req, res, () => undefined)
    return false
  }
}
