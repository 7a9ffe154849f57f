import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateImportMap, getPayload, type Payload } from 'payload'
import { generateTypes } from 'payload/node'
import { collections } from '../collections.ts'
import { buildPayloadConfig } from '../config.ts'
import { MIGRATIONS_DIR } from '../database/adapter.ts'
import { isSqlite } from '../database/is-sqlite.ts'
import { withoutRowids } from '../database/unordered.ts'
import { readEnv } from '../env.ts'

/**
 * What is generated from the collections: types, the admin's import map and SQLite migrations.
 *
 *   node cms/src/commands/schema.ts initial      one migration from nothing (before the first release only)
 *   node cms/src/commands/schema.ts create NAME  a migration from the last one to now
 *   node cms/src/commands/schema.ts check        exit 1 when a generated file is not what it would be
 */
const GENERATED = ['../payload-types.ts', '../app/(payload)/admin/importMap.js'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
)

const migrationFiles = (extension: string): string[] =>
  readdirSync(MIGRATIONS_DIR)
    .filter((name) => /^\d/.test(name) && name.endsWith(extension))
    .sort()

const path = (name: string): string => join(MIGRATIONS_DIR, name)

/** Payload writes for a bundler, and knows no table without rowids: this makes its output run under Node as we need it. */
function mendMigration(name: string): void {
  const text = readFileSync(path(name), 'utf8')
  const mended = text.replace(/import \{ ([^}]*) \} from '@payloadcms\/db-sqlite'/, (_, names: string) => {
    const marked = names.split(', ').map((item) => (item.startsWith('Migrate') ? `type ${item}` : item))
    return `import { ${marked.join(', ')} } from '@payloadcms/db-sqlite'`
  })
  writeFileSync(path(name), withoutRowids(mended, collections))
}

/** Lists every migration for the server, which hands them to the database itself. */
function writeIndex(): void {
  const names = migrationFiles('.ts').map((file) => file.replace(/\.ts$/, ''))
  const imports = names.map((name) => `import * as m${name} from './${name}.ts'`)
  const rows = names.map((name) => `  { name: '${name}', up: m${name}.up, down: m${name}.down },`)
  const text = `${imports.join('\n')}\n\nexport const migrations = [\n${rows.join('\n')}\n]\n`
  writeFileSync(path('index.ts'), text)
}

/** Only the newest snapshot is read; each is most of a megabyte. */
const dropOldSnapshots = (): void =>
  migrationFiles('.json')
    .slice(0, -1)
    .forEach((name) => {
      rmSync(path(name))
    })

/** Payload numbers compound indexes by collection order and derives names from the time: neither is a change. */
async function schemaNow(payload: Payload): Promise<string> {
  if (!isSqlite(payload.db)) throw new Error('The schema is generated from SQLite.')
  return comparable(await payload.db.requireDrizzleKit().generateDrizzleJson(payload.db.schema))
}

const comparable = (snapshot: unknown): string =>
  JSON.stringify(snapshot, (key, value: unknown) => (key === 'id' || key === 'prevId' ? undefined : value))

/** Writes a migration from the newest snapshot in `directory` to now. */
async function writeMigration(payload: Payload, migrationName: string, directory: string): Promise<void> {
  payload.db.migrationDir = directory
  await payload.db.createMigration({ migrationName, payload, forceAcceptWarning: true })
  if (!readdirSync(directory).some((name) => name.endsWith(`_${migrationName}.ts`)))
    throw new Error('No migration was written.')
}

/** One migration from nothing takes the place of all others, once it is there. */
async function startAfresh(payload: Payload, directory: string): Promise<void> {
  await writeMigration(payload, 'initial', directory)
  for (const extension of ['.ts', '.json']) for (const name of migrationFiles(extension)) rmSync(path(name))
  for (const name of readdirSync(directory).filter((file) => /^\d/.test(file)))
    cpSync(join(directory, name), path(name))
}

async function generateFiles(payload: Payload): Promise<void> {
  await generateTypes(payload.config, { log: false })
  await generateImportMap(payload.config, { force: true, log: false })
}

/** Names of the generated files that differ from what they would be now; the files themselves are left alone. */
async function differences(payload: Payload): Promise<string[]> {
  const before = GENERATED.map((file) => readFileSync(file, 'utf8'))
  await generateFiles(payload)
  const changed = GENERATED.filter((file, index) => readFileSync(file, 'utf8') !== before[index])
  GENERATED.forEach((file, index) => void writeFileSync(file, before[index] ?? ''))
  const snapshot = migrationFiles('.json').at(-1)
  const stored = snapshot ? comparable(JSON.parse(readFileSync(path(snapshot), 'utf8'))) : ''
  return stored === (await schemaNow(payload)) ? changed : [...changed, MIGRATIONS_DIR]
}

async function run(payload: Payload, [mode, name]: string[]): Promise<number> {
  if (mode === 'check') {
    const changed = await differences(payload)
    for (const file of changed) console.error(`not up to date: ${file}`)
    return changed.length > 0 ? 1 : 0
  }
  if (mode !== 'initial' && (mode !== 'create' || name === undefined)) {
    console.error('usage: schema.ts initial | create NAME | check')
    return 2
  }
  await generateFiles(payload)
  if (name === undefined) await startAfresh(payload, mkdtempSync(join(directory, 'migrations-')))
  else await writeMigration(payload, name, MIGRATIONS_DIR)
  mendMigration(migrationFiles('.ts').at(-1) ?? '')
  dropOldSnapshots()
  writeIndex()
  return 0
}

const directory = mkdtempSync(join(tmpdir(), 'linsheng-schema-'))
const env = readEnv({ ...process.env, DATA_DIR: directory, DATABASE_URI: '' })
const payload = await getPayload({ config: await buildPayloadConfig(env), disableOnInit: true })
const code = await run(payload, process.argv.slice(2)).finally(() => rmSync(directory, { recursive: true }))
process.exit(code)
