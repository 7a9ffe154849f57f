import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseReceipt } from '@linsheng/anonymity/receipts'
import type { Blinding } from '@linsheng/anonymity/survey-tokens'
import { sqliteFile } from '@linsheng/cms/src/commands/backup/sqlite.ts'
import { forgetDeleted } from '@linsheng/cms/src/database/forget.ts'
import { isMongo } from '@linsheng/cms/src/database/is-mongo.ts'
import { isSqlite } from '@linsheng/cms/src/database/is-sqlite.ts'
import { SURVEY_CODES, SURVEY_RESPONSES } from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { codeHash } from '@linsheng/cms/src/features/surveys/keys.ts'
import { deriveSecret } from '@linsheng/cms/src/secrets.ts'
import { imaginedResponses } from '@linsheng/domain/surveys'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  agreement,
  dumpOf,
  keepsOrderOfIds,
  linkedByOrder,
  linkedByValue,
  orderings,
  type Row,
  rowsIn,
} from './dump.ts'
import { freshNonce, openSurveyWorld, type SurveyWorld } from './world.ts'

/*
 * Whoever has a copy of everything, the server's secret included, tries to say which household gave which response. Each
 * household responds right after it has had its token, which makes it as easy as it can be: the random delay of the browser
 * comes on top.
 */

const HOMES = 24
/** Of 24 in random order one is expected to stand right; nine happen once in a million times. */
const BY_CHANCE = 8
/** Kendall's tau of 24 in random order has a standard deviation of 0.15. */
const NO_AGREEMENT = 0.68

let world: SurveyWorld
/** Households in the order in which they took part, and their responses. */
let codes: Row[]
let responses: Row[]
let dump: Map<string, Row[]>
const secretly: string[] = []
let before: Map<string, number[]>
let ids: string[]

/** Where texts stand in SQLite's file. */
async function placesOf(texts: readonly string[]): Promise<Map<string, number[]>> {
  const file = await readFile(sqliteFile(world.cms.env.databaseUri))
  const places = (text: string) => {
    const found: number[] = []
    for (let at = file.indexOf(text); at >= 0; at = file.indexOf(text, at + 1)) found.push(at)
    return found
  }
  return new Map(texts.map((text) => [text, places(text)]))
}

beforeAll(async () => {
  world = await openSurveyWorld({ households: HOMES })
  const { survey, letters } = await world.opened('poll')
  const shuffled = letters.map((letter) => ({ letter, key: Math.random() })).sort((a, b) => a.key - b.key)
  await world.sweep()
  const { stream } = (await world.payload.find({ collection: 'surveys' })).docs[0] ?? { stream: '' }
  const hashes = shuffled.map(({ letter }) => codeHash(world.payload, stream, parseReceipt(letter.code) ?? ''))
  const start = rowsIn(await dumpOf(world.payload), SURVEY_CODES)
  ids = start.map((row) => row.id ?? row._id ?? '')
  await forgetDeleted(world.payload)
  if (isSqlite(world.payload.db)) before = await placesOf(ids)
  const nonces: string[] = []
  const answers = imaginedResponses(survey.questionnaire, HOMES, 9)
  for (const [at, { letter }] of shuffled.entries()) {
    const blinding: Blinding = await world.blinding('poll')
    const token = await world.token('poll', letter.code, blinding)
    const nonce = freshNonce()
    nonces.push(nonce)
    const sent = await world.respond('poll', token, answers[at] ?? {}, nonce)
    if (sent.code) throw new Error(sent.code)
    secretly.push(letter.code, parseReceipt(letter.code) ?? '', Buffer.from(blinding.blinded).toString('base64'), token)
  }
  await world.sweep()
  dump = await dumpOf(world.payload)
  codes = hashes.map((hash) => rowsIn(dump, SURVEY_CODES).find((row) => (row.code_hash ?? row.codeHash) === hash) ?? {})
  responses = nonces.map((nonce) => rowsIn(dump, SURVEY_RESPONSES).find((row) => row.nonce === nonce) ?? {})
}, 120_000)
afterAll(() => world?.end())

/** Ranks by where each of these stands among all rows of its table, as somebody finds them. */
const natural = (rows: readonly Row[], collection: string): number[] =>
  rows.map((row) => rowsIn(dump, collection).indexOf(row))

const secrets = (): string[] => {
  const { secret } = world.payload.config
  return [secret, ...['surveys/codes', 'surveys/keys', 'complaints/receipts'].map((use) => deriveSecret(secret, use))]
}

