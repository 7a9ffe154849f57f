import { LOCALES } from '@linsheng/i18n'
import { errors } from '@linsheng/i18n/catalogs/errors/index'
import { form } from '@linsheng/i18n/catalogs/form/index'
import { describe, expect, it } from 'vitest'
import { checkRequest } from './checking.ts'
import { fieldMessages } from './problems.ts'
import { placeOf, screenAt, screensFor } from './screens.ts'
import { emptyValues, FIELDS, type FormValues, requestOf, valuesFrom } from './values.ts'

const filled: FormValues = {
  ...emptyValues(),
  category: 'equipment',
  description: '电梯从昨晚开始停层不平，门会夹人。',
  impact: 'building',
}
const problemsOf = (changes: Partial<FormValues>, photos: string[] = []) => {
  const values = { ...filled, ...changes }
  const kept = photos.map((id) => ({ id, name: 'a.jpg', bytes: 1 }))
  return checkRequest(values, kept).problems
}

describe('what the form sends', () => {
  it('is what the contract takes', () => {
    expect(problemsOf({})).toEqual([])
    expect(problemsOf({ phone: '138 0013 8000', email: 'li@example.com', zone: 'B7', name: '李' })).toEqual([])
  })

  it('says that the place came from a QR code only while it is that place', () => {
    expect(requestOf({ ...filled, zone: 'B7', qr: 'B7' }, [])).toMatchObject({ viaQr: true })
    expect(requestOf({ ...filled, zone: 'B1', qr: 'B7' }, [])).toMatchObject({ viaQr: false })
    expect(requestOf(filled, [])).toMatchObject({ viaQr: false })
  })

  it('sends answers to the chosen category’s own questions only', () => {
    const answered = { ...filled, asked: 'equipment', answer0: '2 号梯', answer2: ' 12 楼 ' }
    expect(requestOf(answered, [])).toMatchObject({ answers: ['2 号梯', '', '12 楼'] })
    expect(requestOf({ ...answered, category: 'cleaning' }, [])).toMatchObject({ answers: [] })
  })

  it('asks where to write or call before it is sent', () => {
    expect(problemsOf({ reach: 'receipt' })).toEqual([])
    expect(problemsOf({ reach: 'email', email: 'li@example.com' })).toEqual([])
    expect(problemsOf({ reach: 'call' })).toEqual([{ pointer: '/reach', code: 'required' }])
  })

  it('reads a posted form, line ends as browsers type them', () => {
    const data = new FormData()
    data.set('description', '一行\r\n两行')
    data.set('danger', 'yes')
    expect(valuesFrom(data, filled)).toEqual({ ...filled, description: '一行\n两行', danger: 'yes' })
  })
})

describe.each(LOCALES)('what is wrong, in %s', (locale) => {
  const texts = { locale, form: form[locale], errors: errors[locale] }
  const wrong: Array<[string, Partial<FormValues>]> = [
    ['danger', { danger: '' }],
    ['kind', { kind: 'rant' }],
    ['category', { category: '' }],
    ['zone', { zone: '../etc' }],
    ['description', { description: '坏了' }],
    ['description', { description: '长'.repeat(2001) }],
    ['impact', { impact: '' }],
    ['wish', { wish: '好'.repeat(1001) }],
    ['name', { name: '名'.repeat(61) }],
    ['phone', { phone: 'abc' }],
    ['email', { email: 'abc' }],
    ['reach', { reach: 'email' }],
    ['answers', { asked: 'equipment', answer1: '长'.repeat(501) }],
  ]
  it.each(wrong)('has a sentence of its own for %s', (field, changes) => {
    const messages = fieldMessages(texts, problemsOf(changes), () => changes.reach ?? '坏了')
    expect(messages.map((each) => each.field)).toEqual([field])
    expect(messages[0]?.message).not.toMatch(/[{}]|^$/)
    expect(Object.keys(form[locale]).some((key) => key.startsWith(`error.${field}`))).toBe(true)
  })
})

describe('screens', () => {
  it.each([false, true])('ask every question once (large text: %s)', (large) => {
    const asked = screensFor(large).flatMap(({ fields }) => fields)
    expect(asked.toSorted()).toEqual([...FIELDS].toSorted())
    expect(screensFor(large).at(-1)?.part).toBe('check')
  })

  it('leave out a category’s own questions where it has none', () => {
    expect(screensFor(true, false).flatMap(({ fields }) => fields)).not.toContain('answers')
  })

  it('keep the reader’s place when the text size changes', () => {
    const [pages, questions] = [screensFor(false), screensFor(true)]
    const place = placeOf(questions[screenAt(questions, 'impact')])
    expect(pages[screenAt(pages, place)]?.part).toBe('what')
    expect(screenAt(questions, placeOf(pages.at(-1)))).toBe(questions.length - 1)
  })
})
