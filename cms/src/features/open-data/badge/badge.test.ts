import { BADGE_FIGURES } from '@linsheng/contracts/open-data'
import { publicCase } from '@linsheng/domain/complaints/testing/public-case'
import { boardOf, emptyFold, fold } from '@linsheng/domain/statistics'
import { DAY } from '@linsheng/domain/time'
import { LOCALES } from '@linsheng/i18n'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { badgeText } from './figure.ts'
import { badgeSvg } from './svg.ts'

function board() {
  const state = emptyFold()
  const done = publicCase({ number: '1', resolvedAt: 3 * DAY, respondedAt: DAY, resolutionDue: 5 * DAY })
  for (const is of [done, publicCase({ number: '2', responseDue: DAY })])
    fold(state, { type: 'filed', at: 0, was: null, is })
  return boardOf(state, 9 * DAY)
}

it('says the figures of the board, and alarms only for what is overdue', () => {
  expect(badgeText('zh-Hans', 'resolution', board())).toEqual({ label: '一半办好用了', value: '3天', alarm: false })
  expect(badgeText('en', 'satisfied', board()).value).toBe('not yet known')
  expect(badgeText('zh-Hans', 'overdue', board())).toMatchObject({ alarm: true, value: '1 件，在办 2 件' })
})

it.each(LOCALES)('is an image with its text and a title that says it all in %s, and no script', (locale) => {
  for (const figure of BADGE_FIGURES) {
    const text = badgeText(locale, figure, board())
    const found: Record<string, string[]> = {}
    let inside = ''
    const parser = new SaxesParser({ xmlns: true })
    parser.on('opentag', ({ name }) => {
      inside = name
    })
    parser.on('text', (part) => {
      found[inside] = [...(found[inside] ?? []), part.trim()].filter(Boolean)
    })
    parser.write(badgeSvg(`a < b: ${text.label} ${text.value}`, locale, text)).close()
    expect(found.text).toEqual([text.label, text.value])
    expect(found.title).toEqual([`a < b: ${text.label} ${text.value}`])
    expect(Object.keys(found)).not.toContain('script')
  }
})
