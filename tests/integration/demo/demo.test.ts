import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { conversationOf, readKeyFile, unseal, unwrapReplyKey } from '@linsheng/anonymity/sealed'
import { isShared } from '@linsheng/cms/src/access/harden.ts'
import { createCommunity } from '@linsheng/cms/src/features/communities/operations/create-community.ts'
import { findByNumber } from '@linsheng/cms/src/features/complaints/operations/find-by-number.ts'
import { registerOf } from '@linsheng/cms/src/features/complaints/register.ts'
import { sweep } from '@linsheng/cms/src/features/complaints/sweep/sweep.ts'
import { demoKeysDir, demoReceipt, keyFileOf, passphraseOf } from '@linsheng/cms/src/features/demo/channel-keys.ts'
import { DEMO_TAGLINE } from '@linsheng/cms/src/features/demo/content/community.ts'
import { DEMO_ZONES } from '@linsheng/cms/src/features/demo/content/places.ts'
import { demoLogins } from '@linsheng/cms/src/features/demo/logins.ts'
import { hasDemo, isEmpty, markDemo } from '@linsheng/cms/src/features/demo/marker.ts'
import { demoPolicy } from '@linsheng/cms/src/features/demo/plan/demo-policy.ts'
import { planDemo, SMALLEST_SIZE } from '@linsheng/cms/src/features/demo/plan/plan-demo.ts'
import { removeDemo } from '@linsheng/cms/src/features/demo/remove-demo.ts'
import { seedCommunity } from '@linsheng/cms/src/features/demo/seed/seed-community.ts'
import { seedDemo } from '@linsheng/cms/src/features/demo/seed/seed-demo.ts'
import { demoCodes } from '@linsheng/cms/src/features/demo/survey-letters.ts'
import { readConversation, readMessage } from '@linsheng/cms/src/features/feedback/operations/read-conversation.ts'
import { exportContent } from '@linsheng/cms/src/features/publishing/export/export-content.ts'
import { onDuty } from '@linsheng/cms/src/features/roster/on-duty.ts'
import { readBoard } from '@linsheng/cms/src/features/statistics/board-file.ts'
import { codeHash } from '@linsheng/cms/src/features/surveys/keys.ts'
import { codesOf } from '@linsheng/cms/src/features/surveys/operations/codes.ts'
import { findSurveys } from '@linsheng/cms/src/features/surveys/operations/survey-row.ts'
import { householdsOf } from '@linsheng/domain/complaints'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'

const SEED = 5
const NOW = Date.now()
/** Enough for everything that a screen can show, few enough for a slow database. */
const SIZE = SMALLEST_SIZE
let cms: TestCms

beforeAll(async () => {
  cms = await createTestCms()
})
afterAll(() => cms.close())

const seed = () => seedDemo(cms.payload, { dataDir: cms.env.dataDir, seed: SEED, now: NOW, size: SIZE })

const countIn = async (slug: TestCms['payload']['config']['collections'][number]['slug']) =>
  (await cms.payload.db.count({ collection: slug })).totalDocs

/** Documents of every collection that belongs to communities, and of accounts. */
async function leftOvers(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const config of cms.payload.config.collections) {
    const counted = !isShared(config) || config.slug === 'users' || config.slug === 'communities'
    if (counted && !config.slug.startsWith('payload-')) counts[config.slug] = await countIn(config.slug)
  }
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

