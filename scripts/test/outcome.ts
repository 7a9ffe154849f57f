import { z } from 'zod'

/** What one part of the test run came to. */
export interface Outcome {
  name: string
  passed: number
  failed: number
  skipped: number
  /** Why tests were skipped or the part failed as a whole, for people. */
  note?: string
  /** Which tests failed and the first line of why, so that the end of a long output says it. */
  faults?: string[]
}

/** A check such as tsc counts as one test. */
export function checkOutcome(name: string, ok: boolean): Outcome {
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

/** The parts of vitest's JSON report that counting needs. */
export const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
})

/**
 * Counts a vitest run. Its own `numFailedTests` misses a file that does not import, a throwing afterAll and an
 * unhandled error; so files that failed without a failed test count as one each, and a run that exits with an error
 * has at least one failure.
 * @param report undefined when the run wrote none
 */
export function vitestOutcome(
  name: string,
  report: z.infer<typeof vitestReport> | undefined,
  exitCode: number,
): Outcome {
  if (!report) return { name, passed: 0, failed: 1, skipped: 0, note: `vitest ended with ${exitCode} and no report` }
  const failedFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + failedFiles.length
  return {
    name,
    passed: report.numPassedTests,
    failed: exitCode === 0 ? failed : Math.max(1, failed),
    skipped: report.numPendingTests + report.numTodoTests,
    faults: report.testResults.filter(({ status }) => status === 'failed').flatMap(faultsOf),
  }
}

/** Lines of a failure's message that are worth a place in the summary: a property's seed and counterexample stand among them. */
const LINES_OF_A_FAULT = 6

function faultsOf({ name, message, assertionResults }: z.infer<typeof vitestReport>['testResults'][number]): string[] {
  const failed = assertionResults.filter(({ status }) => status === 'failed')
  const first = (text = '') => text.split('\n').slice(0, LINES_OF_A_FAULT).join('\n    ')
  if (failed.length === 0) return [`${name}: ${first(message)}`]
  return failed.map(({ fullName, failureMessages }) => `${name}: ${fullName}\n    ${first(failureMessages?.[0])}`)
}

/** What stands for a part that cannot run here: as many skipped tests as it would have had, and why. */
export function skippedOutcome(name: string, tests: number, note: string): Outcome {
  return { name, passed: 0, failed: 0, skipped: tests, note }
}

export function countTests({ passed, failed, skipped }: Outcome): number {
  return passed + failed + skipped
}

/** @returns the run's last line: `N passed, N failed`, and `, N skipped` where there are any */
export function closingLine(outcomes: readonly Outcome[]): string {
  const sum = (count: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + count(outcome), 0)
  const skipped = sum((outcome) => outcome.skipped)
  const line = `${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`
  return skipped === 0 ? line : `${line}, ${skipped} skipped`
}
