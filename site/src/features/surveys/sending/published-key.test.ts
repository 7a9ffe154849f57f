import { hashOfJson } from '@linsheng/audit'
import { logOf, readerOf } from '@linsheng/audit/testing/published-log'
import { questionnaireOfTemplate } from '@linsheng/contracts/surveys'
import type { PublicEntry, SurveyOpenedEntry } from '@linsheng/domain/transparency'
import { expect, it } from 'vitest'
import { openedOnce } from './published-key.ts'

const questionnaire = questionnaireOfTemplate('yearly')
const key = 'a'.repeat(64)
const shown = { survey: 'yearly', keyHash: key, questionnaire }
const opened: SurveyOpenedEntry = {
  type: 'survey-opened',
  ...{ at: 1, survey: 'yearly', households: 9, closesAt: 2, key, questions: hashOfJson(questionnaire) },
}
const others = (count: number, from = 0): PublicEntry[] =>
  Array.from({ length: count }, (_, at) => ({ ...opened, survey: `other-${from + at}` }))
const read = (entries: readonly PublicEntry[]) => readerOf(logOf(entries))
const refused = (trouble: string) => ({ ok: false, trouble })

it('a survey is answered with the key and the questions that the log has opened it with', async () => {
  expect(await openedOnce(read([...others(300), opened, ...others(300, 300)]), shown, 300)).toMatchObject({ ok: true })
})

it('it is refused where the page shows another key, or the line is about something else', async () => {
  const log = read([...others(3), opened])
  expect(await openedOnce(log, { ...shown, keyHash: 'b'.repeat(64) }, 3)).toEqual(refused('key-refused'))
  expect(await openedOnce(log, shown, 2)).toEqual(refused('key-refused'))
  expect(await openedOnce(log, shown, 4)).toEqual(refused('key-refused'))
  expect(await openedOnce(log, { ...shown, survey: 'never' }, 3)).toEqual(refused('key-refused'))
})

it('it is refused where the page asks something else than was opened', async () => {
  const other = { ...questionnaire, title: { 'zh-Hans': '另一份' } }
  const asked = { ...shown, questionnaire: other }
  expect(await openedOnce(read([opened]), asked, 0)).toEqual(refused('questions-refused'))
})

it.each([
  ['with another key, bundles later', 700, 'b'.repeat(64)],
  ['with the same key, right after', 0, key],
])('it is refused where the log opens it again %s', async (_name, between, second) => {
  const log = read([...others(300), opened, ...others(between, 300), { ...opened, key: second }])
  expect(await openedOnce(log, shown, 300)).toEqual(refused('opened-twice'))
})

it('whoever is shown a second opening sees the first where it is in the same bundle', async () => {
  const second = { ...opened, key: 'b'.repeat(64) }
  const log = read([...others(5), opened, ...others(20, 5), second])
  expect(await openedOnce(log, { ...shown, keyHash: second.key }, 26)).toEqual(refused('opened-twice'))
})