describe('the demonstration', () => {
  it('starts over cleanly where it was cut short, and is whole then', { timeout: 400_000 }, async () => {
    await markDemo(cms.payload, 'seeding')
    await seedCommunity(cms.payload)
    expect(await hasDemo(cms.payload)).toBe(false)

    expect(await seed()).toBe(true)
    expect(await hasDemo(cms.payload)).toBe(true)
    expect(await countIn('communities')).toBe(1)
    expect(await countIn('complaints')).toBe(SIZE)
    const steps = planDemo(SEED, NOW, SIZE).cases.reduce((sum, planned) => sum + 1 + planned.steps.length, 0)
    expect(await countIn('commits')).toBe(steps)
    expect(await readBoard(cms.env.dataDir, 'demo')).not.toBeNull()
  })

  it('has an anonymous channel to try from both sides', async () => {
    const { payload, env } = cms
    const register = await registerOf(payload, 'demo')
    const { lookup, wrapping } = await conversationOf(demoReceipt(payload), 'demo')
    const found = register && (await readConversation(payload, register, lookup))
    if (!found?.ok) throw new Error('the receipt opens nothing')
    expect(found.value).toMatchObject({ category: 'safety', state: 'answered', messages: { length: 3 } })
    const own = await unwrapReplyKey(found.value.replyKey, { lookup, wrapping })
    const file = readFileSync(join(demoKeysDir(env.dataDir), keyFileOf('chair')), 'utf8')
    const members = await readKeyFile(file, passphraseOf(payload, 'chair'))
    for (const key of [own, members]) {
      const bytes = register && (await readMessage(payload, register, { lookup, n: 2 }))
      const unsealed = key.ok && bytes?.ok && (await unseal(bytes.value, key.value.identity))
      expect(unsealed).toMatchObject({ ok: true, value: { message: { kind: 'reply' } } })
    }
  })

  it('was lived under the promises that it shows, and leaves nothing to a first sweep', async () => {
    const register = await registerOf(cms.payload, 'demo')
    expect(await register?.policy()).toEqual(demoPolicy(NOW))
    expect(await sweep(cms.payload, NOW)).toBe(0)
  })

  it('shows households together, a panel by its members, and the old news as read', async () => {
    const register = await registerOf(cms.payload, 'demo')
    const numberOf = (key: string) =>
      planDemo(SEED, NOW, SIZE).cases.find((planned) => planned.key === key)?.number ?? ''
    const caseOf = async (key: string) => (await findByNumber(cms.payload, register?.id ?? '', numberOf(key)))?.state
    const shared = await caseOf('shared')
    expect(shared && householdsOf(shared)).toBe(6)
    expect((await caseOf('shared-2'))?.mergedInto?.number).toBe(shared?.number)
    expect((await caseOf('appeal-in-progress'))?.appeals.at(-1)?.members).toHaveLength(3)
    const unread = { and: [{ read: { equals: false } }, { at: { less_than: NOW - 86_400_000 } }] }
    expect((await cms.payload.db.count({ collection: 'staff-alerts', where: unread })).totalDocs).toBe(0)
    const waiting = { status: { equals: 'queued' } }
    expect((await cms.payload.db.count({ collection: 'messages', where: waiting })).totalDocs).toBe(0)
  })

  it('has waves of surveys to compare, one survey that is open, and letters that open it', async () => {
    const { content } = await exportContent(cms.payload, cms.env)
    const shown = content.surveys.map(({ slug, status, wave, follows }) => [slug, status, wave, follows])
    expect(shown).toEqual([
      ['service-quality-w2', 'open', 2, 'service-quality'],
      ['satisfaction-w2', 'published', 2, 'satisfaction'],
      ['service-quality', 'published', 1, null],
      ['satisfaction', 'published', 1, null],
    ])
    const homes = DEMO_ZONES.reduce((sum, { kind, households }) => sum + (kind === 'building' ? households : 0), 0)
    expect(new Set(content.surveys.map(({ households }) => households))).toEqual(new Set([homes]))
    for (const tagline of Object.values(DEMO_TAGLINE)) expect(tagline.replace(',', '')).toContain(`${homes} `)
    const latest = content.surveys.find(({ slug }) => slug === 'satisfaction-w2')
    expect(latest?.interviews.map(({ quotes }) => quotes.length)).toEqual([1, 1])
    expect(Object.values(latest?.published?.texts ?? {}).map((texts) => texts.length)).toEqual([6])
    expect(latest?.published?.findings.every(({ followUp }) => followUp !== null)).toBe(true)
    expect(latest?.published?.answering?.answeredWithin).toHaveLength(5)
    expect(latest?.countedRoot).toMatch(/^[0-9a-f]{64}$/)
    const open = (await findSurveys(cms.payload, { slug: { equals: 'service-quality-w2' } }))[0]
    const hashes = (await codesOf(cms.payload, open?.stream ?? '')).map((code) => code.codeHash)
    for (const code of demoCodes(cms.payload)) expect(hashes).toContain(codeHash(cms.payload, open?.stream ?? '', code))
  })

  it('has somebody on call at this hour', async () => {
    expect((await onDuty(cms.payload, 'demo'))?.duty?.phone).toMatch(/^5550 01\d\d$/)
  })

  it('lets its accounts in with the passwords it prints', async () => {
    for (const { email, password } of demoLogins(cms.payload)) {
      const session = await cms.payload.login({ collection: 'users', data: { email, password } })
      expect(session.user?.email).toBe(email)
    }
  })

  it('stays as it is when seeded again', async () => {
    expect(await seed()).toBe(true)
    expect(await countIn('complaints')).toBe(SIZE)
  })

  it('goes without a trace', { timeout: 60_000 }, async () => {
    expect(await removeDemo(cms.payload, cms.env)).toBe(true)
    expect(await leftOvers()).toEqual({})
    expect(existsSync(join(cms.env.dataDir, 'public', 'demo'))).toBe(false)
    expect(readdirSync(join(cms.env.dataDir, 'uploads', 'complaint-photos'))).toEqual([])
    expect(readdirSync(join(cms.env.dataDir, 'uploads', 'papers'))).toEqual([])
    expect(await isEmpty(cms.payload)).toBe(true)
    expect(await removeDemo(cms.payload, cms.env)).toBe(false)
  })

  it('never fills a database that somebody uses', async () => {
    await createCommunity(cms.payload, { name: '真小区', slug: 'real' })
    expect(await seed()).toBe(false)
    expect(await hasDemo(cms.payload)).toBe(false)
  })
})
