import { expect, it } from 'vitest'
import { withoutRowids } from './unordered.ts'

const TABLES = [
  'await db.run(sql`CREATE TABLE \\`survey_codes\\` (\n\\`id\\` text PRIMARY KEY NOT NULL\n);\n`)',
  'await db.run(sql`CREATE TABLE \\`__new_survey_codes\\` (\n\\`id\\` text PRIMARY KEY NOT NULL\n);\n`)',
  'await db.run(sql`CREATE TABLE \\`survey_codes_rels\\` (\n\\`id\\` text PRIMARY KEY NOT NULL\n);\n`)',
  'await db.run(sql`CREATE TABLE \\`surveys\\` (\n\\`id\\` text PRIMARY KEY NOT NULL\n);\n`)',
]

it('a migration makes tables of unordered collections without rowids, and no others', () => {
  const collections = [{ slug: 'survey-codes', custom: { unordered: true } }, { slug: 'surveys' }]
  const marked = TABLES.map((sql) => withoutRowids(sql, collections).includes('WITHOUT ROWID'))
  expect(marked).toEqual([true, true, false, false])
  expect(withoutRowids(TABLES.join('\n'), collections).match(/\) WITHOUT ROWID;/g)).toHaveLength(2)
  expect(withoutRowids(TABLES.join('\n'), [])).toBe(TABLES.join('\n'))
})
