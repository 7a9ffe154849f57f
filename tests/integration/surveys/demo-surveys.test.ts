import { SMALLEST_SIZE } from '@linsheng/cms/src/features/demo/plan/plan-demo.ts'
import { seedDemo } from '@linsheng/cms/src/features/demo/seed/seed-demo.ts'
import { demoCodes } from '@linsheng/cms/src/features/demo/survey-letters.ts'
import { exportContent } from '@linsheng/cms/src/features/publishing/export/export-content.ts'
import { codeHash } from '@linsheng/cms/src/features/surveys/keys.ts'
import { codesOf } from '@linsheng/cms/src/features/surveys/operations/codes.ts'
import { findSurveys } from '@linsheng/cms/src/features/surveys/operations/survey-row.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestCms, type TestCms } from '../../support/payload.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await createTestCms()
  await seedDemo(cms.payload, { dataDir: cms.env.dataDir, size: SMALLEST_SIZE })
})
afterAll(() => cms?.close())

it('the demonstration has waves to compare, one survey that is open, and letters that open it', async () => {
  const { content } = await exportContent(cms.payload, cms.env)
  const shown = content.surveys.map(({ slug, status, wave, follows }) => [slug, status, wave, follows])
  expect(shown).toEqual([
    ['service-quality-w2', 'open', 2, 'service-quality'],
    ['satisfaction-w2', 'published', 2, 'satisfaction'],
    ['service-quality', 'published', 1, null],
    ['satisfaction', 'published', 1, null],
  ])
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
