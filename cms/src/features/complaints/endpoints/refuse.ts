import { PROBLEM_STATUS, type ProblemCode, problem } from '@linsheng/contracts/problem'

/** Problem details, as a refusal of any of the staff's endpoints; `beside` stands in the same body. */
export const refuse = (
  code: ProblemCode,
  errors?: Parameters<typeof problem>[1],
  beside: Record<string, unknown> = {},
): Response =>
  Response.json(
    { ...problem(code, errors), ...beside },
    {
      status: PROBLEM_STATUS[code],
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    },
  )
