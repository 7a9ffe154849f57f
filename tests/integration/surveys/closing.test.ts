import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { checkCounted, responseLeaf } from '@linsheng/anonymity/survey-tokens'
import { sqliteFile } from '@linsheng/cms/src/commands/backup/sqlite.ts'
import { isSqlite } from '@linsheng/cms/src/database/is-sqlite.ts'
import { exportContent } from '@linsheng/cms/src/features/publishing/export/export-content.ts'
import {
  SURVEY_CODES,
  SURVEY_KEYS,
  SURVEY_RESPONSES,
  SURVEY_TEXTS,
  SURVEYS,
} from '@linsheng/cms/src/features/surveys/collections/slugs.ts'
import { PUBLIC_ENTRIES } from '@linsheng/cms/src/features/transparency/collections/public-entries.ts'
import type { EntryRow } from '@linsheng/cms/src/features/transparency/entry-row.ts'
import {
  countedLeavesSchema,
  publishedSurveySchema,
  type StaffSurvey,
  surveyTextsSchema,
} from '@linsheng/contracts/surveys'
import { canonicalJson } from '@linsheng/contracts/transparency'
import { type Answers, imaginedResponses } from '@linsheng/domain/surveys'
import { DAY } from '@linsheng/domain/time'
import { fromBase64 } from '@linsheng/tlog'
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rest } from '../../support/rest.ts'
import { waitFor } from '../../support/wait.ts'
import { freshNonce, openSurveyWorld, type SurveyWorld } from './world.ts'

let world: SurveyWorld
beforeAll(async () => {
  world = await openSurveyWorld({ households: 9 })
})
afterAll(() => world?.end())

const WISH = '请把楼道的灯修好。'
const GONE = '这句话以后谁也读不到。'
const hexHash = (text: string): string => createHash('sha256').update(text).digest('hex')

const countIn = async (collection: CollectionSlug, stream: string) =>
  (await world.payload.db.count({ collection, where: { survey: { equals: stream } } })).totalDocs

async function streamOf({ id }: StaffSurvey): Promise<string> {
  return (await world.payload.findByID({ collection: SURVEYS, id })).stream
}

async function linesAbout(slug: string): Promise<Array<Record<string, unknown>>> {
  const { docs } = await world.payload.db.find<EntryRow>({
    collection: PUBLIC_ENTRIES,
    where: { subject: { equals: `survey/${slug}` } },
    sort: 'index',
    limit: 0,
    pagination: false,
  })
  return docs.map(({ line }): Record<string, unknown> => JSON.parse(line))
}

const publicFile = async (name: string): Promise<string> =>
  readFile(path.join(world.cms.env.dataDir, 'public', world.community, 'surveys', name), 'utf8')

/** A survey in which so many answered, each with a wish. @returns what each household keeps: its leaf */
async function answeredBy(slug: string, count: number, template: 'yearly' | 'servqual' = 'yearly', wish = WISH) {
  const { survey, letters } = await world.opened(slug, template)
  const leaves: Uint8Array[] = []
  for (const [at, answers] of imaginedResponses(survey.questionnaire, count, 5).entries()) {
    const text = JSON.stringify(withWish(answers, template, `${wish} ${at}`))
    const nonce = freshNonce()
    const token = await world.token(slug, letters[at]?.code ?? '')
    const sent = await world.respond(slug, token, text, nonce)
    if (sent.code) throw new Error(sent.code)
    leaves.push(responseLeaf(fromBase64(nonce) ?? new Uint8Array(), new TextEncoder().encode(text)))
  }
  return { survey, letters, leaves }
}
const withWish = (answers: Answers, template: string, wish: string): Answers =>
  template === 'yearly' ? { ...answers, wish } : answers

