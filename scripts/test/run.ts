import { provideMongodb } from '../../tests/support/mongodb/provide.ts'
import { generatedCheck, lintCheck, runChecks, typeChecks } from './checks.ts'
import { closingLine, countTests, type Outcome, skippedOutcome } from './outcome.ts'
import { runProject } from './vitest.ts'

/** The parts of `npm test`, in order; `npm test -- PART…` runs some of them only. */
const parts: Record<string, () => Promise<Outcome[]>> = {
  types: () => runChecks(typeChecks()),
  lint: () => runChecks([lintCheck]),
  generated: () => runChecks([generatedCheck]),
  unit: async () => [await runProject('unit')],
  integration: runIntegration,
  process: async () => [await runProject('process')],
  browser: async () => [await runProject('browser')],
}

/** The same tests on both databases. Without a MongoDB that half is skipped, except in CI, where it has to run. */
async function runIntegration(): Promise<Outcome[]> {
  const onSqlite = await runProject('integration:sqlite')
  return [onSqlite, await runOnMongodb(countTests(onSqlite))]
}

async function runOnMongodb(tests: number): Promise<Outcome> {
  const name = 'integration:mongodb'
  const mongodb = await provideMongodb().catch((error: Error) => error)
  if (mongodb instanceof Error) {
    const note = `no MongoDB to be had: ${mongodb.message.split('\n')[0]}`
    return process.env.CI === 'true'
      ? { name, passed: 0, failed: 1, skipped: 0, note }
      : skippedOutcome(name, tests, note)
  }
  try {
    console.log(`MongoDB: ${mongodb.kind}`)
    return await runProject(name, { ...process.env, TEST_MONGODB_URI: mongodb.uri })
  } finally {
    await mongodb.stop()
  }
}

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    console.error(`Unknown part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}.`)
    return 2
  }
  const outcomes: Outcome[] = []
  for (const [name, run] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue
    console.log(`\n# ${name}`)
    outcomes.push(...(await run()))
  }
  printSummary(outcomes)
  return outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0
}

function printSummary(outcomes: readonly Outcome[]): void {
  console.log('\n# result')
  for (const outcome of outcomes) {
    console.log(`${outcome.name.padEnd(28)} ${closingLine([outcome])}${outcome.note ? ` (${outcome.note})` : ''}`)
    for (const fault of outcome.faults ?? []) console.log(`  ${fault}`)
  }
  console.log(`\n${closingLine(outcomes)}`)
}

process.exitCode = await main(process.argv.slice(2))
