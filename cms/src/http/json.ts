import type { ServerResponse } from 'node:http'
import { type FieldProblem, PROBLEM_STATUS, type ProblemCode, problem } from '@linsheng/contracts/problem'

/** What is said when a request is refused: the closed code, and for fields where they are wrong. */
export interface Refused {
  ok: false
  code: ProblemCode
  errors?: FieldProblem[] | undefined
}

type Outgoing = Pick<ServerResponse, 'writeHead' | 'end'>

/** Answers with JSON that nobody keeps, in one piece. */
export function sendJson(res: Outgoing, status: number, value: object, type = 'application/json'): void {
  const body = JSON.stringify(value)
  const length = Buffer.byteLength(body)
  res.writeHead(status, { 'Content-Type': type, 'Content-Length': length, 'Cache-Control': 'no-store' })
  res.end(body)
}

/** Answers with a closed code as problem details (RFC 9457). */
export function sendRefusal(res: Outgoing, { code, errors }: Refused): void {
  sendJson(res, PROBLEM_STATUS[code], problem(code, errors), 'application/problem+json')
}
