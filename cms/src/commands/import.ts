import { createWriteStream } from 'node:fs'
import { access, readFile, writeFile } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type ImportCounts, type Mapping, mappingSchema, type RowProblem } from '@linsheng/contracts/import-ledger'
import { type Locale, t } from '@linsheng/i18n'
import type { Payload } from 'payload'
import { z } from 'zod'
import { bootPayload } from '../boot.ts'
import { readEnv } from '../env.ts'
import { importLedger, missingInMapping, proposeFor } from '../features/import-ledger/operations/import-ledger.ts'
import { savedMapping } from '../features/import-ledger/operations/saved-mapping.ts'
import { UnreadableLedger } from '../features/import-ledger/read/rows.ts'
import { refusedHeader, refusedLine } from '../features/import-ledger/refused-file.ts'
import { StartError } from '../start-error.ts'
import { localeOfTerminal } from './locale-of-terminal.ts'

/** `npm run import`: exit 0, 1 when rows were refused, 2 on misuse. */
const EXIT = { done: 0, refused: 1, misuse: 2 } as const
const SHOWN_REFUSED = 10
const PROGRESS_EVERY = 5_000

class Misuse extends Error {}

const locale: Locale = localeOfTerminal(process.env)

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        community: { type: 'string' },
        mapping: { type: 'string' },
        'save-mapping': { type: 'string' },
        refused: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    const [file, ...rest] = positionals
    if (!file || rest.length > 0 || !values.community) throw new Misuse(t(locale, 'import.cli-usage'))
    return { file, community: values.community, values }
  } catch (error) {
    throw error instanceof Misuse ? error : new Misuse(t(locale, 'import.cli-usage'))
  }
}

async function communityId(payload: Payload, slug: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'communities',
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 1,
  })
  if (!docs[0]) throw new Misuse(t(locale, 'import.cli-no-community', { slug }))
  return String(docs[0].id)
}

async function mappingFrom(file: string): Promise<Mapping> {
  try {
    return mappingSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error)
    throw new Misuse(t(locale, 'import.cli-bad-mapping', { reason }))
  }
}

/** The mapping given, else the community's saved one when it fits this file, else what headers and values suggest. */
async function chooseMapping(payload: Payload, community: string, file: string, given: string | undefined) {
  const proposal = await proposeFor(payload, community, file)
  if (given) return { header: proposal.header, mapping: await mappingFrom(given) }
  const saved = await savedMapping(payload, community, proposal.header)
  if (saved) return { header: proposal.header, mapping: saved }
  const columns = Object.entries(proposal.mapping.columns).map(([field, names]) => `${names?.join(' + ')} = ${field}`)
  console.log(t(locale, 'import.cli-proposed', { columns: columns.join(', ') }))
  return proposal
}

function reporter(header: string[], refusedFile: string | undefined) {
  const output = refusedFile ? createWriteStream(refusedFile) : null
  output?.write(refusedHeader(header, locale))
  const started = performance.now()
  let shown = 0
  let reported = 0
  return {
    refused(problem: RowProblem, row: { cells: string[] }) {
      output?.write(refusedLine(problem, row.cells, locale))
      shown += 1
      if (shown > SHOWN_REFUSED) return
      const where = [problem.row, problem.column, problem.value].filter((part) => part !== undefined).join(' · ')
      console.log(`  ${where}: ${t(locale, `import.problem-${problem.code}`)}`)
    },
    progress({ rows }: ImportCounts) {
      if (rows - reported < PROGRESS_EVERY) return
      reported = rows
      const rate = Math.round(rows / ((performance.now() - started) / 1000))
      console.log(t(locale, 'import.cli-progress', { rows, rate }))
    },
    async close() {
      if (!output) return
      output.end()
      await finished(output)
      console.log(t(locale, 'import.cli-refused-file', { file: String(refusedFile) }))
    },
  }
}

function printSummary(counts: ImportCounts, mapping: Mapping, dryRun: boolean): void {
  const { categories, zones, teams } = mapping.create
  console.log(
    t(locale, 'import.cli-created', { categories: categories.length, zones: zones.length, teams: teams.length }),
  )
  if (dryRun) console.log(t(locale, 'import.cli-dry-run'))
  console.log(t(locale, 'import.cli-summary', counts))
  for (const [code, count] of Object.entries(counts.byProblem)) {
    console.log(`  ${count} × ${t(locale, `import.problem-${code as RowProblem['code']}`)}`)
  }
}

async function run(): Promise<number> {
  const { file, community: slug, values } = readArguments()
  await access(file).catch(() => {
    throw new Misuse(t(locale, 'import.cli-no-file', { file }))
  })
  const payload = await bootPayload(readEnv(process.env))
  try {
    const community = await communityId(payload, slug)
    const { header, mapping } = await chooseMapping(payload, community, file, values.mapping)
    if (values['save-mapping']) await writeFile(values['save-mapping'], `${JSON.stringify(mapping, null, 2)}\n`)
    const missing = missingInMapping(mapping)
    if (missing.length > 0) throw new Misuse(t(locale, 'import.mapping-incomplete', { missing: missing.join(', ') }))
    const report = reporter(header, values.refused)
    const counts = await importLedger({
      payload,
      community,
      file,
      mapping,
      dryRun: values['dry-run'],
      now: Date.now(),
      locale,
      onRefused: report.refused,
      onProgress: report.progress,
    })
    await report.close()
    printSummary(counts, mapping, values['dry-run'])
    return counts.refused > 0 ? EXIT.refused : EXIT.done
  } finally {
    await payload.destroy()
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  if (error instanceof Misuse || error instanceof StartError) console.error(error.message)
  else if (error instanceof UnreadableLedger) console.error(t(locale, `import.file-${error.code}`))
  else throw error
  process.exitCode = EXIT.misuse
}
process.exit()
