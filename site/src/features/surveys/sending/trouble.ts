import type { ProblemCode } from '@linsheng/contracts/problem'
import type { Answer } from './ask.ts'

/** Why a response could not be sent, each with words of its own. Nothing is lost by any of them. */
export type Trouble =
  | 'offline'
  | 'busy'
  | 'unknown-code'
  | 'code-used'
  | 'closed'
  /** The key is not the one in the public log, or there is no such line in it: whoever gave it could recognise the household. */
  | 'key-refused'
  /** The log opens the survey a second time: the other key could be meant for some households only. */
  | 'opened-twice'
  /** The page asks something else than what the log's line was written about. */
  | 'questions-refused'
  /** There is more in the log since the opening than this page reads, so that a second opening could be overlooked. */
  | 'log-too-long'
  /** What came back is not a signature by that key. */
  | 'bad-signature'
  | 'token-spent'
  /** Whatever else the server says of it. */
  | 'refused'
  /** The browser has no cryptography: it is too old, or the page was not opened by https. */
  | 'no-crypto'

const OF_CODE: Partial<Record<ProblemCode, Trouble>> = {
  'unknown-code': 'unknown-code',
  'code-used': 'code-used',
  'token-spent': 'token-spent',
  'survey-not-open': 'closed',
  'survey-over': 'closed',
  'not-found': 'closed',
}

/** What to tell of an answer that is not the one that was hoped for. */
export function troubleOf(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Trouble {
  if (answer.kind === 'busy') return 'busy'
  return answer.kind === 'lost' ? 'offline' : (OF_CODE[answer.code] ?? 'refused')
}

export type Tried<Value> = { ok: true; value: Value } | { ok: false; trouble: Trouble }
export const done = <Value>(value: Value): Tried<Value> => ({ ok: true, value })
export const failed = (trouble: Trouble): { ok: false; trouble: Trouble } => ({ ok: false, trouble })