describe('a survey of nine homes, all of whom answer', () => {
  let survey: StaffSurvey
  let stream: string
  let leaves: Uint8Array[]
  beforeAll(async () => {
    ;({ survey, leaves } = await answeredBy('whole', 9))
    stream = await streamOf(survey)
  })

  it('tells nobody anything before it closes, whoever asks and whatever for', async () => {
    const tokens = [world.manager.token, world.committee.token, world.handler.token, undefined]
    for (const token of tokens)
      for (const slug of [SURVEY_RESPONSES, SURVEY_CODES, SURVEY_KEYS, SURVEY_TEXTS, 'survey-commits'])
        for (const query of ['', '/count', `?where[survey][equals]=${stream}`, '?sort=-answers']) {
          const answer = await rest(world.cms, `/${slug}${query}`, token === undefined ? {} : { token })
          expect([slug, query, answer.status]).toEqual([slug, query, 403])
        }
    const row = await rest(world.cms, `/surveys/${survey.id}`, { token: world.manager.token })
    expect(row.status).toBe(200)
    expect(Object.keys(row.body as object).sort()).toEqual(
      ['closesAt', 'community', 'id', 'opensAt', 'sequence', 'slug', 'status', 'stream', 'title', 'wave'].sort(),
    )
    for (const path of [
      'outcome[exists]',
      'closing[equals]',
      'state.responses[greater_than]',
      'nextAt[greater_than]',
    ]) {
      const [field = '', rule = ''] = path.split('[')
      const answer = await rest(world.cms, `/surveys?where[${field}][${rule}=1`, { token: world.manager.token })
      expect([path, answer.status]).toEqual([path, 400])
    }
    const seen = await world.seen(survey.id)
    expect(seen).toMatchObject({ status: 'open', responses: null, results: null, findings: [] })
    expect((await world.staff(`/${survey.id}/texts`)).status).toBe(409)
    expect((await world.staff(`/staff?community=${world.communityId}`)).text).not.toContain('"responses":9')
    const stand = await (await world.get('whole')).text()
    expect(stand).not.toMatch(/responses|results|issued/)
    const { content } = await exportContent(world.payload, world.cms.env)
    expect(content.surveys.find(({ slug }) => slug === 'whole')).toMatchObject({ countedRoot: null, published: null })
    await expect(publicFile('whole.leaves.json')).rejects.toThrow()
    // Reprinting tells as little: every household gets a letter, whether or not it has had its token.
    expect((await world.letters(survey.id)).letters).toHaveLength(9)
  })

  it('is for managers and the committee of its community, and nobody else', async () => {
    expect((await world.seen(survey.id, world.committee.token)).id).toBe(survey.id)
    for (const token of [world.handler.token, '']) {
      for (const path of [`/${survey.id}/staff`, `/${survey.id}/texts`, `/staff?community=${world.communityId}`])
        expect([path, (await rest(world.cms, `/surveys${path}`, { token })).status]).toEqual([path, 404])
      const posts = { letters: { zones: null, onlyNew: true }, commands: { command: { type: 'remind' }, seen: 1 } }
      for (const [name, body] of Object.entries(posts)) {
        const answer = await rest(world.cms, `/surveys/${survey.id}/${name}`, { method: 'POST', body, token })
        expect([name, answer.status]).toEqual([name, 404])
      }
    }
  })

  it('is counted at its end, its key and its codes destroyed, and the log says so', async () => {
    expect(await countIn(SURVEY_KEYS, stream)).toBe(1)
    const closed = await world.close(survey)
    expect(closed).toMatchObject({ status: 'closed', responses: 9, results: { n: 9, households: 9 } })
    expect(closed.findings.length).toBeGreaterThan(0)
    expect([await countIn(SURVEY_KEYS, stream), await countIn(SURVEY_CODES, stream)]).toEqual([0, 0])
    const stand = await waitFor(async () => {
      const now = await world.stand('whole')
      return now.status === 'closed' && now
    })
    expect(stand.key).toBeNull()
    const { leaves: published } = countedLeavesSchema.parse(JSON.parse(await publicFile('whole.leaves.json')))
    const line = (await linesAbout('whole')).find(({ type }) => type === 'survey-closed')
    expect(line).toMatchObject({ responses: 9 })
    const root = new Uint8Array(Buffer.from(String(line?.root), 'hex'))
    const all = published.map((leaf) => fromBase64(leaf) ?? new Uint8Array())
    for (const leaf of leaves) expect(checkCounted(leaf, all, { size: 9, root })).toEqual({ ok: true, value: true })
    const stranger = responseLeaf(new Uint8Array(32), new TextEncoder().encode('{}'))
    expect(checkCounted(stranger, all, { size: 9, root }).ok).toBe(false)
    const { content } = await exportContent(world.payload, world.cms.env)
    expect(content.surveys.find(({ slug }) => slug === 'whole')).toMatchObject({
      status: 'closed',
      countedRoot: line?.root,
      published: null,
    })
  })

  it('publishes what a person released, with what follows, and its log line has the hash of the results', async () => {
    const { texts } = surveyTextsSchema.parse((await world.staff(`/${survey.id}/texts`)).body)
    expect(texts).toHaveLength(9)
    expect(texts.every(({ released }) => released === null)).toBe(true)
    for (const [at, { id }] of texts.slice(0, 2).entries())
      await world.staff(`/${survey.id}/texts`, { id, released: at === 0 })
    const [finding] = (await world.seen(survey.id)).findings
    const named = `${finding?.kind}:${finding?.code}`
    await world.order(survey.id, { type: 'decline-action', finding: named, reason: '明年合同到期再谈' })
    expect((await world.order(survey.id, { type: 'publish' })).status).toBe(200)
    await world.sweep()
    const file = await publicFile('whole.json')
    const published = publishedSurveySchema.parse(JSON.parse(file))
    expect(file).toBe(canonicalJson(published))
    expect(published.texts).toEqual({ wish: [texts[0]?.text] })
    expect(published.findings[0]?.followUp).toEqual({ kind: 'none', reason: '明年合同到期再谈' })
    const line = (await linesAbout('whole')).find(({ type }) => type === 'survey-published')
    expect(line?.results).toBe(hexHash(canonicalJson(published.results)))
    const { content } = await exportContent(world.payload, world.cms.env)
    expect(content.surveys.find(({ slug }) => slug === 'whole')?.published).toEqual(published)
  })

  it('follows later decisions: an action that moves, a text that is released or taken back', async () => {
    const { texts } = surveyTextsSchema.parse((await world.staff(`/${survey.id}/texts`)).body)
    await world.staff(`/${survey.id}/texts`, { id: texts[0]?.id, released: false })
    await world.staff(`/${survey.id}/texts`, { id: texts[3]?.id, released: true })
    const finding = (await world.seen(survey.id)).findings[1]
    const by = world.now() + 30 * DAY
    const action = {
      type: 'name-action',
      finding: `${finding?.kind}:${finding?.code}`,
      what: '换灯',
      who: '工程部',
      by,
    } as const
    expect((await world.order(survey.id, action)).status).toBe(200)
    await world.sweep()
    const published = publishedSurveySchema.parse(JSON.parse(await publicFile('whole.json')))
    expect(published.texts).toEqual({ wish: [texts[3]?.text] })
    expect(published.findings[1]?.followUp).toMatchObject({ kind: 'action', what: '换灯', state: 'planned' })
    expect(await linesAbout('whole')).toHaveLength(3)
  })
})