describe('whoever has the whole database', () => {
  it('has every household and every response before them', () => {
    expect(codes.filter((row) => Object.keys(row).length > 0)).toHaveLength(HOMES)
    expect(responses.filter((row) => Object.keys(row).length > 0)).toHaveLength(HOMES)
  })

  it('finds no value that both have, nor one that follows from the other', () => {
    expect(linkedByValue(codes, responses, secrets())).toEqual([])
  })

  it('finds no third row that leads from one to the other', () => {
    for (const [table, rows] of dump) {
      if (rowsIn(dump, SURVEY_CODES) === rows || rowsIn(dump, SURVEY_RESPONSES) === rows) continue
      const [left, right] = [linkedByValue(codes, rows, []), linkedByValue(responses, rows, [])]
      const joined = left.flatMap(([code, at]) =>
        right.filter(([, other]) => other === at).map(([response]) => [code, response]),
      )
      expect([table, joined]).toEqual([table, []])
    }
  })

  it('finds no order in which they came', async () => {
    const asTheyLie = await keepsOrderOfIds(world.payload)
    const ordersOf = (rows: Row[], collection: string) => [
      ...(asTheyLie ? [natural(rows, collection)] : []),
      ...orderings(rows),
    ]
    const [ofCodes, ofResponses] = [ordersOf(codes, SURVEY_CODES), ordersOf(responses, SURVEY_RESPONSES)]
    expect(linkedByOrder(ofCodes, ofResponses)).toBeLessThanOrEqual(BY_CHANCE)
    for (const order of [...ofCodes, ...ofResponses]) expect(Math.abs(agreement(order))).toBeLessThan(NO_AGREEMENT)
  })

  it('finds no moment beside either', () => {
    const columns = new Set([...codes, ...responses].flatMap((row) => Object.keys(row)))
    expect([...columns].filter((name) => /at$|time|date|created|updated|rowid|index|sequence/i.test(name))).toEqual([])
    const recent = world.started
    for (const value of [...codes, ...responses].flatMap((row) => Object.values(row)))
      expect(Number(value) > recent && Number(value) < recent + 1e12).toBe(false)
  })

  it('would find all of it, were the protection broken', () => {
    const counted = (rows: Row[]) => rows.map((row, at) => ({ ...row, rowid: String(at + 100) }))
    expect(linkedByOrder(orderings(counted(codes)), orderings(counted(responses)))).toBe(HOMES)
    expect(Math.max(...orderings(counted(codes)).map(agreement))).toBe(1)
    const joined = responses.map((row, at) => ({ ...row, household: codes[at]?.issued ?? '' }))
    expect(linkedByValue(codes, joined, []).length).toBeGreaterThanOrEqual(HOMES)
  })
})

describe('whoever has the disk', () => {
  it('sees each household where it was before it had its token: nothing tells who came when', async () => {
    if (!isSqlite(world.payload.db)) return expect(isMongo(world.payload.db)).toBe(true)
    expect(await placesOf(ids)).toEqual(before)
  })

  it('finds no page of either in the write-ahead log', async () => {
    if (!isSqlite(world.payload.db)) return expect(isMongo(world.payload.db)).toBe(true)
    const log = await readFile(`${sqliteFile(world.cms.env.databaseUri)}-wal`)
    for (const row of responses) expect(log.includes(row.nonce ?? '-')).toBe(false)
    for (const row of codes) expect(log.includes(row.issued ?? '-')).toBe(false)
  })

  it('finds no code, no blinded message and no token in any file', async () => {
    const files = await readdir(world.cms.env.dataDir, { recursive: true, withFileTypes: true })
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(path.join(file.parentPath, file.name))
      for (const secret of secretly) expect([file.name, bytes.includes(secret)]).toEqual([file.name, false])
    }
  })
})

it('once the survey is closed nobody is left who could be linked', async () => {
  const { docs } = await world.payload.find({ collection: 'surveys' })
  await world.close(await world.seen(docs[0]?.id ?? ''))
  expect(rowsIn(await dumpOf(world.payload), SURVEY_CODES)).toEqual([])
  if (!isSqlite(world.payload.db)) return
  const file = await readFile(sqliteFile(world.cms.env.databaseUri))
  for (const { issued = '-', code_hash = '-' } of codes)
    expect([file.includes(issued), file.includes(code_hash)]).toEqual([false, false])
})
