import { inLocale, type Locale } from '@linsheng/contracts/text'
import type { Choice, ChoiceFigures, NumberQuestion, Question, ScaleFigures, TallyOf } from '@linsheng/domain/surveys'
import { formatNumber, formatPercent } from '@linsheng/i18n'
import { surveyTexts, surveyWords } from '../texts.ts'

/** A question's result as lines: what it is about, how many answered, and what came of it. */
export interface TallyRow {
  name: string
  n: number
  figures: string
}

/** Lines of a result; none where the question has become one of another type. */
export function tallyRows(question: Question, tally: TallyOf, locale: Locale): TallyRow[] {
  const [text, word] = [surveyTexts(locale), surveyWords(locale)]
  const whole = text('tally.all')
  switch (tally.type) {
    case 'single':
    case 'multiple':
      return 'choices' in question ? choiceRows(question.choices, tally, locale) : []
    case 'scale':
      return question.type === 'scale' ? [scaleRow(whole, tally, question.scale.min, locale)] : []
    case 'matrix':
      return question.type === 'matrix'
        ? question.rows.flatMap(({ code, text: name }) => {
            const row = tally.rows[code]
            return row ? [scaleRow(inLocale(name, locale), row, question.scale.min, locale)] : []
          })
        : []
    case 'ranking':
      return question.type === 'ranking' ? rankingRows(question.choices, tally, locale) : []
    case 'number':
      return question.type === 'number' ? bandRows(question, tally.counts, tally.n, locale) : []
    case 'text':
      return [{ name: whole, n: tally.n, figures: text('tally.texts') }]
    case 'pair':
      return question.type === 'pair'
        ? [
            scaleRow(word('pair.expected'), tally.expected, question.scale.min, locale),
            scaleRow(word('pair.perceived'), tally.perceived, question.scale.min, locale),
            { name: text('column.gap'), n: tally.n, figures: rounded(tally.gap?.value, locale) },
          ]
        : []
  }
}

const rounded = (value: number | undefined, locale: Locale): string =>
  value === undefined ? '—' : formatNumber(locale, value, { maximumFractionDigits: 1 })

const shareWords = (count: number, of: number, locale: Locale): string =>
  surveyTexts(locale)('tally.share', { count, share: of === 0 ? '—' : formatPercent(locale, count / of) })

const choiceRows = (choices: readonly Choice[], { n, counts }: ChoiceFigures, locale: Locale): TallyRow[] =>
  choices.map(({ code, text }) => ({
    name: inLocale(text, locale),
    n,
    figures: shareWords(counts[code] ?? 0, n, locale),
  }))

/** Mean, share of the satisfied, and how often each point was given. */
function scaleRow(name: string, { n, counts, mean, satisfied }: ScaleFigures, min: number, locale: Locale): TallyRow {
  const points = counts.map((count, at) => `${min + at}: ${count}`).join(' · ')
  const share = satisfied ? formatPercent(locale, satisfied.value) : '—'
  return { name, n, figures: surveyTexts(locale)('tally.scale', { mean: rounded(mean?.value, locale), share, points }) }
}

const rankingRows = (choices: readonly Choice[], tally: TallyOf<'ranking'>, locale: Locale): TallyRow[] =>
  choices
    .map(({ code, text }) => ({ name: inLocale(text, locale), place: tally.meanPlace[code]?.value }))
    .toSorted((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY))
    .map(({ name, place }) => ({
      ...{ name, n: tally.n },
      figures: surveyTexts(locale)('tally.place', { place: rounded(place, locale) }),
    }))

/** A band from one cut up to, not including, the next. */
const bandRows = (
  { min, max, cuts }: NumberQuestion,
  counts: readonly number[],
  n: number,
  locale: Locale,
): TallyRow[] =>
  counts.map((count, at) => ({
    name: surveyTexts(locale)(at === cuts.length ? 'tally.lastBand' : 'tally.band', {
      from: [min, ...cuts][at] ?? min,
      to: [...cuts, max][at] ?? max,
    }),
    n,
    figures: shareWords(count, n, locale),
  }))
