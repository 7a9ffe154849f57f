import { translator } from '@linsheng/i18n/catalog'
import { home } from '@linsheng/i18n/catalogs/home/index'
import { formatDate, formatDateTime, formatDuration } from '@linsheng/i18n/format'
import { isLocale, type Locale } from '@linsheng/i18n/locales'
import { renew } from '../board/island/page.ts'
import { watchBoard } from '../board/island/watch-board.ts'
import { headlineParts } from '../board/live/headline.ts'
import { standingOf } from './agenda.ts'

/**
 * The page was built some time ago. This brings it to now: today's date, how near each thing of the agenda is, and the
 * figures of the board.
 */
const { lang } = document.documentElement
if (isLocale(lang)) start(lang)

function start(locale: Locale): void {
  const words = translator(home, locale)
  for (const today of document.querySelectorAll<HTMLElement>('[data-today]')) {
    today.textContent = formatDate(locale, Date.now(), today.dataset.zone ?? 'UTC')
  }
  for (const item of document.querySelectorAll<HTMLElement>('[data-from]')) showStanding(item, locale, words)
  const scores = document.querySelector<HTMLElement>('[data-board]')
  const { board: url, zone } = scores?.dataset ?? {}
  if (!scores || !url || !zone) return
  watchBoard(url, (board) => {
    renew(scores, new Map(Object.entries(headlineParts(locale, board.total))))
    const asOf = document.querySelector('[data-as-of]')
    if (asOf) asOf.textContent = words('score.as-of', { time: formatDateTime(locale, board.asOf, zone) })
  })
}

function showStanding(
  item: HTMLElement,
  locale: Locale,
  words: ReturnType<typeof translator<(typeof home)['zh-Hans']>>,
) {
  const until = item.dataset.until ? Number(item.dataset.until) : null
  const { state, minutes } = standingOf({ from: Number(item.dataset.from), until }, Date.now())
  if (state === 'over') return item.remove()
  const place = item.querySelector<HTMLElement>('[data-standing]')
  if (!place) return
  place.textContent =
    state === 'now' ? words('state.now') : words('state.in', { duration: formatDuration(locale, minutes) })
  place.classList.add(state === 'soon' ? 'state--soon' : 'state--open')
  place.hidden = false
}