describe('few answers', () => {
  it('of four nothing is shown, anywhere, and no total subtracts to them', async () => {
    const { survey } = await answeredBy('few', 4)
    const closed = await world.close(survey)
    expect(closed.results).toEqual({ n: 4, households: 9, total: null, groups: null })
    expect(closed.findings).toEqual([])
    expect(surveyTextsSchema.parse((await world.staff(`/${survey.id}/texts`)).body).texts).toEqual([])
    await world.order(survey.id, { type: 'publish' })
    await world.sweep()
    const published = publishedSurveySchema.parse(JSON.parse(await publicFile('few.json')))
    expect(published).toMatchObject({ results: { total: null, groups: null }, findings: [], texts: {} })
    expect(JSON.stringify(published)).not.toContain(WISH)
  })
})

describe('a survey that ends otherwise', () => {
  it('cancelled, leaves no response, code or key, and never was counted', async () => {
    const { survey } = await answeredBy('stopped', 6, 'yearly', GONE)
    const stream = await streamOf(survey)
    expect(await countIn(SURVEY_RESPONSES, stream)).toBe(6)
    expect((await world.order(survey.id, { type: 'cancel', reason: '题目写错了' })).status).toBe(200)
    await world.sweep()
    for (const collection of [SURVEY_RESPONSES, SURVEY_CODES, SURVEY_KEYS, SURVEY_TEXTS] as const)
      expect([collection, await countIn(collection, stream)]).toEqual([collection, 0])
    if (isSqlite(world.payload.db)) {
      const file = sqliteFile(world.cms.env.databaseUri)
      for (const name of [file, `${file}-wal`]) expect((await readFile(name)).includes(GONE)).toBe(false)
    }
    expect((await linesAbout('stopped')).map(({ type }) => type)).toEqual(['survey-opened', 'survey-cancelled'])
    const { content } = await exportContent(world.payload, world.cms.env)
    expect(content.surveys.some(({ slug }) => slug === 'stopped')).toBe(false)
  })

  it('extended, goes on, and the log has the new end', async () => {
    const { survey } = await world.opened('longer', 'after-event')
    const closesAt = survey.closesAt + 3 * DAY
    const done = await world.order(survey.id, { type: 'extend', closesAt, reason: '放假' })
    expect(done.status).toBe(200)
    world.forward(survey.closesAt - world.now() + 1000)
    await world.sweep()
    expect((await world.seen(survey.id)).status).toBe('open')
    expect((await linesAbout('longer')).at(-1)).toMatchObject({ type: 'survey-extended', closesAt })
  })

  it('is answered as it is now where somebody was faster', async () => {
    const draft = await world.prepare('two-at-once')
    const cancel = { type: 'cancel', reason: '不办了' } as const
    expect((await world.order(draft.id, cancel, draft.sequence)).status).toBe(200)
    const late = await world.order(draft.id, { type: 'revise', questionnaire: draft.questionnaire }, draft.sequence)
    expect(late).toMatchObject({ status: 409, body: { code: 'conflict', survey: { status: 'cancelled' } } })
    await world.sweep()
    expect(await linesAbout('two-at-once')).toEqual([])
  })
})

describe('a survey that repeats', () => {
  it('has its next wave prepared when it is published, once', async () => {
    const { survey } = await world.opened('round', 'servqual', { repeats: 'quarter' })
    await world.close(survey)
    await world.order(survey.id, { type: 'publish' })
    await Promise.all([world.sweep(), world.sweep()])
    await world.sweep()
    const { docs } = await world.payload.find({ collection: SURVEYS, where: { slug: { like: 'round' } }, sort: 'wave' })
    expect(docs.map(({ slug, wave, status }) => [slug, wave, status])).toEqual([
      ['round', 1, 'published'],
      ['round-w2', 2, 'draft'],
    ])
    const next = await world.seen(docs[1]?.id ?? '')
    expect(next.follows).toEqual({ id: survey.id, slug: 'round' })
    expect(next.questionnaire).toEqual(survey.questionnaire)
  })
})
